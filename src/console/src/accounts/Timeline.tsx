import { Button, Paper, Skeleton, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HistoryLine } from '../api/contract.ts';
import { timelineQuery } from './queries.ts';
import { calendarDay, localDate, signed } from '../format/words.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { When } from '../parts/When.tsx';
import { Proof } from '../suggestions/Proof.tsx';
import page from './accounts.module.css';
import styles from './history.module.css';

const kinds: Record<string, string> = {
  won: 'won', undone: 'undone', corrected: 'corrected', pitched: 'pitched', lost: 'lost', implemented: 'implemented', inPlace: 'was in place before',
  detected: 'detected', confirmed: 'confirmed', ignored: 'marked incorrect', snoozed: 'snoozed', expired: 'expired', merged: 'merged into this one',
};

interface TimelineProps { accountId: string; canAct: boolean; onUndo: (line: HistoryLine, refused: () => void) => void }

/** Everything that happened at the account, the newest first, each with who did it. */
export function Timeline({ accountId, canAct, onUndo }: TimelineProps) {
  const timeline = useInfiniteQuery(timelineQuery(accountId));
  const [undone, setUndone] = useState<ReadonlySet<string>>(new Set());
  const lines = timeline.data?.pages.flatMap(one => one.items) ?? [];
  const undo = (line: HistoryLine) => {
    setUndone(current => new Set(current).add(keyOf(line)));
    onUndo(line, () => setUndone(current => new Set([...current].filter(one => one !== keyOf(line)))));
  };
  return (
    <Paper component="section" aria-labelledby="history">
      <div className={page.panelHead}><Title order={2} fz="md" id="history">History</Title></div>
      {timeline.isPending && <div className={page.quiet} aria-busy="true"><Skeleton h={12} w="80%" mb={14} /><Skeleton h={12} w="60%" mb={14} /><Skeleton h={12} w="70%" /></div>}
      {timeline.isError && !timeline.data && <Trouble error={timeline.error} onRetry={() => void timeline.refetch()} />}
      {timeline.data && lines.length === 0 && <Text className={page.quiet}>Nothing has happened here yet.</Text>}
      <ol className={styles.lines}>
        {lines.map(line => <Line key={keyOf(line)} line={line} canUndo={canAct && line.canUndo && !undone.has(keyOf(line))} onUndo={() => undo(line)} />)}
      </ol>
      {timeline.hasNextPage && <Button variant="subtle" fullWidth mb={8} loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>{timeline.isFetchNextPageError ? 'Could not load more · try again' : 'Show what was before'}</Button>}
    </Paper>
  );
}

/** A detection and what became of it are one suggestion; an act that comes again, say a second snooze, is another line. */
const keyOf = ({ id, kind, at }: HistoryLine) => `${id} ${kind} ${at}`;

/** Said where what was booked or found on one day happened on another. */
function happened({ at, occurredAt }: HistoryLine): string {
  if (!occurredAt) return '';
  const [day, told] = [localDate(new Date(occurredAt)), localDate(new Date(at))];
  return day === told ? '' : ` · happened on ${calendarDay(day, day.slice(0, 4) !== told.slice(0, 4))}`;
}

function Line({ line, canUndo, onUndo }: { line: HistoryLine; canUndo: boolean; onUndo: () => void }) {
  const what = kinds[line.kind] ?? line.kind;
  return (
    <li className={styles.line} data-kind={line.kind}>
      <div>
        <Text><Text span fw={550}>{line.driver}</Text> {what}</Text>
        <Text fz="xs" c="dimmed"><When at={line.at} /> · {line.by ?? 'ImpactPilot'}{happened(line)}{line.late && ' · counted late'}</Text>
        {line.note && <Text fz="sm" mt={2} className={styles.note}>{line.note}</Text>}
        {line.suggestionId && <Proof suggestionId={line.suggestionId} about={`${line.driver} ${what}`} />}
      </div>
      <div className={styles.side}>
        {line.points !== 0 && <Text span fw={600} data-figures className={line.points > 0 ? styles.plus : undefined}>{signed(line.points)}</Text>}
        {canUndo && <Button variant="subtle" size="compact-xs" mr={-8} onClick={onUndo} aria-label={`Undo: ${line.driver} ${what}`}>Undo</Button>}
      </div>
    </li>
  );
}
