import type { Cycle } from '../api/contract.ts';

const day = 86_400_000;
const midnight = (date: string) => Date.parse(`${date}T00:00:00Z`);

export interface Pace { expected: number; ahead: number }

/** Where a straight line from nothing to the target stands on `date`, and how far the points are from it. */
export function pace(cycle: Cycle, points: number, date: string): Pace | null {
  if (!cycle.targetPoints) return null;
  const expected = Math.round(cycle.targetPoints * elapsed(cycle, date));
  return { expected, ahead: points - expected };
}

/** The share of the cycle's days that are over at the end of `date`; the last day is part of the cycle. */
export function elapsed(cycle: Cycle, date: string): number {
  const days = (midnight(cycle.endsOn) - midnight(cycle.startsOn)) / day + 1;
  const gone = (midnight(date) - midnight(cycle.startsOn)) / day + 1;
  return Math.min(1, Math.max(0, gone / days));
}

export type PaceBand = 'ahead' | 'close' | 'behind';

/** Ahead of where a straight line stands, at least four fifths of the way there, or further behind. */
export function paceBand(cycle: Cycle, points: number, target: number, date: string): PaceBand {
  const expected = target * elapsed(cycle, date);
  if (points >= expected) return 'ahead';
  return points >= 0.8 * expected ? 'close' : 'behind';
}

export interface ChartPoint { date: string; points: number | null; target: number | null }

/** The days of the cycle with points so far and the target's line to its end. */
export function chartPoints(cycle: Cycle, series: { date: string; points: number }[]): ChartPoint[] {
  const reached = new Map(series.map(one => [one.date, one.points]));
  const result: ChartPoint[] = [];
  for (let at = midnight(cycle.startsOn); at <= midnight(cycle.endsOn); at += day) {
    const date = new Date(at).toISOString().slice(0, 10);
    const target = cycle.targetPoints ? Math.round(cycle.targetPoints * elapsed(cycle, date)) : null;
    result.push({ date, points: reached.get(date) ?? null, target });
  }
  return result;
}

const ticks = 6;

/** Days for the axis, the same number apart. */
export function evenTicks(days: ChartPoint[]): string[] {
  const step = Math.max(1, Math.ceil(days.length / ticks));
  return days.filter((_, index) => index % step === 0).map(({ date }) => date);
}
