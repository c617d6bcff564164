import type { AccountDetail, DriverRow, Suggestion } from '../api/contract.ts';

export type Settlement = { kind: 'confirm' } | { kind: 'incorrect'; reason?: string } | { kind: 'snooze'; days: number };

/** How the account will look once the server has done what was clicked: painted at once, replaced by its answer. */
export function settled(account: AccountDetail, suggestion: Suggestion, settlement: Settlement): AccountDetail {
  switch (settlement.kind) {
    case 'confirm': return won(without(account, suggestion.id), suggestion.driver.id, suggestion.occurredAt);
    case 'incorrect':
    case 'snooze': return without(account, suggestion.id);
  }
}

export function unsettled(account: AccountDetail, suggestion: Suggestion): AccountDetail {
  const pending: Suggestion = { ...suggestion, status: 'pending', snoozedUntil: null };
  const back = { ...without(account, suggestion.id), suggestions: [pending, ...without(account, suggestion.id).suggestions] };
  const driver = driversOf(back).find(one => one.id === suggestion.driver.id);
  return suggestion.status === 'confirmed' && driver?.status === 'won' ? unwon(back, driver) : back;
}

export function won(account: AccountDetail, driverId: string, at: string): AccountDetail {
  const driver = driversOf(account).find(one => one.id === driverId);
  if (!driver || driver.status === 'won') return account;
  return addPoints(withDriver(account, { ...driver, status: 'won', statusAt: at, impactId: null }), driver.points);
}

export function unwon(account: AccountDetail, driver: DriverRow): AccountDetail {
  return addPoints(withDriver(account, { ...driver, status: 'none', statusAt: null, impactId: null, nextAvailableOn: null }), -driver.points);
}

const driversOf = (account: AccountDetail) => account.areas.flatMap(area => area.drivers);

function without(account: AccountDetail, suggestionId: string): AccountDetail {
  return { ...account, suggestions: account.suggestions.filter(one => one.id !== suggestionId) };
}

function withDriver(account: AccountDetail, changed: DriverRow): AccountDetail {
  const areas = account.areas.map(area => {
    if (!area.drivers.some(driver => driver.id === changed.id)) return area;
    const drivers = area.drivers.map(driver => (driver.id === changed.id ? changed : driver));
    return { ...area, drivers, won: drivers.filter(driver => driver.status === 'won').length };
  });
  return { ...account, areas };
}

function addPoints(account: AccountDetail, points: number): AccountDetail {
  return { ...account, points: { thisCycle: account.points.thisCycle + points, ever: account.points.ever + points } };
}
