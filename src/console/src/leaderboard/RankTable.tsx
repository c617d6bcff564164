import { Skeleton, Text } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { BoardPrivacy, Leaderboard, LeaderboardRow } from '../api/contract.ts';
import { count } from '../format/words.ts';
import { ledgerPath } from '../ledger/useLedgerFilter.ts';
import { Streak } from '../parts/marks.tsx';
import table from '../parts/table.module.css';
import { boardSorts, type BoardSort, sorted, sortOf } from './boardSort.ts';
import { Attained, Impacted, LastWeek } from './cells.tsx';
import { paceRule } from './pace.ts';
import { Sparkline } from './Sparkline.tsx';
import { useSession } from '../shell/session.ts';
import styles from './leaderboard.module.css';

export function RankTable({ board }: { board: Leaderboard }) {
  const most = Math.max(1, ...board.rows.map(row => row.points));
  const [search] = useSearchParams();
  return (
    <div>
      <Frame recent={board.cycle.status === 'active'}>{sorted(board.rows, sortOf(search.get('sort'))).map(row => <Row key={row.user?.id ?? 'nobody'} row={row} board={board} most={most} />)}</Frame>
      <Hidden board={board} />
    </div>
  );
}

/** What is won for nobody. */
export const poolWords = 'pooled accounts, and those without a CSM';

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
    <Frame busy recent>
      {Array.from({ length: 8 }, (_, row) => (
        <tr key={row}>{[24, 130, 40, 50, 80, 30, 30, 30].map((width, cell) => <td key={cell}><Skeleton h={14} w={width} /></td>)}</tr>
      ))}
    </Frame>
  );
}

/** Ordered by that column; pressed again, by points as the ranks are. The order stays in the address. */
function Sorted({ by, title, wide, roomy, children }: { by: BoardSort; title?: string; wide?: boolean; roomy?: boolean; children: string }) {
  const [search, setSearch] = useSearchParams();
  const active = sortOf(search.get('sort')) === by;
  const order = () => setSearch((current) => {
    if (active || by === boardSorts[0]) current.delete('sort');
    else current.set('sort', by);
    return current;
  }, { replace: true });
  return (
    <th scope="col" data-number data-wide={wide} data-roomy={roomy} aria-sort={active ? 'descending' : undefined}>
      <button type="button" className={table.sort} title={title} onClick={order}>{children}{active && <IconArrowDown size={12} aria-hidden />}</button>
    </th>
  );
}

/** Of an ended cycle nothing is recent. */
function Frame({ busy, recent, children }: { busy?: boolean; recent: boolean; children: ReactNode }) {
  return (
    <div className={table.frame}>
      <table className={`${table.table} ${styles.ranks}`} aria-label={busy ? 'Loading the ranking' : 'Ranking'} aria-busy={busy}>
        <thead>
          <tr>
            <th scope="col" title="Rank">#</th>
            <th scope="col">Person</th>
            <Sorted by="points">Points</Sorted>
            <Sorted by="attainment" title={paceRule} wide>Of target</Sorted>
            <th scope="col" data-wide data-roomy>By week</th>
            {recent && <Sorted by="week">Last 7 days</Sorted>}
            <Sorted by="impacted" wide roomy>Impacted accounts</Sorted>
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
      <td className={styles.rank} data-first={row.rank === 1 || undefined}>{row.rank ?? '–'}{row.tied && <span title="Shares this rank">=</span>}</td>
      <td>
        {user ? <Link to={`/accounts?csm=${user.id}`} className={table.rowLink} data-stop>{user.name}</Link> : <><Text span c="dimmed">Pool</Text><span className={table.under}>{poolWords}</span></>}
        <Streak weeks={row.streak} />
        {row.team && <span className={table.under}>{row.team.name}</span>}
      </td>
      <td data-number>
        {open
          ? <Link to={ledgerPath({ cycle, ...(user ? { csm: user.id } : { unassigned: true }) })} className={styles.lines} title="Show the lines">{count(row.points)}</Link>
          : <strong>{count(row.points)}</strong>}
        <span className={styles.bar} aria-hidden><span style={{ width: `${(100 * Math.max(0, row.points)) / most}%` }} /></span>
      </td>
      <td data-number data-wide><Attained line={row} cycle={board.cycle} /></td>
      <td data-wide data-roomy><Sparkline values={row.weeks} /></td>
      {board.cycle.status === 'active' && <td data-number className={row.deltaWeek > 0 ? styles.up : styles.still}><LastWeek line={row} /></td>}
      <td data-number data-wide data-roomy><Impacted line={row} /></td>
      <td data-number data-wide>{count(row.wins)}</td>
    </tr>
  );
}
