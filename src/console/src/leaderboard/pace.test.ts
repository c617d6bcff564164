import { expect, test } from 'vitest';
import type { Cycle } from '../api/contract.ts';
import { chartPoints, elapsed, pace, paceBand } from './pace.ts';

const september: Cycle = { id: 'c', name: 'September', startsOn: '2026-09-01', endsOn: '2026-09-30', status: 'active', daysLeft: 20, targetPoints: 300 };

test('the first day counts as begun and the last as complete', () => {
  expect(elapsed(september, '2026-09-01')).toBeCloseTo(1 / 30);
  expect(elapsed(september, '2026-09-30')).toBe(1);
  expect(elapsed(september, '2026-12-24')).toBe(1);
  expect(elapsed(september, '2026-08-01')).toBe(0);
});

test('pace says how far the points are from the straight line to the target', () => {
  expect(pace(september, 90, '2026-09-10')).toEqual({ expected: 100, ahead: -10 });
  expect(pace({ ...september, targetPoints: null }, 90, '2026-09-10')).toBeNull();
});

test.each([[100, 'ahead'], [99, 'close'], [80, 'close'], [79, 'behind'], [0, 'behind']])('%i of 300 points after ten of thirty days are %s', (points, band) => {
  expect(paceBand(september, points, 300, '2026-09-10')).toBe(band);
});

test('the chart has every day of the cycle, points only until today', () => {
  const points = chartPoints(september, [{ date: '2026-09-01', points: 0 }, { date: '2026-09-02', points: 7 }]);
  expect(points).toHaveLength(30);
  expect(points[1]).toEqual({ date: '2026-09-02', points: 7, target: 20 });
  expect(points[29]).toEqual({ date: '2026-09-30', points: null, target: 300 });
});
