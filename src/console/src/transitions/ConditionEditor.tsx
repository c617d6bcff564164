import { Group, Tabs, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { conditionNamesQuery, Names } from './builder/names.ts';
import { type Built, RuleBuilder } from './builder/RuleBuilder.tsx';
import { ConditionField } from './ConditionField.tsx';
import type { useCheck } from './useCheck.ts';
import styles from './transitions.module.css';

interface EditorProps { text: string; built: Built | undefined; check: ReturnType<typeof useCheck>; startWith: 'rows' | 'text'; onText: (text: string) => void; onBuild: (built: Built) => void }

/** One condition, as rows to choose from or as a text to type. */
export function ConditionEditor({ text, built, check, startWith, onText, onBuild }: EditorProps) {
  const [tab, setTab] = useState<string | null>(startWith);
  const names = useQuery(conditionNamesQuery);
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false}>
      <Tabs.List mb="sm">
        <Tabs.Tab value="rows">As rows</Tabs.Tab>
        <Tabs.Tab value="text">As text</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="rows"><RuleBuilder text={text} rule={check.rule} built={built} onBuild={onBuild} /></Tabs.Panel>
      <Tabs.Panel value="text"><ConditionField value={text} onChange={onText} errors={check.checked?.errors ?? []} spellings={names.data ? new Names(names.data).spellings : []} /></Tabs.Panel>
      <Verdict check={check} text={tab === 'rows' ? text : undefined} />
    </Tabs>
  );
}

function Verdict({ check: { checked, isChecking, isUnavailable }, text }: { check: EditorProps['check']; text: string | undefined }) {
  return (
    <div id="condition-verdict" className={styles.verdict} aria-live="polite">
      {checked?.ok && (
        <Group gap={6} wrap="nowrap" align="flex-start" c="var(--ip-won)">
          <IconCheck size={15} stroke={2.6} style={{ marginTop: 3, flexShrink: 0 }} aria-hidden />
          <Text fz="sm" c="var(--mantine-color-text)">{checked.inWords}.{checked.reads.length > 0 && <Text span c="dimmed"> It reads {checked.reads.join(', ')}.</Text>}</Text>
        </Group>
      )}
      {text && checked && !checked.ok && checked.errors.map(error => <Text key={error.column} fz="sm" c="var(--ip-lost)">{error.message}</Text>)}
      {isChecking && <Text fz="sm" c="dimmed">Checking…</Text>}
      {isUnavailable && <Text fz="sm" c="dimmed">The condition can’t be checked right now. Try again in a moment.</Text>}
      {text && <code className={styles.text}>{text}</code>}
    </div>
  );
}
