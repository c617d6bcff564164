import { Text } from '@mantine/core';
import type { EndRehearsal } from '../api/contract.ts';
import { count, share } from '../format/words.ts';
import table from '../parts/table.module.css';
import styles from './cycles.module.css';

/** The standing as the end would freeze it. */
export function EndBoard({ board }: { board: EndRehearsal['board'] }) {
  return (
    <div className={`${table.frame} ${styles.board}`} tabIndex={0} role="region" aria-label="The standing that stays, scrollable">
      <table className={table.table} data-density="compact" aria-label="The standing that stays">
        <thead>
          <tr>
            <th scope="col" title="Rank">#</th>
            <th scope="col">Person</th>
            <th scope="col" data-number>Points</th>
            <th scope="col" data-number>Of target</th>
            <th scope="col" data-number>Impacted</th>
          </tr>
        </thead>
        <tbody>
          {board.map(row => (
            <tr key={row.user?.id ?? 'nobody'}>
              <td>{row.rank ?? '–'}{row.tied && '='}</td>
              <td>{row.user?.name ?? <Text span c="dimmed">Pool</Text>}</td>
              <td data-number><strong>{count(row.points)}</strong></td>
              <td data-number>{row.targetPoints === null ? '–' : share(row.points, row.targetPoints)}</td>
              <td data-number>{count(row.impactedAccounts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
