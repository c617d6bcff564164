import { Button, Group, Text, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ConditionError } from '../api/contract.ts';
import { count } from '../format/words.ts';
import type { Spelling } from './builder/names.ts';
import { CompletionList } from './CompletionList.tsx';
import { marked, replaceAt } from './conditionText.ts';
import { useCompletion } from './useCompletion.ts';
import styles from './transitions.module.css';

export const longestCondition = 4_000;

interface ConditionFieldProps { value: string; onChange: (text: string) => void; errors: readonly ConditionError[]; spellings: readonly Spelling[] }

/** The condition as text: names complete while one types, what is wrong is underlined where it stands. */
export function ConditionField({ value, onChange, errors, spellings }: ConditionFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const [refused, setRefused] = useState(0);
  const completion = useCompletion(field, value, onChange, spellings);
  const change = (typed: string) => {
    const text = typed.replaceAll(/\r?\n/g, ' ');
    const isTooLong = text.length > longestCondition && text.length > value.length;
    setRefused(isTooLong ? text.length : 0);
    if (!isTooLong) onChange(text);
  };
  const goTo = (column: number) => {
    field.current?.focus();
    const at = marked(value, column).before.length;
    field.current?.setSelectionRange(at, at);
  };
  return (
    <div>
      <Textarea ref={field} label="Condition" autosize minRows={2} maxRows={12} spellCheck={false} autoComplete="off" classNames={{ input: styles.input }} value={value} error={errors.length > 0}
        {...completion.props} aria-describedby="condition-verdict"
        onChange={(event) => { change(event.currentTarget.value); completion.look(event.currentTarget.selectionStart); }}
        onScroll={(event) => { if (mirror.current) mirror.current.scrollTop = event.currentTarget.scrollTop; }}
        inputContainer={input => (
          <div className={styles.layers}>
            {input}
            <div ref={mirror} className={styles.mirror} aria-hidden><Underlined text={value} error={errors[0]} /></div>
            {completion.open && <CompletionList {...completion.open} text={value} />}
          </div>
        )} />
      {refused > 0 && <Text fz="sm" c="var(--ip-lost)" mt={6} role="alert">A condition holds at most {count(longestCondition)} characters. This would be {count(refused)}, so it was not taken; your text is as it was.</Text>}
      {errors.map(error => <ErrorLine key={`${error.column}-${error.message}`} error={error} onGo={() => goTo(error.column)} onTake={name => onChange(replaceAt(value, error.column, name))} />)}
    </div>
  );
}

function Underlined({ text, error }: { text: string; error: ConditionError | undefined }) {
  if (!error) return text;
  const { before, word, after } = marked(text, error.column);
  return <>{before}<mark>{word || ' '}</mark>{after}</>;
}

interface ErrorLineProps { error: ConditionError; onGo: () => void; onTake: (name: string) => void }

/** What is wrong, with names that can be taken by a click. */
function ErrorLine({ error, onGo, onTake }: ErrorLineProps) {
  return (
    <div className={styles.error}>
      <Text fz="sm" c="var(--ip-lost)"><button type="button" className={styles.column} onClick={onGo} aria-label={`Go to column ${error.column}`}>Column {error.column}</button>: {error.message}</Text>
      {error.suggestions.length > 0 && (
        <Group gap={6} mt={4}>
          <Text fz="sm" c="dimmed">Did you mean</Text>
          {error.suggestions.map(name => <Button key={name} variant="default" size="compact-xs" onClick={() => onTake(name)}>{name}</Button>)}
        </Group>
      )}
    </div>
  );
}
