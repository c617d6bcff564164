import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { AccountRow, AccountSort } from '../api/contract.ts';
import { count } from '../format/words.ts';
import table from '../parts/table.module.css';
import { When } from '../parts/When.tsx';
import styles from './accounts.module.css';

/** A column beside the account's name. */
export interface Column {
  id: string;
  label: string;
  sort?: AccountSort;
  /** How the cell looks, and what it says on a narrow screen. */
  cell: { number?: boolean; side?: boolean; wideOnly?: boolean; label?: string };
  skeleton: number;
  show: (row: AccountRow) => ReactNode;
}

const nothing = <span className={table.nothing}>–</span>;

export const columns: Column[] = [
  { id: 'csm', label: 'CSM', cell: { wideOnly: true }, skeleton: 90, show: row => row.csm?.name ?? nothing },
  { id: 'segment', label: 'Segment', cell: { wideOnly: true }, skeleton: 80, show: row => row.segment ?? nothing },
  { id: 'pending', label: 'Impact detected', sort: 'pending', cell: { number: true, side: true }, skeleton: 36,
    show: row => (row.pending > 0 ? <span className={styles.pending} title={`${row.pending} waiting for you`}>{count(row.pending)}</span> : nothing) },
  { id: 'points', label: 'This cycle', sort: 'points', cell: { number: true, label: 'points this cycle' }, skeleton: 30, show: row => <strong>{count(row.pointsThisCycle)}</strong> },
  { id: 'ever', label: 'Ever', cell: { number: true, side: true, label: 'ever' }, skeleton: 30, show: row => count(row.pointsEver) },
  { id: 'impacted', label: 'Impacted', cell: { wideOnly: true }, skeleton: 40,
    show: row => (row.impacted ? <span className={styles.yes}><IconCheck size={14} stroke={2.6} aria-hidden />Yes</span> : <span className={table.nothing}>Not yet</span>) },
  { id: 'lastImpact', label: 'Last impact', sort: 'lastImpact', cell: { number: true, wideOnly: true }, skeleton: 70, show: row => (row.lastImpactAt ? <When at={row.lastImpactAt} /> : nothing) },
];

/** Shown unless the address says otherwise; the segment stands under the name anyway. */
export const usualColumns = columns.map(column => column.id).filter(id => id !== 'segment');
