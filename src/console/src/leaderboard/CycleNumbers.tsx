import type { Leaderboard } from '../api/contract.ts';
import { calendarDay, count, share } from '../format/words.ts';
import { Meter } from '../parts/marks.tsx';
import { Stat, Stats } from '../parts/Stat.tsx';
import { pace } from './pace.ts';

export function CycleNumbers({ board }: { board: Leaderboard }) {
  const { cycle, totals } = board;
  return (
    <Stats label={`Totals of ${cycle.name}`}>
      <PointsStat board={board} />
      <Stat label="impacted accounts" value={count(totals.impactedAccounts)} note={`of ${count(totals.accounts)} · ${share(totals.impactedAccounts, totals.accounts)}`}>
        <Meter part={totals.impactedAccounts} whole={totals.accounts} label="Impacted accounts" colour="var(--ip-won)" />
      </Stat>
      <Stat label="wins" value={count(totals.wins)} />
      <Stat label="days left" value={cycle.daysLeft === null ? '–' : count(cycle.daysLeft)}
        note={cycle.status === 'ended' ? `Ended ${calendarDay(cycle.endsOn)}` : `Ends ${calendarDay(cycle.endsOn)}`} />
    </Stats>
  );
}

function PointsStat({ board }: { board: Leaderboard }) {
  const { cycle, totals, series } = board;
  const today = series.at(-1)?.date ?? cycle.startsOn;
  const line = cycle.status === 'active' ? pace(cycle, totals.points, today) : null;
  const goal = cycle.targetPoints ? `of ${count(cycle.targetPoints)} · ${share(totals.points, cycle.targetPoints)}` : 'No target set';
  return (
    <Stat label="points" value={count(totals.points)} note={<>{goal}{line && <> · {paceWords(line.ahead)}</>}</>}>
      {cycle.targetPoints ? <Meter part={totals.points} whole={cycle.targetPoints} label="Points against the target" /> : null}
    </Stat>
  );
}

function paceWords(ahead: number): string {
  if (ahead === 0) return 'on pace';
  return ahead > 0 ? `ahead by ${count(ahead)}` : `behind by ${count(-ahead)}`;
}
