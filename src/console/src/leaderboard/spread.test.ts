import { expect, test } from 'vitest';
import type { LeaderboardRow } from '../api/contract.ts';
import { dotsOf, spreadWords } from './spread.ts';

const rows = (...points: number[]) => points.map((one, index) => ({ user: { id: `${index}`, name: `Person ${index}` }, points: one }) as LeaderboardRow);

test('people of about as many points are stacked, and the pool is nobody', () => {
  const dots = dotsOf([...rows(0, 100, 0, 50, 1), { user: null, points: 70 } as LeaderboardRow]);
  expect(dots.map(({ points, above }) => [points, above])).toEqual([[0, 0], [0, 1], [1, 2], [50, 0], [100, 0]]);
});

test('few people have no median, and eight have quartiles', () => {
  expect(spreadWords(dotsOf(rows(3, 9)), { people: 2, lowerQuartile: null, median: null, upperQuartile: null }, '1')).toBe('2 people with 3 to 9 points. Too few people for a median. You have 9, more than 1 of the 1 other.');
  expect(spreadWords(dotsOf(rows(4, 4, 4, 4)), { people: 4, lowerQuartile: null, median: 4, upperQuartile: null }, 'a manager')).toBe('4 people with 4 points each. Half have 4 or more.');
  expect(spreadWords(dotsOf(rows(1, 2, 3, 4, 5, 6, 7, 8)), { people: 8, lowerQuartile: 2.75, median: 4.5, upperQuartile: 6.25 }, '2')).toBe(
    '8 people with 1 to 8 points. Half have 4.5 or more, the middle half 2.75 to 6.25. You have 3, more than 2 of the 7 others.');
});
