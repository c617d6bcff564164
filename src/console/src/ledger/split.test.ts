import { expect, test } from 'vitest';
import { evenly, rest, type Share, trouble } from './split.ts';

const shares = (...points: (number | string)[]): Share[] => points.map((one, index) => ({ user: `person ${index}`, points: one }));

test.each([
  [10, shares(), undefined],
  [10, shares(1, 9), undefined],
  [10, shares(1, 10), 'The shares are 1 more than the win is worth.'],
  [10, shares(0), 'A share is at least one point.'],
  [10, shares(''), 'A share is at least one point.'],
  [10, [{ user: '', points: 1 }], 'Choose whom to split with.'],
  [10, [{ user: 'main', points: 1 }], 'Name each person once.'],
  [10, [...shares(1), ...shares(2)], 'Name each person once.'],
])('shares of %i points are checked as they are typed', (points, given, words) => expect(trouble(points, 'main', given)).toBe(words));

test.each([[10, 2, 4], [9, 2, 3], [2, 2, 2], [1, 1, 1], [100, 9, 10]])('%i points among %i more people leave %i', (points, people, left) =>
  expect(rest(points, evenly(points, shares(...Array<number>(people).fill(1))))).toBe(left));
