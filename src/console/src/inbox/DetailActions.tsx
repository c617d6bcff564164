import { ActionIcon, Button, Group, Kbd, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import type { Suggestion } from '../api/contract.ts';
import { IncorrectMenu } from '../suggestions/IncorrectMenu.tsx';
import { useCantWin, useNoCycle } from '../suggestions/useCantWin.ts';
import type { InboxAct } from './acts.ts';
import { SnoozeMenu } from './SnoozeMenu.tsx';
import styles from './detail.module.css';

interface DetailActionsProps { suggestion: Suggestion; onAct: (act: InboxAct) => void; onChange: () => void }

export function DetailActions({ suggestion, onAct, onChange }: DetailActionsProps) {
  const cantWin = useCantWin()(suggestion.driver.id);
  const noCycle = useNoCycle();
  // The next suggestion's button stands where this one's stood: a double click must not decide that one too.
  const once = (act: InboxAct) => (event: MouseEvent) => { if (event.detail < 2) onAct(act); };
  return (
    <Group gap={8}>
      <Button leftSection={<KeyCap>c</KeyCap>} aria-keyshortcuts="c" disabled={cantWin !== undefined} title={cantWin} onClick={once({ kind: 'confirm' })}>Confirm</Button>
      <Tooltip label="Another day, driver or person (C)">
        <ActionIcon variant="default" size={34} aria-label="Confirm with changes…" aria-keyshortcuts="Shift+C" disabled={noCycle} onClick={onChange}><IconPencil size={16} aria-hidden /></ActionIcon>
      </Tooltip>
      <IncorrectMenu hint={<KeyCap>x</KeyCap>} onSettle={onAct} />
      {suggestion.status === 'snoozed'
        ? <Button variant="default" leftSection={<KeyCap>s</KeyCap>} aria-keyshortcuts="s" onClick={once({ kind: 'wake' })}>Wake now</Button>
        : <SnoozeMenu hint={<KeyCap>s</KeyCap>} onSnooze={days => onAct({ kind: 'snooze', days })} />}
      <span className={styles.keys} aria-hidden><Kbd size="xs">u</Kbd> undo<Kbd size="xs">j</Kbd><Kbd size="xs">k</Kbd> move</span>
    </Group>
  );
}

const KeyCap = ({ children }: { children: string }) => <Kbd size="xs" className={styles.cap} aria-hidden>{children}</Kbd>;
