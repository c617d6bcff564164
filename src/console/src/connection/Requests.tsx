import { Paper, Text, Title } from '@mantine/core';
import { IconClockPause, IconGauge } from '@tabler/icons-react';
import type { RequestBudget } from '../api/contract.ts';
import { useNow } from '../format/clock.ts';
import { clockTime, count, duration } from '../format/words.ts';
import { Meter } from '../parts/marks.tsx';
import styles from './connection.module.css';

const lanes: Record<string, string> = { burst: 'Reading and writing', search: 'Searching' };

/** What is used of the requests we allow ourselves, and until when none is made. */
export function Requests({ budgets }: { budgets: RequestBudget[] }) {
  const pause = usePause(budgets);
  const Icon = pause ? IconClockPause : IconGauge;
  return (
    <Paper className={styles.health} data-state={pause?.long ? 'degraded' : 'connected'}>
      <Icon size={22} stroke={1.8} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <Title order={2} fz="md">Requests to HubSpot</Title>
        {pause
          ? <Text fw={550}>To keep within HubSpot’s limits we make no {pause.what} {pause.until}. We continue by ourselves.</Text>
          : <Text c="dimmed">{budgets.length > 0 ? 'We stay a little below what HubSpot allows.' : 'None has been made yet.'}</Text>}
      </div>
      {budgets.length > 0 && <dl className={`${styles.lanes} ${styles.below}`}>{budgets.map(budget => <Lane key={budget.lane} budget={budget} />)}</dl>}
    </Paper>
  );
}

const minute = 60_000;

/** HubSpot's ordinary pauses last seconds and worry nobody; only a long one is given a time and a colour. */
function usePause(budgets: RequestBudget[]) {
  const now = useNow();
  const held = budgets.flatMap(({ lane, heldUntil }) => (heldUntil ? [{ lane, until: heldUntil }] : []));
  const first = held.toSorted((a, b) => Date.parse(a.until) - Date.parse(b.until))[0];
  if (!first) return null;
  const long = Date.parse(first.until) - now >= minute;
  const what = held.length === budgets.length ? 'requests' : first.lane === 'search' ? 'searches' : 'requests but searches';
  return { long, what, until: long ? `until ${clockTime(first.until, now)}` : 'for a moment' };
}

function Lane({ budget: { lane, used, allowed, seconds } }: { budget: RequestBudget }) {
  const name = lanes[lane] ?? lane;
  return (
    <div className={styles.lane}>
      <dt>{name}</dt>
      <dd>{allowed > 1 ? `${count(used)} of ${count(allowed)} in the last ${duration(seconds)}` : pace(allowed, seconds)}</dd>
      {allowed > 1 && <dd className={styles.share}><Meter part={used} whole={allowed} label={`${name}: used of what we allow ourselves`} /></dd>}
    </div>
  );
}

// One turn at a time has no share to draw: within a blink it is taken and free again.
function pace(allowed: number, seconds: number) {
  if (allowed === 0) return 'None counted';
  return seconds < 1 ? `At most ${count(Math.round(allowed / seconds))} a second` : `At most one in ${duration(seconds)}`;
}
