import { Alert, Paper, Select, Skeleton, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, read } from '../api/client.ts';
import type { Explained, ExplainedPart, ExplainedTransition } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import { findAccountsQuery } from '../api/queries.ts';
import styles from './transitions.module.css';

interface Chosen { value: string; label: string }

interface WhyNotProps { transition: string; text: string; readable: boolean; changed: boolean }

/** Why the rule fired at one account, or why not, in the order in which it is asked. What is typed but not saved is told by its condition alone. */
export function WhyNot({ transition, text, readable, changed }: WhyNotProps) {
  const [account, setAccount] = useState<Chosen>();
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search === account?.label ? '' : search, 200);
  const found = useQuery(findAccountsQuery(wanted));
  const choices = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const data = account && !choices.some(({ value }) => value === account.value) ? [account, ...choices] : choices;
  const isAsked = account !== undefined && (!changed || readable);
  const explained = useQuery({
    queryKey: ['condition', 'explain', changed ? text : transition, account?.value],
    queryFn: ({ signal }) => (changed ? explainText(text, account!.value, signal) : explainRule(transition, account!.value, signal)),
    enabled: isAsked,
    staleTime: changed ? 30_000 : 0,
  });
  return (
    <Paper component="section" aria-label="Why or why not" className={styles.preview}>
      <Text fw={600} mb={6}>Why, or why not?</Text>
      <Select size="sm" aria-label="Account" placeholder="Find an account" searchable clearable clearButtonProps={{ 'aria-label': 'Choose no account' }} data={data} value={account?.value ?? null} searchValue={search} onSearchChange={setSearch}
        filter={({ options }) => options} nothingFoundMessage={found.isFetching ? 'Looking…' : 'No account is called so'} onChange={(_, option) => setAccount(option ? { value: option.value, label: option.label } : undefined)} />
      {isAsked && <div className={styles.why} aria-live="polite">
        {explained.isPending && <Skeleton h={60} />}
        {explained.isError && <Text fz="sm" c="var(--ip-lost)">{Problem.of(explained.error).detail}</Text>}
        {changed && <Text fz="xs" c="dimmed" mb={6}>Of the condition as you typed it. Once it is saved you also see whether the rule fired.</Text>}
        {explained.data && <Verdicts explained={explained.data} saved={!changed} />}
        {explained.data?.condition && <Answer explained={explained.data.condition} />}
      </div>}
    </Paper>
  );
}

const explainText = async (text: string, accountId: string, signal: AbortSignal): Promise<ExplainedTransition> =>
  ({ verdicts: [], condition: await read(api.POST('/api/v1/conditions/explain', { body: { text, accountId }, signal })) });
const explainRule = (id: string, accountId: string, signal: AbortSignal) =>
  read(api.POST('/api/v1/transitions/{id}/explain', { params: { path: { id } }, body: { accountId }, signal }));

/** What stands in the way, what is asked first at first. */
function Verdicts({ explained: { verdicts, condition }, saved }: { explained: ExplainedTransition; saved: boolean }) {
  if (!saved) return null;
  if (verdicts.length === 0) return <Text fz="sm" fw={550} mb={8}>{condition ? 'Nothing stands in its way: it fires with the next look at this account.' : 'Nothing stands in its way: what is found in a text is suggested.'}</Text>;
  return <ol className={styles.verdicts} aria-label="What stands in the way">{verdicts.map(({ kind, reason }) => <li key={kind}>{reason}</li>)}</ol>;
}

function Answer({ explained }: { explained: Explained }) {
  return (
    <>
      <Text fz="sm" fw={550} mb={8}>{explained.reason}</Text>
      <ul className={styles.parts}><Part part={explained.tree} /></ul>
      {explained.notMirrored.length > 0 && <Alert color="yellow" mt="sm">Not read from HubSpot yet, so unknown: {explained.notMirrored.join(', ')}.</Alert>}
    </>
  );
}

const truths = {
  true: { words: 'true', icon: IconCheck, colour: 'var(--ip-won)' },
  false: { words: 'false', icon: IconX, colour: 'var(--ip-lost)' },
  unknown: { words: 'unknown', icon: IconQuestionMark, colour: 'var(--mantine-color-dimmed)' },
};

function Part({ part }: { part: ExplainedPart }) {
  const { words, icon: Icon, colour } = truths[part.value];
  return (
    <li>
      <div className={styles.truth}>
        <span style={{ color: colour }}><Icon size={14} stroke={2.6} aria-hidden /> {words}</span>
        <code>{part.text}</code>
      </div>
      {part.reads.map(({ field, label, value, problem }) => <Text key={field} fz="sm" c="dimmed" className={styles.read}>{label}: <b>{value ?? 'empty'}</b>{problem && `, ${problem}`}</Text>)}
      {part.notes.map(note => <Text key={note} fz="sm" c="dimmed" className={styles.read}>{note}</Text>)}
      {part.parts.length > 0 && <ul className={styles.parts}>{part.parts.map((child, index) => <Part key={index} part={child} />)}</ul>}
    </li>
  );
}
