import { Tooltip } from '@mantine/core';
import type { Cycle, LeaderboardRow } from '../api/contract.ts';
import { count, share, signed } from '../format/words.ts';
import table from '../parts/table.module.css';
import styles from './leaderboard.module.css';
import { type PaceBand, paceBand } from './pace.ts';

/** What the tables of people and of teams have in common. */
type Line = Pick<LeaderboardRow, 'points' | 'targetPoints' | 'impactedAccounts' | 'targetAccounts' | 'deltaWeek' | 'weekBefore'>;

const bands: Record<PaceBand, string> = { ahead: 'on pace', close: 'a little behind', behind: 'behind' };

/** How much of the target is reached, and whether that is as much as the days gone by would have it. */
export function Attained({ line: { points, targetPoints }, cycle }: { line: Line; cycle: Cycle }) {
  if (targetPoints === null) return <span className={styles.still}>–</span>;
  const band = paceBand(cycle, points, targetPoints);
  return (
    <>
      {share(points, targetPoints)}
      <span className={table.under}>of {count(targetPoints)}{cycle.status === 'active' && <> · <span className={styles.band} data-band={band}>{bands[band]}</span></>}</span>
    </>
  );
}

export function Impacted({ line: { impactedAccounts, targetAccounts } }: { line: Line }) {
  return (
    <>
      {count(impactedAccounts)}
      {targetAccounts !== null && <span className={table.under}>of {count(targetAccounts)} · {share(impactedAccounts, targetAccounts)}</span>}
    </>
  );
}

/** Points of the last seven days, and how they compare with the seven before. */
export function LastWeek({ line: { deltaWeek, weekBefore } }: { line: Line }) {
  if (deltaWeek === 0 && weekBefore === 0) return <>–</>;
  return (
    <>
      {deltaWeek === 0 ? '–' : signed(deltaWeek)}
      <Tooltip label={`${signed(deltaWeek)} in the last 7 days, ${signed(weekBefore)} in the 7 days before`}>
        <span className={table.under}>{signed(deltaWeek - weekBefore)} vs before</span>
      </Tooltip>
    </>
  );
}
