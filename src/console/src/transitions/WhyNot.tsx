import { Alert, Paper, Select, Skeleton, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, read } from '../api/client.ts';
import type { Explained, ExplainedPart } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import { findAccountsQuery } from '../api/queries.ts';
import styles from './transitions.module.css';

interface Chosen { value: string; label: string }

/** Why the condition holds for one account, or why not, part by part. */
export function WhyNot({ text, readable }: { text: string; readable: boolean }) {
  const [account, setAccount] = useState<Chosen>();
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search === account?.label ? '' : search, 200);
  const found = useQuery(findAccountsQuery(wanted));
  const choices = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const data = account && !choices.some(({ value }) => value === account.value) ? [account, ...choices] : choices;
  const explained = useQuery({
    queryKey: ['condition', 'explain', text, account?.value],
    queryFn: ({ signal }) => read(api.POST('/api/v1/conditions/explain', { body: { text, accountId: account!.value }, signal })),
    enabled: readable && account !== undefined,
    staleTime: 30_000,
  });
  return (
    <Paper component="section" aria-label="Why or why not" className={styles.preview}>
      <Text fw={600} mb={6}>Why, or why not?</Text>
      <Select size="sm" aria-label="Account" placeholder="Find an account" searchable clearable clearButtonProps={{ 'aria-label': 'Choose no account' }} data={data} value={account?.value ?? null} searchValue={search} onSearchChange={setSearch}
        filter={({ options }) => options} nothingFoundMessage={found.isFetching ? 'Looking…' : 'No account is called so'} onChange={(_, option) => setAccount(option ? { value: option.value, label: option.label } : undefined)} />
      {account && readable && <div className={styles.why} aria-live="polite">
        {explained.isPending && <Skeleton h={60} />}
        {explained.isError && <Text fz="sm" c="var(--ip-lost)">{Problem.of(explained.error).detail}</Text>}
        {explained.data && <Answer explained={explained.data} />}
      </div>}
    </Paper>
  );
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
