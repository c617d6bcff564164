import { Skeleton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AccountRow, AccountSort } from '../api/contract.ts';
import { type AccountFilter, accountQuery } from '../api/queries.ts';
import { count } from '../format/words.ts';
import table from '../parts/table.module.css';
import { useDensity } from '../parts/useDensity.ts';
import { When } from '../parts/When.tsx';
import styles from './accounts.module.css';

interface SortProps { filter: AccountFilter; onChange: (change: Partial<AccountFilter>) => void }

export function AccountTable({ rows, faded, ...sort }: SortProps & { rows: AccountRow[]; faded: boolean }) {
  return <Frame {...sort} faded={faded}>{rows.map(row => <Row key={row.id} row={row} />)}</Frame>;
}

export function AccountTableSkeleton(sort: SortProps) {
  return (
    <Frame {...sort} faded={false} busy>
      {Array.from({ length: 12 }, (_, row) => (
        <tr key={row}>
          <td><Skeleton h={14} w={150} my={3} /><Skeleton h={10} w={110} my={5} /></td>
          {[90, 36, 30, 30, 40, 70].map((width, cell) => <td key={cell} data-wide-only={cell > 0 || undefined}><Skeleton h={12} w={width} ml={cell === 0 ? 0 : 'auto'} /></td>)}
        </tr>
      ))}
    </Frame>
  );
}

function Frame({ filter, onChange, faded, busy, children }: SortProps & { faded: boolean; busy?: boolean; children: ReactNode }) {
  const [density] = useDensity();
  const head = { filter, onChange };
  return (
    <div className={table.frame}>
      <table className={`${table.table} ${faded ? table.faded : ''}`} data-cards data-density={density} aria-label={busy ? 'Loading accounts' : 'Accounts'} aria-busy={busy}>
        <thead>
          <tr>
            <SortHead {...head} by="name">Account</SortHead>
            <th scope="col">CSM</th>
            <SortHead {...head} by="pending" number>Impact detected</SortHead>
            <SortHead {...head} by="points" number>This cycle</SortHead>
            <th scope="col" data-number>Ever</th>
            <th scope="col">Impacted</th>
            <SortHead {...head} by="lastImpact" number>Last impact</SortHead>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function SortHead({ by, number, filter, onChange, children }: SortProps & { by: AccountSort; number?: boolean; children: string }) {
  const active = filter.sort === by;
  const Arrow = filter.descending ? IconArrowDown : IconArrowUp;
  const next = active ? !filter.descending : by !== 'name';
  return (
    <th scope="col" data-number={number} aria-sort={active ? (filter.descending ? 'descending' : 'ascending') : undefined}>
      <button type="button" className={table.sort} onClick={() => onChange({ sort: by, descending: next })}>
        {children}
        {active && <Arrow size={12} stroke={2.4} aria-hidden />}
      </button>
    </th>
  );
}

function Row({ row }: { row: AccountRow }) {
  const client = useQueryClient();
  const fetchAhead = () => void client.prefetchQuery(accountQuery(row.id));
  return (
    <tr data-link onPointerEnter={fetchAhead}>
      <td>
        <Link to={`/accounts/${row.id}`} className={table.rowLink} data-stop onFocus={fetchAhead}>{row.name}</Link>
        <span className={table.under}>{[row.domain, row.segment].filter(Boolean).join(' · ') || '–'}</span>
      </td>
      <td data-wide-only>{row.csm?.name ?? <Nothing />}</td>
      <td data-number data-side>{row.pending > 0 ? <span className={styles.pending} title={`${row.pending} waiting for you`}>{count(row.pending)}</span> : <Nothing />}</td>
      <td data-number data-label="points this cycle"><strong>{count(row.pointsThisCycle)}</strong></td>
      <td data-number data-label="ever" data-side>{count(row.pointsEver)}</td>
      <td data-wide-only>{row.impacted ? <span className={styles.yes}><IconCheck size={14} stroke={2.6} aria-hidden />Yes</span> : <span className={table.nothing}>Not yet</span>}</td>
      <td data-number data-wide-only>{row.lastImpactAt ? <When at={row.lastImpactAt} /> : <Nothing />}</td>
    </tr>
  );
}

const Nothing = () => <span className={table.nothing}>–</span>;
