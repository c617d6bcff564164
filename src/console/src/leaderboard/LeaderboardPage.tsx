import { Button, Group, Paper, Select, Skeleton, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Cycle, Leaderboard } from '../api/contract.ts';
import { cyclesQuery, leaderboardQuery } from '../api/queries.ts';
import { leftWords } from '../cycles/daysLeft.ts';
import { calendarDay } from '../format/words.ts';
import { ledgerPath } from '../ledger/useLedgerFilter.ts';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { StatSkeleton, Stats } from '../parts/Stat.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Problem } from '../api/problem.ts';
import { movingKeys, useShortcuts } from '../shell/shortcuts.ts';
import { useSession } from '../shell/session.ts';
import { CycleNumbers } from './CycleNumbers.tsx';
import { Makeup } from './Makeup.tsx';
import { PrivacyDialog } from './PrivacyDialog.tsx';
import { RankTable, RankTableSkeleton } from './RankTable.tsx';
import { Sheets } from './Sheets.tsx';
import { Spread } from './Spread.tsx';
import { TeamTable } from './TeamTable.tsx';
import styles from './leaderboard.module.css';

const PointsChart = lazy(() => import('./PointsChart.tsx'));

export function LeaderboardPage() {
  const { user } = useSession();
  const [search, setSearch] = useSearchParams();
  const cycle = search.get('cycle') ?? undefined;
  const board = useQuery(leaderboardQuery(cycle));
  useShortcuts('Leaderboard', movingKeys);
  return (
    <Page title="Leaderboard" lead={board.data ? <CycleWords cycle={board.data.cycle} /> : <Skeleton h={14} w={220} my={4} />}
      actions={(
        <Group gap="sm">
          {board.data && <Sheets cycle={board.data.cycle.id} teams={board.data.teams.length > 0} />}
          {board.data && <Button component={Link} to={ledgerPath({ cycle: board.data.cycle.id })} variant="default" size="sm">All lines</Button>}
          {user.role === 'admin' && <Button variant="default" size="sm" onClick={() => setSearch((current) => { current.set('privacy', ''); return current; }, { replace: true })}>Privacy…</Button>}
          {user.role === 'admin' && board.data?.cycle.status === 'active' && <Button component={Link} to={`/cycles?end=${board.data.cycle.id}`} variant="default" size="sm">End cycle…</Button>}
          <CyclePicker value={board.data?.cycle.id} onPick={id => setSearch((current) => { current.set('cycle', id); return current; }, { replace: true })} />
        </Group>
      )}>
      {board.data && <Board board={board.data} />}
      {board.isPending && <BoardSkeleton />}
      {user.role === 'admin' && <PrivacyDialog opened={search.has('privacy')} onClose={() => setSearch((current) => { current.delete('privacy'); return current; }, { replace: true })} />}
      {board.isError && !board.data && <NoBoard error={board.error} onRetry={() => void board.refetch()} />}
    </Page>
  );
}

function CycleWords({ cycle }: { cycle: Cycle }) {
  const dates = `${calendarDay(cycle.startsOn)} – ${calendarDay(cycle.endsOn, true)}`;
  const time = { draft: 'not started', ended: 'ended', active: leftWords(cycle) }[cycle.status];
  return `${cycle.name} · ${dates} · ${time}`;
}

function Board({ board }: { board: Leaderboard }) {
  return (
    <div className={styles.stack}>
      <CycleNumbers board={board} />
      <Paper component="section" aria-labelledby="over-time" className={styles.chart}>
        <Title order={2} fz="md" id="over-time" mb="md">Points over time</Title>
        <Suspense fallback={<Skeleton h={220} />}><PointsChart board={board} /></Suspense>
      </Paper>
      {board.totals.wins === 0 && <Empty title="No points in this cycle yet">The first win of a driver puts its CSM at the top.</Empty>}
      {board.totals.wins > 0 && <Spread board={board} />}
      {board.rows.length > 0 && <RankTable board={board} />}
      {board.teams.length > 0 && <TeamTable board={board} />}
      {board.totals.wins > 0 && <Makeup cycle={board.cycle.id} />}
    </div>
  );
}

function BoardSkeleton() {
  return (
    <div className={styles.stack} aria-busy aria-label="Loading the leaderboard">
      <Stats label="Loading">
        <StatSkeleton label="points" bar />
        <StatSkeleton label="impacted accounts" bar />
        <StatSkeleton label="wins" />
        <StatSkeleton label="days left" />
      </Stats>
      <Paper className={styles.chart}><Skeleton h={20} w={130} mb="md" /><Skeleton h={220} /></Paper>
      <RankTableSkeleton />
    </div>
  );
}

function NoBoard({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (Problem.of(error).status !== 404) return <Trouble error={error} onRetry={onRetry} />;
  return <Empty title="No cycle yet">The leaderboard starts with the first cycle. An admin plans and activates it.</Empty>;
}

function CyclePicker({ value, onPick }: { value: string | undefined; onPick: (id: string) => void }) {
  const cycles = useQuery(cyclesQuery);
  const choices = (cycles.data ?? []).filter(cycle => cycle.status !== 'draft');
  return (
    <Select size="sm" w={200} aria-label="Cycle" allowDeselect={false} value={value ?? null} disabled={choices.length === 0}
      data={choices.map(cycle => ({ value: cycle.id, label: cycle.status === 'active' ? `${cycle.name} (now)` : cycle.name }))}
      onChange={id => id && onPick(id)} />
  );
}
