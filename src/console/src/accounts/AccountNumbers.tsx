import { IconCheck } from '@tabler/icons-react';
import type { AccountDetail, Cycle } from '../api/contract.ts';
import { count, plural } from '../format/words.ts';
import { Meter } from '../parts/marks.tsx';
import { Stat, Stats } from '../parts/Stat.tsx';
import { DaysLeft } from '../leaderboard/CycleNumbers.tsx';
import styles from './accounts.module.css';

export function AccountNumbers({ account }: { account: AccountDetail }) {
  const { points, cycle, impacted } = account;
  const towards = Math.min(points.thisCycle, impacted.neededPoints);
  return (
    <Stats label="Points of this account">
      <Stat label="points this cycle" value={count(points.thisCycle)} note={cycle?.name ?? 'No cycle is running'} />
      <Stat label="points ever" value={count(points.ever)} />
      <Stat label="impacted" note={impacted.reached ? `Reached: at least ${plural(impacted.neededPoints, 'point')}` : `${count(towards)} of ${plural(impacted.neededPoints, 'point')}`}
        value={impacted.reached ? <span className={styles.yes} style={{ fontWeight: 'inherit' }}><IconCheck size={22} stroke={2.6} aria-hidden />Yes</span> : 'Not yet'}>
        <Meter part={towards} whole={impacted.neededPoints} label="Towards impacted" colour={impacted.reached ? 'var(--ip-won)' : undefined} />
      </Stat>
      <CycleStat cycle={cycle} />
    </Stats>
  );
}

function CycleStat({ cycle }: { cycle: Cycle | null }) {
  if (!cycle) return <Stat label="days left" value="–" note="No cycle is running" />;
  return <DaysLeft cycle={cycle} of={cycle.name} />;
}
