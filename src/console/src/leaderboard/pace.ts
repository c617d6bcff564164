import type { Cycle } from '../api/contract.ts';

const day = 86_400_000;
const midnight = (date: string) => Date.parse(`${date}T00:00:00Z`);

export interface Pace { expected: number; ahead: number }

/** What pace is measured by, for those who wonder. */
export const paceRule = 'Pace compares the points with a straight line from nothing to the target. The line stands at the end of yesterday: today counts once it is over.';

/** Where a straight line from nothing to the target stands by now, and how far the points are from it. */
export function pace(cycle: Cycle, points: number): Pace | null {
  if (!cycle.targetPoints) return null;
  const expected = Math.round(cycle.targetPoints * gone(cycle));
  return { expected, ahead: points - expected };
}

const daysOf = ({ startsOn, endsOn }: Cycle): number => (midnight(endsOn) - midnight(startsOn)) / day + 1;

const share = (days: number, cycle: Cycle): number => Math.min(1, Math.max(0, days / daysOf(cycle)));

/** The share of the cycle's days that are over by now. Today is none of them before it ends: it would leave everybody behind at breakfast. */
export const gone = (cycle: Cycle): number => (cycle.daysLeft === null ? 1 : share(daysOf(cycle) - cycle.daysLeft, cycle));

/** The share of the cycle's days that are over at the end of `date`; the last day is part of the cycle. */
export const elapsed = (cycle: Cycle, date: string): number => share((midnight(date) - midnight(cycle.startsOn)) / day + 1, cycle);

export type PaceBand = 'ahead' | 'close' | 'behind';

/** Ahead of where a straight line stands, at least four fifths of the way there, or further behind. */
export function paceBand(cycle: Cycle, points: number, target: number): PaceBand {
  const expected = target * gone(cycle);
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
