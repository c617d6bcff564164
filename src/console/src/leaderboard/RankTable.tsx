import { Skeleton, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { BoardPrivacy, Leaderboard, LeaderboardRow } from '../api/contract.ts';
import { count, share, signed } from '../format/words.ts';
import { ledgerPath } from '../ledger/useLedgerFilter.ts';
import { Streak } from '../parts/marks.tsx';
import table from '../parts/table.module.css';
import { type PaceBand, paceBand } from './pace.ts';
import { Sparkline } from './Sparkline.tsx';
import { useSession } from '../shell/session.ts';
import styles from './leaderboard.module.css';

export function RankTable({ board }: { board: Leaderboard }) {
  const most = Math.max(1, ...board.rows.map(row => row.points));
  return (
    <div>
      <Frame>{board.rows.map(row => <Row key={row.user?.id ?? 'nobody'} row={row} board={board} most={most} />)}</Frame>
      <Hidden board={board} />
    </div>
  );
}

const hiddenWords: Record<BoardPrivacy, string | null> = {
  everything: null,
  ownTargets: 'What others aim at is not shown to CSMs in this portal.',
  ownAndTopThree: 'CSMs see the first three and themselves in this portal, and only their own lines and target. Ranks are those among everybody.',
};

/** What a CSM does not see here, and that it is meant so. */
function Hidden({ board }: { board: Leaderboard }) {
  const { user } = useSession();
  const words = user.role === 'csm' ? hiddenWords[board.privacy] : null;
  return words && <Text c="dimmed" fz="sm" mt="xs">{words}</Text>;
}

export function RankTableSkeleton() {
  return (
    <Frame busy>
      {Array.from({ length: 8 }, (_, row) => (
        <tr key={row}>{[24, 130, 40, 50, 80, 30, 30, 30].map((width, cell) => <td key={cell}><Skeleton h={14} w={width} /></td>)}</tr>
      ))}
    </Frame>
  );
}

function Frame({ busy, children }: { busy?: boolean; children: ReactNode }) {
  return (
    <div className={table.frame}>
      <table className={`${table.table} ${styles.ranks}`} aria-label={busy ? 'Loading the ranking' : 'Ranking'} aria-busy={busy}>
        <thead>
          <tr>
            <th scope="col" title="Rank">#</th>
            <th scope="col">Person</th>
            <th scope="col" data-number>Points</th>
            <th scope="col" data-number data-wide>Of target</th>
            <th scope="col" data-wide data-roomy>By week</th>
            <th scope="col" data-number>Last 7 days</th>
            <th scope="col" data-number data-wide data-roomy>Impacted accounts</th>
            <th scope="col" data-number data-wide>Wins</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function Row({ row, board, most }: { row: LeaderboardRow; board: Leaderboard; most: number }) {
  const { user } = row;
  const cycle = board.cycle.id;
  const session = useSession();
  const open = session.user.role !== 'csm' || board.privacy !== 'ownAndTopThree' || user === null || user.id === session.user.id;
  return (
    <tr data-link={user ? true : undefined}>
      <td className={styles.rank} data-first={row.rank === 1 || undefined}>{row.rank}{row.tied && <span title="Shares this rank">=</span>}</td>
      <td>
        {user ? <Link to={`/accounts?csm=${user.id}`} className={table.rowLink} data-stop>{user.name}</Link> : <Text span c="dimmed" title="Accounts without a CSM">Pool</Text>}
        <Streak weeks={row.streak} />
        {row.team && <span className={table.under}>{row.team.name}</span>}
      </td>
      <td data-number>
        {open
          ? <Link to={ledgerPath({ cycle, ...(user ? { csm: user.id } : { unassigned: true }) })} className={styles.lines} title="Show the lines">{count(row.points)}</Link>
          : <strong>{count(row.points)}</strong>}
        <span className={styles.bar} aria-hidden><span style={{ width: `${(100 * row.points) / most}%` }} /></span>
      </td>
      <td data-number data-wide><Attained row={row} board={board} /></td>
      <td data-wide data-roomy><Sparkline values={row.weeks} /></td>
      <td data-number className={row.deltaWeek > 0 ? styles.up : styles.still}>{row.deltaWeek === 0 ? '–' : signed(row.deltaWeek)}</td>
      <td data-number data-wide data-roomy>{count(row.impactedAccounts)}</td>
      <td data-number data-wide>{count(row.wins)}</td>
    </tr>
  );
}

const bands: Record<PaceBand, string> = { ahead: 'on pace', close: 'a little behind', behind: 'behind' };

/** How much of the target is reached, and whether that is as much as the days gone by would have it. */
export function Attained({ row: { points, targetPoints }, board: { cycle } }: { row: Pick<LeaderboardRow, 'points' | 'targetPoints'>; board: Leaderboard }) {
  if (targetPoints === null) return <span className={styles.still}>–</span>;
  const band = paceBand(cycle, points, targetPoints);
  return (
    <>
      {share(points, targetPoints)}
      <span className={table.under}>of {count(targetPoints)}{cycle.status === 'active' && <> · <span className={styles.band} data-band={band}>{bands[band]}</span></>}</span>
    </>
  );
}
