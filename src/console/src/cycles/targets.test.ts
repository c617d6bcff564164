import { expect, test } from 'vitest';
import { atWeight, changed, reused, sums, taken, type TargetsDraft } from './targets.ts';

const ana = { id: 'ana', name: 'Ana' };
const tom = { id: 'tom', name: 'Tom' };
const draft: TargetsDraft = { points: 100, accounts: null, people: { ana: { points: 40, accounts: 9, weight: 100 }, tom: { points: null, accounts: null, weight: 50 } }, teams: { north: { points: 50, accounts: null }, south: { points: 60, accounts: 4 } } };

test('a full-time target is brought to the share that somebody works', () => {
  expect(atWeight(41, 50)).toBe(21);
  expect(atWeight(40, 100)).toBe(40);
  expect(atWeight(1, 10)).toBeNull();
  expect(atWeight(null, 100)).toBeNull();
});

test('suggestions are taken for the share that each works', () => {
  const after = taken(draft, [{ user: ana, points: 60, accounts: null, reason: '' }, { user: tom, points: 60, accounts: 8, reason: '' }]);
  expect(after.people).toEqual({ ana: { points: 60, accounts: null, weight: 100 }, tom: { points: 30, accounts: 4, weight: 50 } });
  expect(sums(after)).toEqual({ points: 90, accounts: 4 });
});

test('who is away has no target', () => {
  expect(changed(draft, 'ana', { weight: 0 }).people.ana).toEqual({ points: null, accounts: null, weight: 0 });
});

test('the last targets are used again for those who are still here', () => {
  const last = {
    cycle: { targetPoints: 80, targetAccounts: 20 },
    people: [{ user: ana, points: 30, accounts: 5, weight: 80 }, { user: { id: 'gone', name: 'Gone' }, points: 9, accounts: 9, weight: 100 }],
    teams: [{ team: { id: 'north', name: 'North' }, points: 70, accounts: null }, { team: { id: 'gone', name: 'Gone' }, points: 1, accounts: 1 }],
  } as unknown as Parameters<typeof reused>[1];
  expect(reused(draft, last)).toEqual({
    points: 80, accounts: 20, people: { ana: { points: 30, accounts: 5, weight: 80 }, tom: draft.people.tom }, teams: { north: { points: 70, accounts: null }, south: draft.teams.south },
  });
});
