import type { Cycle } from '../api/contract.ts';
import { calendarDay, plural } from '../format/words.ts';

/** Whether the active cycle's last day is over: it counts on until somebody ends it. */
export const isOver = ({ status, daysLeft }: Pick<Cycle, 'status' | 'daysLeft'>): boolean => status === 'active' && daysLeft === 0;

/** How long the active cycle still runs, today included. */
export function leftWords({ daysLeft, endsOn }: Pick<Cycle, 'daysLeft' | 'endsOn'>): string {
  if (daysLeft === 0) return `over since ${calendarDay(endsOn)}`;
  return daysLeft === 1 ? 'last day' : `${plural(daysLeft ?? 0, 'day')} left`;
}
