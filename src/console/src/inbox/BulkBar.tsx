import { Button, CloseButton, Paper, Text } from '@mantine/core';
import type { InboxItem } from '../api/contract.ts';
import { count } from '../format/words.ts';
import { IncorrectMenu } from '../suggestions/IncorrectMenu.tsx';
import { useNoCycle } from '../suggestions/useCantWin.ts';
import type { InboxAct } from './acts.ts';
import { SnoozeMenu } from './SnoozeMenu.tsx';
import styles from './inbox.module.css';

interface BulkBarProps { chosen: InboxItem[]; progress: { done: number; of: number } | undefined; onAct: (act: InboxAct) => void; onClear: () => void }

/** Lies over the list's end, so that choosing moves no row. */
export function BulkBar({ chosen, progress, onAct, onClear }: BulkBarProps) {
  const noCycle = useNoCycle();
  if (progress) return <Paper className={styles.bulk} shadow="md" role="status"><Text fw={600}>{count(progress.done + 1)} of {count(progress.of)}</Text></Paper>;
  if (chosen.length === 0) return null;
  const snoozed = chosen[0]!.suggestion.status === 'snoozed';
  return (
    <Paper className={styles.bulk} shadow="md" role="group" aria-label="Act on the chosen ones">
      <Text fw={600} mr="auto" role="status">{count(chosen.length)} chosen</Text>
      <Button disabled={noCycle} title={noCycle ? 'No cycle is active, so nothing can be won' : undefined} onClick={() => onAct({ kind: 'confirm' })}>Confirm</Button>
      <IncorrectMenu onSettle={onAct} />
      {snoozed ? <Button variant="default" onClick={() => onAct({ kind: 'wake' })}>Wake now</Button> : <SnoozeMenu onSnooze={days => onAct({ kind: 'snooze', days })} />}
      <CloseButton aria-label="Clear" title="Clear" onClick={onClear} />
    </Paper>
  );
}
