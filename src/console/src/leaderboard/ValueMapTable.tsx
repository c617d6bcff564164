import { Text } from '@mantine/core';
import { Link } from 'react-router';
import type { ValueMap } from '../api/contract.ts';
import { count, plural, share } from '../format/words.ts';
import { ledgerPath } from '../ledger/useLedgerFilter.ts';
import table from '../parts/table.module.css';
import styles from './leaderboard.module.css';

/** Which kind of value reaches which customers: an empty field is a conversation nobody had. */
export function ValueMapTable({ map, cycle }: { map: ValueMap; cycle: string }) {
  const cells = new Map(map.cells.map(cell => [`${cell.area}\n${cell.segment}`, cell]));
  const most = Math.max(1, ...map.cells.map(cell => cell.points));
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Value map">
      <table className={`${table.table} ${styles.map}`}>
        <caption className={styles.caption}>Points, and the share of the segment’s accounts that the area reached</caption>
        <thead>
          <tr>
            <th scope="col">Area</th>
            {map.segments.map(segment => <th key={segment.name} scope="col">{segment.name ?? 'No segment'}<span className={table.under}>{plural(segment.accounts, 'account')}</span></th>)}
          </tr>
        </thead>
        <tbody>
          {map.areas.map(area => (
            <tr key={area}>
              <th scope="row"><Link to={ledgerPath({ cycle, area })} className={styles.mapArea}>{area}</Link></th>
              {map.segments.map((segment) => {
                const cell = cells.get(`${area}\n${segment.name}`);
                return cell
                  ? <td key={segment.name} data-won style={{ '--heat': cell.points / most } as React.CSSProperties}><strong>{count(cell.points)}</strong><span className={table.under}>{share(cell.accounts, segment.accounts)}</span></td>
                  : <td key={segment.name}><Text span c="dimmed">–</Text></td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
