import type { AccountDetail, DriverRow, DriverStatus, Suggestion } from '../api/contract.ts';
import type { Settlement } from '../suggestions/settle.ts';

/** A step that books no points. */
export type FurtherStep = Exclude<DriverStatus, 'none' | 'won'>;

export const isWon = ({ status }: Pick<DriverRow, 'status'>): boolean => status === 'won' || status === 'implemented';

/** How the account will look once the server has done what was clicked: painted at once, replaced by its answer. */
export function settled(account: AccountDetail, suggestion: Suggestion, settlement: Settlement): AccountDetail {
  switch (settlement.kind) {
    case 'confirm': return won(without(account, suggestion.id), settlement.changed?.changes.driver ?? suggestion.driver.id, settlement.changed?.changes.occurredAt ?? suggestion.occurredAt);
    case 'incorrect':
    case 'snooze': return without(account, suggestion.id);
  }
}

export function unsettled(account: AccountDetail, suggestion: Suggestion): AccountDetail {
  const pending: Suggestion = { ...suggestion, status: 'pending', snoozedUntil: null };
  const back = { ...without(account, suggestion.id), suggestions: [pending, ...without(account, suggestion.id).suggestions] };
  const driver = driversOf(back).find(one => one.id === suggestion.driver.id);
  return suggestion.status === 'confirmed' && driver && isWon(driver) ? unwon(back, driver) : back;
}

export function won(account: AccountDetail, driverId: string, at: string): AccountDetail {
  const driver = driversOf(account).find(one => one.id === driverId);
  // Where every occasion counts a further one is won beside the last.
  if (!driver || (isWon(driver) && driver.cadence !== 'triggerBased')) return account;
  return addPoints(withDriver(account, { ...driver, status: 'won', statusAt: at, impactId: null, isFrozen: false }), driver.points);
}

export function stepped(account: AccountDetail, driver: DriverRow, status: FurtherStep, at: string): AccountDetail {
  return withDriver(account, { ...driver, status, statusAt: at, impactId: null });
}

/** The last step is taken back. Where it was not taken here only the server knows what was before; it says so in a moment. */
export function unstepped(account: AccountDetail, driver: DriverRow, before?: DriverRow): AccountDetail {
  if (driver.status === 'won') return before ? addPoints(withDriver(account, before), -driver.points) : unwon(account, driver);
  if (before) return withDriver(account, before);
  return driver.status === 'implemented' ? withDriver(account, { ...driver, status: 'won' }) : account;
}

function unwon(account: AccountDetail, driver: DriverRow): AccountDetail {
  return addPoints(withDriver(account, { ...driver, status: 'none', statusAt: null, impactId: null, nextAvailableOn: null, isFrozen: false }), -driver.points);
}

const driversOf = (account: AccountDetail) => account.areas.flatMap(area => area.drivers);

function without(account: AccountDetail, suggestionId: string): AccountDetail {
  return { ...account, suggestions: account.suggestions.filter(one => one.id !== suggestionId) };
}

function withDriver(account: AccountDetail, changed: DriverRow): AccountDetail {
  const areas = account.areas.map(area => {
    if (!area.drivers.some(driver => driver.id === changed.id)) return area;
    const drivers = area.drivers.map(driver => (driver.id === changed.id ? changed : driver));
    return { ...area, drivers, won: drivers.filter(isWon).length };
  });
  return { ...account, areas };
}

function addPoints(account: AccountDetail, points: number): AccountDetail {
  return { ...account, points: { thisCycle: account.points.thisCycle + points, ever: account.points.ever + points } };
}
