import { Skeleton, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SyncedObject } from '../api/contract.ts';
import { count, duration, share } from '../format/words.ts';
import { Meter } from '../parts/marks.tsx';
import table from '../parts/table.module.css';
import { When } from '../parts/When.tsx';
import styles from './connection.module.css';

export function ObjectTable({ objects, importing }: { objects: SyncedObject[]; importing: boolean }) {
  return <Frame>{objects.map(object => <Row key={object.object} object={object} importing={importing} />)}</Frame>;
}

export function ObjectTableSkeleton() {
  return <Frame>{[0, 1, 2, 3].map(row => <tr key={row}>{[90, 80, 70, 60].map((width, cell) => <td key={cell}><Skeleton h={14} w={width} my={4} /></td>)}</tr>)}</Frame>;
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <div className={table.frame}>
      <table className={`${table.table} ${styles.objects}`} data-cards aria-label="What is read from HubSpot">
        <thead>
          <tr>
            <th scope="col">From HubSpot</th>
            <th scope="col">Imported</th>
            <th scope="col">Last success</th>
            <th scope="col">Behind HubSpot</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function Row({ object, importing }: { object: SyncedObject; importing: boolean }) {
  const { imported, total, lagSeconds, lastError, lastSuccessAt, label } = object;
  const underway = importing && total !== null && imported < total;
  return (
    <tr>
      <td>
        <Text fw={600}>{label}</Text>
        {lastError && <Text fz="sm" c="var(--ip-lost)">{lastError}</Text>}
      </td>
      <td className={styles.imported} data-side>
        {count(imported)}{total !== null && total !== imported && <Text span c="dimmed"> of {count(total)} · {share(imported, total)}</Text>}
        {underway && <div className={styles.progress}><Meter part={imported} whole={total} label={`${label} imported`} /></div>}
      </td>
      <td data-before="Last success">{lastSuccessAt ? <When at={lastSuccessAt} /> : <Text span c="dimmed">Not yet</Text>}</td>
      <td data-side data-before="Behind">{lagSeconds === null ? <Text span c="dimmed">–</Text> : duration(lagSeconds)}</td>
    </tr>
  );
}
