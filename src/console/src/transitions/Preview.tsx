import { Alert, Anchor, Paper, Skeleton, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Problem } from '../api/problem.ts';
import { count, plural } from '../format/words.ts';
import { When } from '../parts/When.tsx';
import { pastDays, type usePast, type usePreview } from './walk.ts';
import styles from './transitions.module.css';

interface PreviewProps { preview: ReturnType<typeof usePreview>; past: ReturnType<typeof usePast>; readable: boolean }

/** What the rule, as it stands in the editor, would find: in texts by its prompt, in HubSpot's values by its condition. */
export function Preview({ children }: { children: ReactNode }) {
  return (
    <Paper component="section" aria-label="Preview" className={styles.preview}>
      <Text fw={600}>What this would find</Text>
      {children}
    </Paper>
  );
}

/** What the condition finds now and would have found lately. */
export function ConditionHalves({ preview, past, readable }: PreviewProps) {
  return (
    <>
      <Text fz="sm" c="dimmed" mb="sm" role="status">{standing(preview, readable)}</Text>
      <Half walk={preview} readable={readable} value={preview.matches} label={`${preview.of > 0 ? `of ${count(preview.of)} accounts ` : ''}match now`} note="What holds already never fires" more={preview.matches - preview.accounts.length}>
        {preview.accounts.map(({ accountId, name, reason }) => <Line key={accountId} id={accountId} name={name} reason={reason} />)}
      </Half>
      <Half walk={past} readable={readable} value={past.total} label={`would have fired in the last ${pastDays} days`} note="From HubSpot’s own history" more={past.total - past.firings.length}>
        {past.firings.map(({ accountId, name, at, reason }) => <Line key={`${accountId}${at}`} id={accountId} name={name} reason={reason} at={at} />)}
      </Half>
      {readable && !preview.isOutdated && preview.notMirrored.length > 0 && (
        <Alert color="yellow" mt="sm">Not read from HubSpot yet: {preview.notMirrored.join(', ')}. It counts as unknown here until the rule is saved; switched off is enough.</Alert>
      )}
    </>
  );
}

function standing(preview: PreviewProps['preview'], readable: boolean): string {
  if (!readable) return 'Shown as soon as the condition can be read.';
  if (preview.isOutdated || preview.pages.length === 0) return 'Looking…';
  return preview.isDone ? 'Of the condition as it stands here.' : `Looked at ${count(preview.looked)} of ${plural(preview.of, 'account')}…`;
}

interface HalfProps { walk: Pick<PreviewProps['past'], 'error' | 'retry' | 'isOutdated' | 'isDone'> & { pages: readonly unknown[] }; readable: boolean; value: number; label: string; note: string; more: number; children: ReactNode }

/** A number with its first accounts, as high empty as full. */
function Half({ walk, readable, value, label, note, more, children }: HalfProps) {
  const isShown = readable && walk.pages.length > 0;
  return (
    <div className={styles.half} data-outdated={walk.isOutdated || !readable || undefined} aria-busy={readable && (walk.isOutdated || (!walk.isDone && !walk.error)) || undefined}>
      <div className={styles.figure}><b>{isShown ? count(value) : '–'}</b> <span>{label}</span></div>
      <Text fz="xs" c="dimmed" mb={6}>{note}</Text>
      {walk.error && readable && <Text fz="sm" c="var(--ip-lost)">{Problem.of(walk.error).detail} <Anchor component="button" type="button" fz="sm" onClick={walk.retry}>Try again</Anchor></Text>}
      {readable && walk.pages.length === 0 && !walk.error && [1, 2, 3].map(line => <Skeleton key={line} h={30} mb={8} />)}
      {isShown && <ul className={styles.found}>{children}</ul>}
      {isShown && more > 0 && <Text fz="sm" c="dimmed">and {count(more)} more</Text>}
    </div>
  );
}

function Line({ id, name, reason, at }: { id: string; name: string; reason: string; at?: string }) {
  return (
    <li>
      <span className={styles.who}><Anchor component={Link} to={`/accounts/${id}`} fz="sm" fw={550}>{name}</Anchor>{at && <Text span fz="xs" c="dimmed"><When at={at} /></Text>}</span>
      <Text fz="sm" c="dimmed">{reason}</Text>
    </li>
  );
}
