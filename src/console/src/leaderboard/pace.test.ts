import { expect, test } from 'vitest';
import type { Cycle } from '../api/contract.ts';
import { chartPoints, elapsed, gone, pace, paceBand } from './pace.ts';

const september: Cycle = { id: 'c', name: 'September', startsOn: '2026-09-01', endsOn: '2026-09-30', status: 'active', daysLeft: 20, targetPoints: 300, targetAccounts: null };
const onDay = (number: number): Cycle => ({ ...september, daysLeft: Math.max(0, 31 - number) });

test('the target line of a chart stands at the end of each day', () => {
  expect(elapsed(september, '2026-09-01')).toBeCloseTo(1 / 30);
  expect(elapsed(september, '2026-09-30')).toBe(1);
  expect(elapsed(september, '2026-12-24')).toBe(1);
  expect(elapsed(september, '2026-08-01')).toBe(0);
});

test.each([[-3, 0], [1, 0], [2, 1 / 30], [30, 29 / 30], [31, 1], [60, 1]])('on day %i the days before it are over', (number, share) => {
  expect(gone(onDay(number))).toBeCloseTo(share);
});

test('nobody is behind on the first morning', () => {
  expect(pace(onDay(1), 0)).toEqual({ expected: 0, ahead: 0 });
  expect(paceBand(onDay(1), 0, 300)).toBe('ahead');
  expect(paceBand(onDay(2), 0, 300)).toBe('behind');
});

test('pace says how far the points are from the straight line to the target', () => {
  expect(pace(onDay(11), 90)).toEqual({ expected: 100, ahead: -10 });
  expect(pace({ ...september, targetPoints: null }, 90)).toBeNull();
});

test.each([[100, 'ahead'], [99, 'close'], [80, 'close'], [79, 'behind'], [0, 'behind']])('%i of 300 points after ten of thirty days are %s', (points, band) => {
  expect(paceBand(onDay(11), points, 300)).toBe(band);
});

test('the chart has every day of the cycle, points only until today', () => {
  const points = chartPoints(september, [{ date: '2026-09-01', points: 0 }, { date: '2026-09-02', points: 7 }]);
  expect(points).toHaveLength(30);
  expect(points[1]).toEqual({ date: '2026-09-02', points: 7, target: 20 });
  expect(points[29]).toEqual({ date: '2026-09-30', points: null, target: 300 });
});
