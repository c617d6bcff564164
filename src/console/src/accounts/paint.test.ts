import { expect, test } from 'vitest';
import { MockPortal } from '../../dev/mock/portal.ts';
import { actOnSuggestion } from '../../dev/mock/acts.ts';
import { detailOf } from '../../dev/mock/views.ts';
import type { Settlement } from '../suggestions/settle.ts';
import { settled, stepped, unsettled, unstepped } from './paint.ts';

function scene() {
  const portal = new MockPortal(4);
  const account = portal.accounts[0]!;
  account.wins = [];
  account.suggestions = [];
  const suggestion = structuredClone(portal.detect(account, portal.drivers[6]!));
  return { portal, account, suggestion, before: structuredClone(detailOf(portal, account)) };
}

const essence = ({ points, suggestions, areas }: ReturnType<typeof detailOf>) => ({
  points,
  suggestions: suggestions.map(one => [one.id, one.status, one.snoozedUntil]),
  won: areas.map(area => area.won),
});

test.each<Settlement>([{ kind: 'confirm' }, { kind: 'incorrect' }, { kind: 'snooze', days: 10 }])('$kind is painted as the server will answer it, and its undo brings back what was', (settlement) => {
  const { portal, account, suggestion, before } = scene();
  const painted = settled(structuredClone(before), suggestion, settlement);
  const result = structuredClone(actOnSuggestion(portal, suggestion.id, settlement.kind, 10).suggestion);
  const confirmed = structuredClone(detailOf(portal, account));
  expect(essence(painted)).toEqual(essence(confirmed));
  expect(essence(unsettled(confirmed, { ...suggestion, status: result.status }))).toEqual(essence(before));
});

test('painting leaves the account it started from untouched', () => {
  const { suggestion, before } = scene();
  const copy = structuredClone(before);
  settled(before, suggestion, { kind: 'confirm' });
  expect(before).toEqual(copy);
});

test('a step that is taken back is painted as what was before it, and not guessed where nobody saw that', () => {
  const { before } = scene();
  const pitched = { ...before.areas[0]!.drivers[0]!, status: 'pitched' as const, statusAt: '2026-09-01T08:00:00Z' };
  const account = stepped(before, pitched, 'lost', '2026-09-07T08:00:00Z');
  const lost = account.areas[0]!.drivers[0]!;
  expect(unstepped(account, lost, pitched).areas[0]!.drivers[0]).toEqual(pitched);
  expect(unstepped(account, lost)).toBe(account);
});
