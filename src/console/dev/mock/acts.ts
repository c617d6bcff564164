import type { ConfirmChanges, StatusChange, Suggestion } from '../../src/api/contract.ts';
import { now, type MockAccount, type MockPortal } from './portal.ts';
import { driverRow, pointsOf } from './views.ts';

/** An answer other than success: status, code, title, detail. */
export class Refusal extends Error {
  constructor(readonly status: number, readonly code: string, readonly title: string, readonly detail: string, readonly errors?: unknown, readonly field?: string) {
    super(title);
  }
}

const missing = () => new Refusal(404, 'not-found', 'This does not exist', 'It may have been removed, or the link is wrong.');

export function accountOf(portal: MockPortal, id: string): MockAccount {
  const account = portal.accounts.find(one => one.row.id === id);
  if (!account) throw missing();
  return account;
}

function find(portal: MockPortal, id: string): { account: MockAccount; suggestion: Suggestion } {
  for (const account of portal.accounts) {
    const suggestion = account.suggestions.find(one => one.id === id);
    if (suggestion) return { account, suggestion };
  }
  throw missing();
}

/** One suggestion with its proof, whatever became of it. */
export const suggestionOf = (portal: MockPortal, id: string): Suggestion => find(portal, id).suggestion;

function win(portal: MockPortal, account: MockAccount, driverId: string, suggestionId: string | null, at = now): string {
  const driver = portal.drivers.find(one => one.id === driverId);
  if (!driver) throw missing();
  if (driver.cadence !== 'triggerBased' && account.wins.some(one => one.driver === driver)) {
    throw new Refusal(409, 'impacts.already-won', `${driver.name} is already won here`, 'It can be won again when its next window opens.');
  }
  const id = portal.newId();
  account.wins.unshift({ id, driver, at, by: portal.me.name, suggestionId });
  return id;
}

function log(portal: MockPortal, account: MockAccount, kind: string, suggestion: Suggestion): void {
  account.history.push({
    id: portal.newId(), at: now, kind, driver: suggestion.driver.name, points: 0, by: portal.me.name,
    impactId: null, suggestionId: suggestion.id, canUndo: kind !== 'undone', note: null, late: false, occurredAt: null,
  });
}

export function actOnSuggestion(portal: MockPortal, id: string, act: string, days: number, changes: Partial<ConfirmChanges> = {}) {
  const { account, suggestion } = find(portal, id);
  if (act === 'undo') {
    account.wins = account.wins.filter(one => one.suggestionId !== id);
    account.history = account.history.map(line => (line.suggestionId === id ? { ...line, canUndo: false } : line));
    log(portal, account, 'undone', suggestion);
    Object.assign(suggestion, { status: 'pending', snoozedUntil: null, confirmedAs: null });
  } else if (suggestion.status !== 'pending' && suggestion.status !== 'snoozed') {
    throw new Refusal(409, 'suggestions.settled', 'This was settled meanwhile', 'Someone else acted on it. The page now shows the outcome.');
  } else if (act === 'confirm') {
    win(portal, account, changes.driver ?? suggestion.driver.id, id, changes.occurredAt ?? suggestion.occurredAt);
    suggestion.status = 'confirmed';
    suggestion.confirmedAs = portal.drivers.find(one => one.id === changes.driver)?.name ?? null;
  } else if (act === 'incorrect') {
    suggestion.status = 'ignored';
    log(portal, account, 'ignored', suggestion);
  } else {
    suggestion.status = 'snoozed';
    suggestion.snoozedUntil = new Date(Date.parse(now) + days * 86_400_000).toISOString();
    log(portal, account, 'snoozed', suggestion);
  }
  portal.tell('suggestion', account.row.id);
  portal.tell('points', account.row.id);
  return { suggestion, points: pointsOf(portal, account) };
}

export function winByHand(portal: MockPortal, accountId: string, driverId: string, occurredAt?: string) {
  const account = accountOf(portal, accountId);
  const impactId = win(portal, account, driverId, null, occurredAt);
  portal.tell('points', accountId);
  return { impactId, points: pointsOf(portal, account) };
}

export function changeStatus(portal: MockPortal, accountId: string, driverId: string, { status, version }: StatusChange) {
  const account = accountOf(portal, accountId);
  const driver = portal.drivers.find(one => one.id === driverId);
  if (!driver || status === 'none' || status === 'won') throw missing();
  let pursuit = account.pursuits.find(one => one.driver === driver);
  if (version !== driverRow(account, driver).version) throw new Refusal(409, 'impacts.changed', 'This changed meanwhile', `“${driver.name}” is not as you saw it. Look at how it stands before you go on.`);
  if (!pursuit) account.pursuits.push(pursuit = { id: portal.newId(), driver, steps: [] });
  pursuit.steps.push(status);
  portal.tell('points', accountId);
  return { impactId: pursuit.id, points: pointsOf(portal, account) };
}

export function undoImpact(portal: MockPortal, id: string) {
  const pursued = portal.accounts.find(one => one.pursuits.some(each => each.id === id));
  if (pursued) {
    pursued.pursuits.find(one => one.id === id)!.steps.pop();
    portal.tell('points', pursued.row.id);
    return { impactId: id, points: pointsOf(portal, pursued) };
  }
  const account = portal.accounts.find(one => one.wins.some(each => each.id === id));
  if (!account) throw missing();
  const undone = account.wins.find(one => one.id === id)!;
  account.wins = account.wins.filter(one => one !== undone);
  const suggestion = account.suggestions.find(one => one.id === undone.suggestionId);
  if (suggestion) suggestion.status = 'pending';
  portal.tell('points', account.row.id);
  return { points: pointsOf(portal, account) };
}
