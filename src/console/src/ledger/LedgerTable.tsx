import { Badge, Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { LedgerLine } from '../api/contract.ts';
import { signed } from '../format/words.ts';
import table from '../parts/table.module.css';
import { When } from '../parts/When.tsx';
import styles from './ledger.module.css';
import { ledgerPath } from './useLedgerFilter.ts';

type OnCorrect = ((line: LedgerLine) => void) | undefined;

export function LedgerTable({ lines, faded, onCorrect }: { lines: LedgerLine[]; faded: boolean; onCorrect: OnCorrect }) {
  return <Frame faded={faded}>{lines.map(line => <Row key={line.id} line={line} onCorrect={onCorrect} />)}</Frame>;
}

export function LedgerTableSkeleton() {
  return (
    <Frame busy>
      {Array.from({ length: 10 }, (_, row) => (
        <tr key={row}>{[120, 130, 30, 90, 80, 60].map((width, cell) => <td key={cell}><Skeleton h={14} w={width} my={3} /></td>)}</tr>
      ))}
    </Frame>
  );
}

function Frame({ faded, busy, children }: { faded?: boolean; busy?: boolean; children: ReactNode }) {
  return (
    <div className={table.frame}>
      <table className={`${table.table} ${styles.lines} ${faded ? table.faded : ''}`} data-cards aria-label={busy ? 'Loading the ledger' : 'Lines'} aria-busy={busy}>
        <thead>
          <tr>
            <th scope="col">Driver</th>
            <th scope="col">Account</th>
            <th scope="col" data-number>Points</th>
            <th scope="col">Counts for</th>
            <th scope="col">Booked</th>
            <th scope="col"><span className={styles.unseen}>Correct</span></th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

function Row({ line, onCorrect }: { line: LedgerLine; onCorrect: OnCorrect }) {
  const { driver, account, area, points, csm, reason } = line;
  // A share is corrected at the line for which the win counts.
  const leads = line.share && line.inForce;
  return (
    <tr>
      <td>
        <span className={styles.driver} data-gone={!line.inForce || undefined}>{driver.name}</span>
        <span className={table.under}>{area} <Marks line={line} /></span>
        {reason && <span className={styles.reason}>“{reason}”</span>}
      </td>
      <td data-place="account"><Link to={`/accounts/${account.id}`} className={styles.account}>{account.name}</Link></td>
      <td data-number data-side data-place="points"><strong className={points > 0 && line.inForce ? styles.plus : undefined} data-figures>{signed(points)}</strong></td>
      <td data-before="Counts for">{csm?.name ?? <span className={table.nothing}>Nobody</span>}{line.split && <span className={styles.by}>{splitWords(line)}</span>}</td>
      <td data-before="Booked"><When at={line.bookedAt} /> <span className={styles.by}>{line.bookedBy ?? 'ImpactPilot'}</span></td>
      <td data-side data-place="correct" data-empty={!(line.canCorrect || leads) || undefined}>
        {onCorrect && leads && <Button component={Link} to={ledgerPath({ account: account.id, driver: driver.id })} variant="subtle" size="compact-sm" mx={-8} aria-label={`Show win of ${driver.name} at ${account.name}`}>Show win</Button>}
        {onCorrect && line.canCorrect && <Button variant="subtle" size="compact-sm" mx={-8} onClick={() => onCorrect(line)} aria-label={`Correct ${driver.name} at ${account.name}`}>Correct…</Button>}
      </td>
    </tr>
  );
}

/** Who else has a part in the win, and how much; of people who are hidden only that there are some. */
function splitWords({ splitWith }: LedgerLine) {
  return splitWith.length === 0 ? 'split with others' : `split with ${splitWith.map(part => `${part.csm?.name ?? 'nobody'} ${part.points}`).join(', ')}`;
}

function Marks({ line }: { line: LedgerLine }) {
  return (
    <>
      {line.reverses && <Badge size="xs" variant="light" color="gray">{line.reason ? 'Corrected away' : 'Taken back'}</Badge>}
      {!line.reverses && line.reason && <Badge size="xs" variant="light">Correction</Badge>}
      {!line.reverses && !line.inForce && <Badge size="xs" variant="light" color="gray">No longer counts</Badge>}
      {line.share && <Badge size="xs" variant="light" color="grape" title="Points of a win that counts for somebody else">Share</Badge>}
      {line.split && !line.share && <Badge size="xs" variant="light" color="grape" title="Others get points of this win">Split</Badge>}
      {line.late && <Badge size="xs" variant="light" color="yellow" title="It happened outside the cycle that counts it">Late</Badge>}
    </>
  );
}
