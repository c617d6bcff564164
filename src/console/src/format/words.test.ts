import { expect, test } from 'vitest';
import { propertyValue, recordWord, sourceWords } from './evidence.ts';
import { calendarDay, duration, plural, relative, share, signed } from './words.ts';

const now = Date.parse('2026-09-07T14:30:00Z');
const before = (seconds: number) => relative(new Date(now - seconds * 1000).toISOString(), now);

test.each([
  [5, 'just now'],
  [60, '1 min. ago'],
  [2 * 3600, '2 hr. ago'],
  [24 * 3600, 'yesterday'],
  [6 * 86_400, '6 days ago'],
  [7 * 86_400, 'Aug 31'],
  [400 * 86_400, 'Aug 3, 2025'],
])('%i seconds ago reads “%s”', (seconds, words) => expect(before(seconds)).toBe(words));

test('a moment ahead of the clock is never “-3 seconds ago”', () => {
  expect(before(-5)).toBe('in a moment');
  expect(before(-2 * 3600)).toBe('in 2 hr.');
});

test('a calendar date is the same day in every time zone', () => {
  expect(calendarDay('2026-01-01', true)).toBe('Jan 1, 2026');
  expect(calendarDay('2026-12-31')).toBe('Dec 31');
});

test('numbers carry their unit, sign and grouping', () => {
  expect(plural(1, 'point')).toBe('1 point');
  expect(plural(1234, 'point')).toBe('1,234 points');
  expect([signed(3), signed(-2), signed(0)]).toEqual(['+3', '-2', '0']);
  expect(share(115, 250)).toBe('46%');
  expect(share(0, 0)).toBe('0%');
});

test.each([
  [0, '0%'], [1, '<1%'], [9, '<1%'], [10, '1%'], [984, '98%'], [986, '99%'], [996, '99%'], [999, '99%'], [1000, '100%'], [1006, '101%'], [-4, '0%'],
])('%i of 1,000 is %s: nearly all is not all, and little is not nothing', (part, words) => expect(share(part, 1000)).toBe(words));

test('lag is said in the unit a person would use', () => {
  expect([duration(12), duration(300), duration(7200), duration(3 * 86_400)]).toEqual(['12 s', '5 min', '2 h', '3 days']);
});

test('property values read as a person would say them', () => {
  expect([null, '', 'true', 'false', '2026-05-12', 'Gold'].map(propertyValue)).toEqual(['empty', 'empty', 'Yes', 'No', 'May 12, 2026', 'Gold']);
});

test('the source of a change is said in words, an unknown one as it is', () => {
  expect(sourceWords('Ana Ruiz', 'CRM_UI')).toBe('Ana Ruiz in HubSpot');
  expect(sourceWords(null, 'IMPORT')).toBe('by an import');
  expect(sourceWords(null, 'BRAND_NEW_SOURCE')).toBe('brand new source');
  expect(sourceWords(null, null)).toBeNull();
});

test('kinds of records are called as people call them, an unknown one as it is', () => {
  expect(['meeting', 'email', 'deal', 'ticket'].map(recordWord)).toEqual(['Meeting', 'E-mail', 'Deal', 'ticket']);
});
