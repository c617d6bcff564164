import { Button, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { HistoryLine } from '../api/contract.ts';
import { signed } from '../format/words.ts';
import { When } from '../parts/When.tsx';
import page from './accounts.module.css';
import styles from './history.module.css';

const kinds: Record<string, string> = {
  won: 'won',
  undone: 'undone',
  ignored: 'marked incorrect',
  snoozed: 'snoozed',
  suggested: 'detected',
  corrected: 'corrected',
  expired: 'expired',
};

const atFirst = 8;

interface HistoryProps { lines: HistoryLine[]; canAct: boolean; onUndo: (line: HistoryLine) => void }

export function History({ lines, canAct, onUndo }: HistoryProps) {
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, atFirst);
  return (
    <Paper component="section" aria-labelledby="history">
      <div className={page.panelHead}><Title order={2} fz="md" id="history">History</Title></div>
      {lines.length === 0 && <Text className={page.quiet}>Nothing has happened here yet.</Text>}
      <ol className={styles.lines}>
        {shown.map(line => <Line key={line.id} line={line} canUndo={canAct && line.canUndo} onUndo={() => onUndo(line)} />)}
      </ol>
      {lines.length > shown.length && <Button variant="subtle" fullWidth mb={8} onClick={() => setAll(true)}>Show all {lines.length}</Button>}
    </Paper>
  );
}

function Line({ line, canUndo, onUndo }: { line: HistoryLine; canUndo: boolean; onUndo: () => void }) {
  return (
    <li className={styles.line}>
      <div>
        <Text><Text span fw={550}>{line.driver}</Text> {kinds[line.kind] ?? line.kind}</Text>
        <Text fz="xs" c="dimmed"><When at={line.at} /> · {line.by ?? 'ImpactPilot'}{line.late && ' · counted late'}</Text>
        {line.note && <Text fz="sm" mt={2}>{line.note}</Text>}
      </div>
      <div className={styles.side}>
        {line.points !== 0 && <Text span fw={600} data-figures className={line.points > 0 ? styles.plus : undefined}>{signed(line.points)}</Text>}
        {canUndo && <Button variant="subtle" size="compact-xs" mr={-8} onClick={onUndo} aria-label={`Undo: ${line.driver} ${kinds[line.kind] ?? line.kind}`}>Undo</Button>}
      </div>
    </li>
  );
}
