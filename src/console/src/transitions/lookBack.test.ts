import { expect, test } from 'vitest';
import { consequenceOf, ledTo } from './lookBack.ts';

const now = Date.parse('2026-09-07T12:00:00Z');
const condition = [{ accountId: 'a', at: '2026-09-06T00:00:00Z' }, { accountId: 'a', at: '2026-09-01T00:00:00Z' }, { accountId: 'b', at: '2026-08-01T00:00:00Z' }];
const texts = [{ accountId: 'a', at: '2026-09-05T00:00:00Z' }, { accountId: 'c', at: '2026-09-05T00:00:00Z' }];
const past = { mode: 'suggest' as const, cadence: 'once' as const, points: 2, condition, texts, textsWin: false };

test('what is found twice in a window counts once, and what is older than the span not at all', () => {
  expect(ledTo({ ...past, texts: [] }, 7, now)).toEqual({ wins: 0, suggestions: 1 });
  expect(ledTo({ ...past, texts: [] }, 90, now)).toEqual({ wins: 0, suggestions: 2 });
  expect(ledTo({ ...past, texts: [], cadence: 'triggerBased' }, 90, now)).toEqual({ wins: 0, suggestions: 3 });
  expect(ledTo({ ...past, texts: [], cadence: 'everyMonth' }, 90, now)).toEqual({ wins: 0, suggestions: 2 });
  expect(ledTo(past, 7, now)).toEqual({ wins: 0, suggestions: 2 });
});

test('in automatic mode the condition wins, and texts do once that is earned', () => {
  expect(ledTo({ ...past, mode: 'automatic' }, 90, now)).toEqual({ wins: 2, suggestions: 1 });
  expect(ledTo({ ...past, mode: 'automatic', textsWin: true }, 90, now)).toEqual({ wins: 3, suggestions: 0 });
});

test('it is said in words', () => {
  expect(consequenceOf(past, 7, now)).toBe('Makes about 2 suggestions at once.');
  expect(consequenceOf({ ...past, mode: 'automatic' }, 90, now)).toBe('Books about 2 wins at once, about 4 points, and makes about 1 suggestion.');
  expect(consequenceOf({ ...past, condition: [], texts: [] }, 30, now)).toBe('Nothing was found in those 30 days.');
});
