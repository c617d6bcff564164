import { Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Cut, CutBy } from '../api/contract.ts';
import type { LedgerFilter } from '../api/queries.ts';
import { count, share } from '../format/words.ts';
import { ledgerPath } from '../ledger/useLedgerFilter.ts';
import table from '../parts/table.module.css';
import styles from './leaderboard.module.css';

type Row = Cut['rows'][number];

const heads: Record<CutBy, string> = { area: 'Area', driver: 'Driver', segment: 'Segment', account: 'Account' };
const shownAtMost = 100;

export function CutTable({ cut, by, cycle }: { cut: Cut; by: CutBy; cycle: string }) {
  const most = Math.max(1, ...cut.rows.map(row => row.points));
  return (
    <>
      <table className={`${table.table} ${styles.ranks}`} aria-label={`Points by ${heads[by].toLowerCase()}`}>
        <thead>
          <tr>
            <th scope="col">{heads[by]}</th>
            <th scope="col" className={styles.share} data-wide>Share</th>
            <th scope="col" data-number>Points</th>
            <th scope="col" data-number data-wide>Wins</th>
          </tr>
        </thead>
        <tbody>
          {cut.rows.map(row => (
            <tr key={row.id ?? row.name ?? 'none'} data-link={linesOf(row, by) ? true : undefined}>
              <td><Name row={row} by={by} cycle={cycle} /></td>
              <td className={styles.share} data-wide><Share part={row.points} most={most} whole={cut.points} /></td>
              <td data-number><strong>{count(row.points)}</strong></td>
              <td data-number data-wide>{count(row.wins)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {cut.rows.length >= shownAtMost && <Text fz="sm" c="dimmed" px="md" py="sm">The first {count(shownAtMost)} are shown. The export of all lines holds every one.</Text>}
    </>
  );
}

function Name({ row, by, cycle }: { row: Row; by: CutBy; cycle: string }) {
  const lines = linesOf(row, by);
  return lines
    ? <Link to={ledgerPath({ cycle, ...lines })} className={table.rowLink} data-stop>{row.name}</Link>
    : <strong>{row.name ?? 'Without a segment'}</strong>;
}

/** Segments are not on the ledger's lines: they have no lines of their own to show. */
function linesOf({ id, name }: Row, by: CutBy): LedgerFilter | undefined {
  switch (by) {
    case 'area': return { area: name ?? undefined };
    case 'driver': return { driver: id ?? undefined };
    case 'account': return { account: id ?? undefined };
    case 'segment': return undefined;
  }
}

function Share({ part, most, whole }: { part: number; most: number; whole: number }) {
  return (
    <span className={styles.shareOf}>
      <span className={styles.shareBar} aria-hidden><span style={{ width: `${Math.max(0, (100 * part) / most)}%` }} /></span>
      <span className={styles.still}>{share(part, whole)}</span>
    </span>
  );
}
