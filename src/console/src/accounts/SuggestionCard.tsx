import { ActionIcon, Button, Group, Text, Title, Tooltip } from '@mantine/core';
import { IconCheck, IconClockPause, IconPencil, IconX } from '@tabler/icons-react';
import type { Suggestion } from '../api/contract.ts';
import { LeftOut } from '../suggestions/LeftOut.tsx';
import { plural } from '../format/words.ts';
import { ConfidenceMark, PointsBadge } from '../parts/marks.tsx';
import { useSession } from '../shell/session.ts';
import { EvidenceLine } from '../suggestions/EvidenceLine.tsx';
import { FurtherEvidence } from '../suggestions/FurtherEvidence.tsx';
import { IncorrectMenu } from '../suggestions/IncorrectMenu.tsx';
import type { Settlement } from '../suggestions/settle.ts';
import { useCantWin, useNoCycle } from '../suggestions/useCantWin.ts';
import styles from './suggestions.module.css';

interface SuggestionCardProps {
  suggestion: Suggestion;
  canAct: boolean;
  arrived: boolean;
  /** Set once it was acted on: the card says so in its place, then folds away. */
  outcome: Settlement | undefined;
  onSettle: (settlement: Settlement) => void;
  onChange: () => void;
  onGone: () => void;
}

export function SuggestionCard({ suggestion, canAct, arrived, outcome, onSettle, onChange, onGone }: SuggestionCardProps) {
  const { driver, evidence } = suggestion;
  return (
    <div className={styles.slot} data-arrived={arrived || undefined} data-leaving={outcome ? true : undefined}
      onAnimationEnd={event => outcome && event.target === event.currentTarget && onGone()}>
      <div>
        <article className={styles.card} aria-label={driver.name} tabIndex={-1} data-stop data-suggestion={suggestion.id}>
          <Group justify="space-between" wrap="nowrap" gap="sm">
            <Group gap={8} wrap="nowrap" miw={0}>
              <Title order={3} fz="md" fw={620}>{driver.name}</Title>
              <PointsBadge value={driver.points} />
            </Group>
            <ConfidenceMark confidence={suggestion.confidence} />
          </Group>
          <EvidenceLine evidence={evidence} />
          <Text fz="sm" c="dimmed">{suggestion.explanation}</Text>
          <FurtherEvidence evidence={evidence} />
          {!suggestion.stillTrue && <Text fz="sm" c="var(--ip-lost)">This no longer holds; check before you confirm.</Text>}
          <LeftOut driver={driver.id} />
          {outcome ? <Outcome suggestion={suggestion} outcome={outcome} /> : canAct && <Actions driver={driver.id} onSettle={onSettle} onChange={onChange} />}
        </article>
      </div>
    </div>
  );
}

function Actions({ driver, onSettle, onChange }: { driver: string; onSettle: (settlement: Settlement) => void; onChange: () => void }) {
  const { snoozeDays } = useSession().portal;
  const cantWin = useCantWin()(driver);
  const noCycle = useNoCycle();
  return (
    <Group gap={8} className={styles.actions}>
      <Button leftSection={<IconCheck size={14} stroke={2.4} />} disabled={cantWin !== undefined} title={cantWin} onClick={() => onSettle({ kind: 'confirm' })}>Confirm</Button>
      <Tooltip label="Another day, driver or person (C)">
        <ActionIcon variant="default" size={30} aria-label="Confirm with changes…" disabled={noCycle} onClick={onChange}><IconPencil size={15} aria-hidden /></ActionIcon>
      </Tooltip>
      <IncorrectMenu onSettle={onSettle} />
      <Button variant="default" onClick={() => onSettle({ kind: 'snooze', days: snoozeDays })}>Snooze {plural(snoozeDays, 'day')}</Button>
    </Group>
  );
}

function Outcome({ suggestion, outcome }: { suggestion: Suggestion; outcome: Settlement }) {
  const worth = outcome.kind === 'confirm' ? outcome.changed?.driver?.points : undefined;
  const words = { confirm: `Confirmed, +${worth ?? suggestion.driver.points}`, incorrect: 'Marked incorrect', snooze: outcome.kind === 'snooze' && `Snoozed for ${plural(outcome.days, 'day')}` }[outcome.kind];
  const Icon = { confirm: IconCheck, incorrect: IconX, snooze: IconClockPause }[outcome.kind];
  return <div className={styles.outcome} data-kind={outcome.kind}><Icon size={15} stroke={2.4} aria-hidden />{words}</div>;
}
