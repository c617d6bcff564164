import { expect, test } from 'vitest';
import type { LeaderboardRow } from '../api/contract.ts';
import { type BoardSort, sorted, sortOf } from './boardSort.ts';

const row = (name: string | null, points: number, targetPoints: number | null, impactedAccounts: number, deltaWeek: number) =>
  ({ user: name === null ? null : { id: name, name }, points, targetPoints, impactedAccounts, deltaWeek }) as LeaderboardRow;
const rows = [row('Ana', 50, 100, 3, 0), row('Tom', 40, 40, 9, -2), row('Mei', 40, null, 9, 7), row('Bo', 10, 20, 1, 7), row(null, 90, null, 30, 40)];

test.each<[BoardSort, string]>([
  ['points', 'Ana Tom Mei Bo Pool'],
  ['attainment', 'Tom Ana Bo Mei Pool'],
  ['impacted', 'Tom Mei Ana Bo Pool'],
  ['week', 'Mei Bo Ana Tom Pool'],
])('by %s the ranking is %s: equals stay in their order, the pool stays last', (by, names) =>
  expect(sorted(rows, by).map(one => one.user?.name ?? 'Pool').join(' ')).toBe(names));

test('what nobody can sort by is the order by points', () => expect([sortOf('week'), sortOf('colour'), sortOf(null)]).toEqual(['week', 'points', 'points']));
