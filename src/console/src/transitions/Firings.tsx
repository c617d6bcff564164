import { Alert, Anchor, Paper, Skeleton, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { FiringCounts, FiringHistory, Transition } from '../api/contract.ts';
import { firingsQuery } from '../api/queries.ts';
import { count, plural, share } from '../format/words.ts';
import { LoadMore } from '../parts/LoadMore.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { When } from '../parts/When.tsx';
import styles from './transitions.module.css';

/** How the rule did: what it found, what people made of it, and whether it should be tuned. */
export function Firings({ transition }: { transition: Transition }) {
  const firings = useInfiniteQuery(firingsQuery(transition.id));
  const [first] = firings.data?.pages ?? [];
  if (firings.isError && !first) return <Trouble error={firings.error} onRetry={() => void firings.refetch()} />;
  return (
    <Paper component="section" aria-label="What it found so far" className={styles.history} aria-busy={firings.isPending || undefined}>
      <Text fw={600}>What it found so far</Text>
      {first ? <Standing history={first} advice={adviceFor(transition)} /> : <Skeleton h={20} w={320} my="sm" />}
      {first && first.items.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead><tr><th scope="col">Account</th><th scope="col">Outcome</th><th scope="col">When</th><th scope="col">Why</th></tr></thead>
            <tbody>{firings.data?.pages.flatMap(page => page.items).map(firing => <Firing key={firing.id} firing={firing} />)}</tbody>
          </table>
        </div>
      )}
      {first && <LoadMore query={firings} shown={firings.data?.pages.reduce((sum, page) => sum + page.items.length, 0) ?? 0} total={first.ever.fired} />}
    </Paper>
  );
}

function Standing({ history: { ever, asItIs, askToTune }, advice }: { history: FiringHistory; advice: string }) {
  if (ever.fired === 0) return <Text fz="sm" c="dimmed" mt={4}>It has not fired yet.</Text>;
  const former = ever.fired - asItIs.fired;
  return (
    <>
      {askToTune && asItIs.precision && (
        <Alert color="yellow" my="sm" title="This rule asks to be tuned">
          People decided {plural(asItIs.confirmed + asItIs.incorrect, 'finding')} of it and only {count(asItIs.confirmed)} were right ({share(asItIs.precision.value, 1)}). Look at the incorrect ones below. {advice}
        </Alert>
      )}
      <ul className={styles.counts}>
        {parts(asItIs).map(([label, value]) => <li key={label}><b>{count(value)}</b> <span>{label}</span></li>)}
        <li><b>{asItIs.precision ? share(asItIs.precision.value, 1) : '–'}</b> <span>{precisionWords(asItIs)}</span></li>
      </ul>
      {former > 0 && <Text fz="sm" c="dimmed" mb="sm">{plural(former, 'more firing')} by former versions of the rule, which are listed too.</Text>}
    </>
  );
}

/** What can be tuned depends on what the rule has: how a prompt is read is learnt from decisions, a condition from nobody. */
function adviceFor({ type, condition, prompt }: Transition): string {
  const narrower = 'Make the condition narrower.';
  if (type !== 'contextual' || !prompt) return narrower;
  return `${condition ? `${narrower} In texts, what` : 'What'} people mark incorrect raises by itself what it takes to be suggested; for a driver of your own, a narrower prompt helps too.`;
}

function parts(counts: FiringCounts): [string, number][] {
  const rare: [string, number][] = [['booked by itself', counts.booked], ['closed another way', counts.overtaken]];
  return [['fired', counts.fired], ['confirmed', counts.confirmed], ['incorrect', counts.incorrect], ['open', counts.open], ...rare.filter(([, value]) => value > 0)];
}

/** Few decisions say little: the interval says how little. */
function precisionWords({ precision }: FiringCounts): string {
  return precision ? `right, most likely between ${share(precision.low, 1)} and ${share(precision.high, 1)}` : 'right: nobody has decided one yet';
}

const outcomes: Record<FiringHistory['items'][number]['outcome'], string> = { pending: 'Open', snoozed: 'Snoozed', confirmed: 'Confirmed', ignored: 'Incorrect', expired: 'Closed another way' };

function Firing({ firing: { accountId, account, occurredAt, outcome, by, reason } }: { firing: FiringHistory['items'][number] }) {
  return (
    <tr>
      <td><Anchor component={Link} to={`/accounts/${accountId}`} fz="sm" fw={550}>{account}</Anchor></td>
      <td data-outcome={outcome}>{outcome === 'confirmed' && !by ? 'Booked by itself' : outcomes[outcome]}{by && <Text span c="dimmed"> by {by}</Text>}</td>
      <td><When at={occurredAt} /></td>
      <td>{reason}</td>
    </tr>
  );
}
