import { Skeleton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AccountRow, AccountSort } from '../api/contract.ts';
import { type AccountFilter, accountQuery } from '../api/queries.ts';
import table from '../parts/table.module.css';
import { useDensity } from '../parts/useDensity.ts';
import { type Column, columns } from './columns.tsx';
import styles from './accounts.module.css';

interface SortProps { filter: AccountFilter; onChange: (change: Partial<AccountFilter>) => void }
interface TableProps extends SortProps { shown: string[] }

export function AccountTable({ rows, faded, ...rest }: TableProps & { rows: AccountRow[]; faded: boolean }) {
  const chosen = columnsOf(rest.shown);
  return <Frame {...rest} faded={faded}>{rows.map(row => <Row key={row.id} row={row} chosen={chosen} />)}</Frame>;
}

export function AccountTableSkeleton(rest: TableProps) {
  return (
    <Frame {...rest} faded={false} busy>
      {Array.from({ length: 12 }, (_, row) => (
        <tr key={row}>
          <td><Skeleton h={14} w={150} my={3} /><Skeleton h={10} w={110} my={5} /></td>
          {columnsOf(rest.shown).map(({ id, cell, skeleton }) => <td key={id} data-wide-only><Skeleton h={12} w={skeleton} ml={cell.number ? 'auto' : 0} /></td>)}
        </tr>
      ))}
    </Frame>
  );
}

const columnsOf = (shown: string[]): Column[] => columns.filter(column => shown.includes(column.id));

function Frame({ filter, onChange, shown, faded, busy, children }: TableProps & { faded: boolean; busy?: boolean; children: ReactNode }) {
  const [density] = useDensity();
  const head = { filter, onChange };
  return (
    <div className={`${table.frame} ${styles.wide}`}>
      <table className={`${table.table} ${faded ? table.faded : ''}`} data-cards data-density={density} aria-label={busy ? 'Loading accounts' : 'Accounts'} aria-busy={busy}>
        <thead>
          <tr>
            <SortHead {...head} by="name">Account</SortHead>
            {columnsOf(shown).map(({ id, label, sort, cell }) => (sort
              ? <SortHead key={id} {...head} by={sort} number={cell.number}>{label}</SortHead>
              : <th key={id} scope="col" data-number={cell.number}>{label}</th>))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function SortHead({ by, number, filter, onChange, children }: SortProps & { by: AccountSort; number?: boolean | undefined; children: string }) {
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

function Row({ row, chosen }: { row: AccountRow; chosen: Column[] }) {
  const client = useQueryClient();
  const fetchAhead = () => void client.prefetchQuery(accountQuery(row.id));
  return (
    <tr data-link onPointerEnter={fetchAhead}>
      <td>
        <Link to={`/accounts/${row.id}`} className={table.rowLink} data-stop onFocus={fetchAhead}>{row.name}</Link>
        <span className={table.under}>{[row.domain, row.segment].filter(Boolean).join(' · ') || '–'}</span>
      </td>
      {chosen.map(({ id, cell, show }) => <td key={id} data-number={cell.number} data-side={cell.side} data-wide-only={cell.wideOnly} data-label={cell.label}>{show(row)}</td>)}
    </tr>
  );
}
