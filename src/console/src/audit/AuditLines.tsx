import { Anchor, Button, Paper, Skeleton, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AuditChange, AuditLine } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { When } from '../parts/When.tsx';
import { actWords, fieldWords, originWords, valueWords } from './auditWords.ts';
import styles from './audit.module.css';

export function AuditLines({ lines, faded }: { lines: AuditLine[]; faded: boolean }) {
  return <Paper component="ol" className={styles.lines} data-faded={faded || undefined} aria-label="What was done, the newest first">{lines.map(line => <Line key={line.id} line={line} />)}</Paper>;
}

function Line({ line: { at, by, action, subject, account, changes, origin } }: { line: AuditLine }) {
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <span>
          <strong>{by?.name ?? 'ImpactPilot'}</strong> {actWords(action)}{subject && <> <strong>{subject}</strong></>}
          {account && <> at <Anchor component={Link} to={`/accounts/${account.id}`} inherit underline="always" data-stop>{account.name}</Anchor></>}
        </span>
        <Text fz="sm" c="dimmed" className={styles.when}><When at={at} /> · {originWords(origin)}</Text>
      </div>
      {changes.length > 0 && <Changes changes={changes} />}
    </li>
  );
}

const few = 3;

function Changes({ changes }: { changes: AuditChange[] }) {
  const [all, setAll] = useState(changes.length <= few);
  return (
    <>
      <dl className={styles.changes}>
        {(all ? changes : changes.slice(0, few)).map(change => (
          <div key={change.field} className={styles.change}>
            <dt>{fieldWords(change.field)}</dt>
            <dd>
              {change.before !== null && <><del>{valueWords(change, change.before)}</del><IconArrowRight size={13} role="img" aria-label="became" /></>}
              <ins>{valueWords(change, change.after)}</ins>
            </dd>
          </div>
        ))}
      </dl>
      {!all && <Button variant="subtle" size="compact-xs" mt={4} onClick={() => setAll(true)}>Show {plural(changes.length - few, 'more part')}</Button>}
    </>
  );
}

export function AuditSkeleton() {
  return (
    <Paper className={styles.lines} aria-busy aria-label="Loading the audit log">
      {Array.from({ length: 8 }, (_, line) => <div key={line} className={styles.line}><Skeleton h={14} w="45%" my={4} /><Skeleton h={12} w="30%" my={6} /></div>)}
    </Paper>
  );
}
