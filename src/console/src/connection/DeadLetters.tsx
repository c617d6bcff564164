import { Button, Code, Group, Skeleton, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';
import type { DeadLetter } from '../api/contract.ts';
import { connectionQuery, deadLettersQuery } from '../api/queries.ts';
import { ArmedButton } from '../parts/ArmedButton.tsx';
import { When } from '../parts/When.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { tellDone, tellProblem } from '../shell/notices.tsx';
import styles from './connection.module.css';

/** Webhook events that led nowhere, for an admin to try again or put away. */
export function DeadLetters() {
  const letters = useQuery(deadLettersQuery);
  if (letters.isPending) return <Skeleton h={56} className={styles.below} aria-label="Loading the events" />;
  if (letters.isError) return <Trouble error={letters.error} onRetry={() => void letters.refetch()} />;
  return <ul className={`${styles.letters} ${styles.below}`}>{letters.data.map(letter => <Letter key={letter.id} letter={letter} />)}</ul>;
}

function Letter({ letter: { id, receivedAt, reason, event } }: { letter: DeadLetter }) {
  const path = { params: { path: { id } } };
  const retry = useAct(() => read(api.POST('/api/v1/connection/dead-letters/{id}/retry', path)), 'Its records are read again');
  const putAway = useAct(() => read(api.DELETE('/api/v1/connection/dead-letters/{id}', path)), 'Event put away');
  const busy = retry.isPending || putAway.isPending;
  return (
    <li>
      <div className={styles.words}>
        <Text>{reason} <Text span c="dimmed"><When at={receivedAt} /></Text></Text>
        <Code className={styles.event}>{event}</Code>
      </div>
      <Group gap={8}>
        <Button variant="default" disabled={busy} onClick={() => retry.mutate()}>Try again</Button>
        <ArmedButton word="Put away" disabled={busy} onClick={() => putAway.mutate()} />
      </Group>
    </li>
  );
}

function useAct(act: () => Promise<unknown>, done: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => tellDone(done),
    onError: error => tellProblem(error),
    onSettled: () => client.invalidateQueries(connectionQuery),
  });
}
