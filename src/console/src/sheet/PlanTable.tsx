import { Skeleton } from '@mantine/core';
import { IconArrowRight, IconCircleCheck, IconCirclePlus, IconCircleX, IconPencil } from '@tabler/icons-react';
import { memo, type ReactNode, useCallback, useState } from 'react';
import type { ImportAction, ImportRow } from '../api/contract.ts';
import { points } from '../format/words.ts';
import { LoadMore } from '../parts/LoadMore.tsx';
import table from '../parts/table.module.css';
import { actionWords, fieldWords, remarkWords, valueWords } from './planWords.ts';
import styles from './sheet.module.css';

const atOnce = 200;

/** A sheet may have thousands of rows: they are drawn as one scrolls to them. */
export function PlanTable({ rows }: { rows: ImportRow[] }) {
  const [drawn, setDrawn] = useState(atOnce);
  const drawMore = useCallback(() => setDrawn(before => before + atOnce), []);
  const shown = rows.slice(0, drawn);
  return (
    <>
      <Frame>{shown.map(row => <Row key={row.row} row={row} />)}</Frame>
      <LoadMore shown={shown.length} total={rows.length} query={{ hasNextPage: drawn < rows.length, isFetchingNextPage: false, isFetchNextPageError: false, fetchNextPage: drawMore }} />
    </>
  );
}

export function PlanTableSkeleton() {
  return <Frame>{[0, 1, 2, 3, 4, 5].map(row => <tr key={row}>{[24, 190, 80, 280].map((width, cell) => <td key={cell}><Skeleton h={14} w={width} maw="100%" my={4} /></td>)}</tr>)}</Frame>;
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <div className={table.frame}>
      <table className={`${table.table} ${styles.plan}`} data-cards aria-label="Rows of the sheet">
        <thead><tr><th scope="col">Row</th><th scope="col">Driver</th><th scope="col">Would be</th><th scope="col">Details</th></tr></thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

const icons: Record<ImportAction, typeof IconPencil> = { created: IconCirclePlus, updated: IconPencil, unchanged: IconCircleCheck, rejected: IconCircleX };

const Row = memo(function Row({ row }: { row: ImportRow }) {
  const Icon = icons[row.action];
  return (
    <tr>
      <td data-before="Row">{row.row}</td>
      <td>
        <strong>{row.name ?? 'No name'}</strong>
        {row.area && <span className={table.under}>{row.area} · {points(row.points ?? 0)}</span>}
      </td>
      <td data-side><span className={styles.action} data-action={row.action}><Icon size={15} stroke={2} aria-hidden />{actionWords[row.action]}</span></td>
      <td className={styles.details}>
        {row.changes.map(({ field, before, after }) => (
          <div key={field} className={styles.change}>
            <span className={styles.field}>{fieldWords(field)}</span>
            <del>{valueWords(field, before)}</del><IconArrowRight size={13} role="img" aria-label="becomes" /><ins>{valueWords(field, after)}</ins>
          </div>
        ))}
        {row.warnings.map(warning => <div key={warning} className={styles.remark} data-action={row.action}>{remarkWords(warning)}</div>)}
        {row.changes.length === 0 && row.warnings.length === 0 && <span className={table.nothing}>–</span>}
      </td>
    </tr>
  );
});
