import type { LeaderboardRow } from '../api/contract.ts';

/** What the ranking can be ordered by, the most first; ranks stay those by points. */
export const boardSorts = ['points', 'attainment', 'impacted', 'week'] as const;
export type BoardSort = (typeof boardSorts)[number];

const keys: Record<BoardSort, (row: LeaderboardRow) => number> = {
  points: row => row.points,
  // Who has no target has reached no part of it: they come after those who have one.
  attainment: row => (row.targetPoints === null ? Number.NEGATIVE_INFINITY : row.points / row.targetPoints),
  impacted: row => row.impactedAccounts,
  week: row => row.deltaWeek,
};

export const sortOf = (asked: string | null): BoardSort => boardSorts.find(one => one === asked) ?? 'points';

/** Equals stay in the order of the ranking; the pool, which is nobody, stays last. */
export function sorted(rows: LeaderboardRow[], by: BoardSort): LeaderboardRow[] {
  if (by === 'points') return rows;
  const key = keys[by];
  return rows.toSorted((a, b) => Number(a.user === null) - Number(b.user === null) || (key(a) === key(b) ? 0 : key(b) > key(a) ? 1 : -1));
}
