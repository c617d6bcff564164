import { Tooltip } from '@mantine/core';
import type { Cycle, Leaderboard } from '../api/contract.ts';
import { isOver } from '../cycles/daysLeft.ts';
import { calendarDay, count, share } from '../format/words.ts';
import { Meter } from '../parts/marks.tsx';
import { Stat, Stats } from '../parts/Stat.tsx';
import styles from './leaderboard.module.css';
import { pace, paceRule } from './pace.ts';

export function CycleNumbers({ board }: { board: Leaderboard }) {
  const { cycle, totals } = board;
  return (
    <Stats label={`Totals of ${cycle.name}`}>
      <PointsStat board={board} />
      <ImpactedStat board={board} />
      <Stat label="wins" value={count(totals.wins)} />
      <DaysLeft cycle={cycle} />
    </Stats>
  );
}

/** Used on the account's page too: both count today as a day that is left. */
export function DaysLeft({ cycle, of = '' }: { cycle: Cycle; of?: string }) {
  const ends = { draft: 'Ends', ended: 'Ended', active: isOver(cycle) ? 'Over since' : 'Ends' }[cycle.status];
  const note = cycle.daysLeft === 1 ? 'Today is the last day' : `${ends} ${calendarDay(cycle.endsOn)}`;
  return <Stat label={cycle.daysLeft === 1 ? 'day left' : 'days left'} value={cycle.daysLeft === null ? '–' : count(cycle.daysLeft)} note={of ? `${of} · ${note}` : note} />;
}

function PointsStat({ board }: { board: Leaderboard }) {
  const { cycle, totals } = board;
  const line = cycle.status === 'active' ? pace(cycle, totals.points) : null;
  const goal = cycle.targetPoints ? `of ${count(cycle.targetPoints)} · ${share(totals.points, cycle.targetPoints)}` : 'No target set';
  return (
    <Stat label="points" value={count(totals.points)} note={<>{goal}{line && <> · <Tooltip label={paceRule} multiline maw={300}><span tabIndex={0} className={styles.explained}>{paceWords(line.ahead)}</span></Tooltip></>}</>}>
      {cycle.targetPoints ? <Meter part={totals.points} whole={cycle.targetPoints} label="Points against the target" /> : null}
    </Stat>
  );
}

/** Against the target where there is one, and against all accounts. */
function ImpactedStat({ board: { cycle, totals } }: { board: Leaderboard }) {
  const { impactedAccounts, accounts } = totals;
  const of = (whole: number) => `of ${count(whole)} · ${share(impactedAccounts, whole)}`;
  const target = cycle.targetAccounts;
  return (
    <Stat label="impacted accounts" value={count(impactedAccounts)} note={target ? `${of(target)} of the target; ${share(impactedAccounts, accounts)} of all ${count(accounts)}` : of(accounts)}>
      <Meter part={impactedAccounts} whole={target ?? accounts} label={target ? 'Impacted accounts against the target' : 'Impacted accounts'} colour="var(--ip-won)" />
    </Stat>
  );
}

function paceWords(ahead: number): string {
  if (ahead === 0) return 'on pace';
  return ahead > 0 ? `ahead by ${count(ahead)}` : `behind by ${count(-ahead)}`;
}
