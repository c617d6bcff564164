import { Button, Group, Text, Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useRef } from 'react';
import type { ConditionCheck, ConditionError } from '../api/contract.ts';
import { excerpt, replaceAt } from './conditionText.ts';
import styles from './catalogue.module.css';

interface ConditionFieldProps {
  value: string;
  onChange: (text: string) => void;
  check: ConditionCheck | undefined;
  checking: boolean;
  unavailable: boolean;
}

export function ConditionField({ value, onChange, check, checking, unavailable }: ConditionFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const errors = check?.errors ?? [];
  const goTo = (column: number) => {
    field.current?.focus();
    field.current?.setSelectionRange(column - 1, column - 1);
  };
  return (
    <div>
      <Textarea ref={field} label="Condition" autosize minRows={2} maxRows={8} maxLength={4_000} spellCheck={false} autoComplete="off"
        classNames={{ input: styles.conditionInput }} value={value} error={errors.length > 0} aria-describedby="condition-verdict"
        onChange={event => onChange(event.currentTarget.value.replaceAll('\n', ' '))} />
      <div id="condition-verdict" className={styles.verdict} aria-live="polite">
        {check?.ok && <Group gap={6} wrap="nowrap" align="flex-start" c="var(--ip-won)"><IconCheck size={15} stroke={2.6} style={{ marginTop: 3, flexShrink: 0 }} aria-hidden /><Text fz="sm" c="var(--mantine-color-text)">{check.inWords}.{check.reads.length > 0 && <Text span c="dimmed"> It reads {check.reads.join(', ')}.</Text>}</Text></Group>}
        {checking && <Text fz="sm" c="dimmed">Checking…</Text>}
        {unavailable && <Text fz="sm" c="dimmed">The condition can’t be checked right now. Try again in a moment.</Text>}
        {errors.map(error => <ErrorLine key={`${error.column}-${error.message}`} text={value} error={error} onGo={() => goTo(error.column)} onTake={name => onChange(replaceAt(value, error.column, name))} />)}
      </div>
    </div>
  );
}

interface ErrorLineProps { text: string; error: ConditionError; onGo: () => void; onTake: (name: string) => void }

/** The error under the text it speaks of, at its column, with names that can be taken by a click. */
function ErrorLine({ text, error, onGo, onTake }: ErrorLineProps) {
  const { before, marked, after } = excerpt(text, error.column);
  return (
    <div className={styles.error}>
      <button type="button" className={styles.excerpt} onClick={onGo} aria-label={`Go to column ${error.column}`}>
        {before}<mark>{marked || ' '}</mark>{after}
      </button>
      <Text fz="sm" c="var(--ip-lost)">Column {error.column}: {error.message}</Text>
      {error.suggestions.length > 0 && (
        <Group gap={6} mt={4}>
          <Text fz="sm" c="dimmed">Did you mean</Text>
          {error.suggestions.map(name => <Button key={name} variant="default" size="compact-xs" onClick={() => onTake(name)}>{name}</Button>)}
        </Group>
      )}
    </div>
  );
}
