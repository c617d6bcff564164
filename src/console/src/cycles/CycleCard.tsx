import { Anchor, Badge, Group, Paper, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { CycleOverview } from '../api/contract.ts';
import { calendarDay, count, share } from '../format/words.ts';
import { Meter } from '../parts/marks.tsx';
import { CycleActs } from './CycleActs.tsx';
import { isOver, leftWords } from './daysLeft.ts';
import styles from './cycles.module.css';

interface CycleCardProps { cycle: CycleOverview; admin: boolean; startable: boolean }

export function CycleCard({ cycle, admin, startable }: CycleCardProps) {
  const { id, name, status, totals } = cycle;
  return (
    <li className={styles.stop} data-status={status}>
      <Paper component="article" aria-labelledby={`cycle-${id}`} className={styles.card}>
        <Group justify="space-between" gap="xs" wrap="wrap">
          <div>
            <Text component="h3" fw={650} fz="lg" id={`cycle-${id}`}>{name}</Text>
            <Text c="dimmed" fz="sm">{calendarDay(cycle.startsOn, true)} – {calendarDay(cycle.endsOn, true)}{cycle.restartsAutomatically && ' · restarts automatically'}</Text>
          </div>
          <StatusMark cycle={cycle} />
        </Group>
        {isOver(cycle) && <Text fz="sm">Its last day is over. Until {admin ? 'you end it' : 'an admin ends it'}, wins still count in it, and no other cycle can start.</Text>}
        <dl className={styles.figures}>
          <Figure label="points" reached={totals.points} target={cycle.targetPoints} planned={status === 'draft'} />
          <Figure label="impacted accounts" reached={totals.impactedAccounts} target={cycle.targetAccounts} planned={status === 'draft'} />
          {status !== 'draft' && <div><dt>wins</dt><dd>{count(totals.wins)}</dd></div>}
        </dl>
        <Group justify="space-between" gap="xs">
          <CycleActs cycle={cycle} admin={admin} startable={startable} />
          {status !== 'draft' && <Anchor component={Link} to={`/leaderboard?cycle=${id}`} fz="sm">Leaderboard</Anchor>}
        </Group>
      </Paper>
    </li>
  );
}

function StatusMark({ cycle }: { cycle: CycleOverview }) {
  if (cycle.status === 'draft') return <Badge tt="none" variant="default">Draft</Badge>;
  if (cycle.status === 'ended') return <Badge tt="none" variant="light" color="gray">Ended</Badge>;
  return <Badge tt="none" variant="light" color={isOver(cycle) ? 'yellow' : undefined}>Active · {leftWords(cycle)}</Badge>;
}

interface FigureProps { label: string; reached: number; target: number | null; planned: boolean }

function Figure({ label, reached, target, planned }: FigureProps) {
  if (planned) return <div><dt>target, {label}</dt><dd>{target === null ? '–' : count(target)}</dd></div>;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{count(reached)}</dd>
      {target !== null && <dd className={styles.bar}><Meter part={reached} whole={target} label={`${label} against the target`} /></dd>}
      <dd className={styles.note}>{target === null ? 'No target set' : `of ${count(target)} · ${share(reached, target)}`}</dd>
    </div>
  );
}
