import type { Correction, Cut, LedgerLine, LedgerPage, ValueMap } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import { now, people, type MockAccount, type MockPortal, type Win } from './portal.ts';
import { within } from './views.ts';

interface Booked { account: MockAccount; win: Win }

/** What was corrected, by the win: the lines in force come first, the main one before the shares, then those that were taken back. */
const corrections = new WeakMap<Win, LedgerLine[]>();

const bookedIn = (portal: MockPortal, cycleId: string | null): Booked[] => {
  const cycle = portal.cycles.find(one => one.id === cycleId);
  return portal.accounts.flatMap(account => account.wins.filter(win => !cycle || within(cycle)(win)).map(win => ({ account, win })));
};

function lineOf(portal: MockPortal, { account, win }: Booked): LedgerLine {
  const { driver } = win;
  return {
    id: win.id, impactId: win.id, account: { id: account.row.id, name: account.row.name }, driver: { id: driver.id, name: driver.name }, area: portal.areaOf(driver).name,
    points: driver.points, csm: people.find(one => one.name === win.by) ?? null, occurredAt: win.at, bookedAt: win.at, bookedBy: win.by, late: false, reverses: null, reason: null,
    inForce: true, canCorrect: within(portal.cycles[0]!)(win) && portal.cycles[0]!.status === 'active', share: false, split: false, splitWith: [],
  };
}

export function ledger(portal: MockPortal, query: URLSearchParams): LedgerPage {
  const matches = (line: LedgerLine) =>
    (!query.get('csm') || line.csm?.id === query.get('csm')) && (query.get('unassigned') !== 'true' || !line.csm) && (!query.get('account') || line.account.id === query.get('account'))
    && (!query.get('driver') || line.driver.id === query.get('driver')) && (!query.get('area') || line.area === query.get('area')) && (query.get('corrections') !== 'true' || line.reason !== null);
  const lines = bookedIn(portal, query.get('cycle')).flatMap(one => corrections.get(one.win) ?? [lineOf(portal, one)]).filter(matches).sort((a, b) => b.bookedAt.localeCompare(a.bookedAt));
  const from = Number(query.get('cursor') ?? 0);
  const to = from + Number(query.get('limit') ?? 50);
  return {
    items: lines.slice(from, to), nextCursor: to < lines.length ? to : null,
    sum: { lines: lines.length, points: lines.reduce((sum, line) => sum + line.points, 0), wins: lines.filter(line => line.inForce && !line.share).length },
  };
}

export function correct(portal: MockPortal, id: string, { points, csm, reason, shares }: Correction) {
  if (portal.role !== 'admin') throw new Refusal(403, 'points.admins_only', 'You may not do this', 'Only an admin can correct the ledger.');
  const booked = bookedIn(portal, null).find(({ win }) => (corrections.get(win)?.[0]?.id ?? win.id) === id);
  if (!booked) throw new Refusal(409, 'points.not_in_force', 'This can’t be done now.', 'This line is no longer in force. Look at the ledger again.');
  const before = corrections.get(booked.win) ?? [lineOf(portal, booked)];
  const wrong = before.filter(line => line.inForce).map(line => ({ ...line, inForce: false, canCorrect: false }));
  const by = { bookedAt: now, bookedBy: portal.me.name, reason };
  const main: LedgerLine = { ...before[0]!, ...by, id: portal.newId(), points: points - (shares ?? []).reduce((sum, share) => sum + share.points, 0), csm: personOf(csm) };
  const others = (shares ?? []).map((share): LedgerLine => ({ ...main, id: portal.newId(), points: share.points, csm: personOf(share.user), share: true, canCorrect: false }));
  const all = [main, ...others].map((line, _, parts): LedgerLine => ({
    ...line, split: others.length > 0,
    splitWith: parts.filter(part => part !== line).map(part => ({ line: part.id, csm: part.csm, points: part.points, share: part.share })),
  }));
  const back = wrong.map((line): LedgerLine => ({ ...line, ...by, id: portal.newId(), points: -line.points, reverses: line.id }));
  corrections.set(booked.win, [...all, ...back, ...wrong, ...before.filter(line => !line.inForce)]);
  portal.tell('points', booked.account.row.id);
  return { line: main.id, points: { thisCycle: 0, ever: 0 } };
}

const personOf = (id: string | null) => people.find(one => one.id === id) ?? null;

export function cut(portal: MockPortal, by: string, cycle: string | null): Cut {
  const rows = new Map<string, Cut['rows'][number]>();
  for (const { account, win } of bookedIn(portal, cycle)) {
    const area = portal.areaOf(win.driver).name;
    const [id, name] = { area: [null, area], driver: [win.driver.id, win.driver.name], segment: [null, account.row.segment], account: [account.row.id, account.row.name] }[by] as [string | null, string];
    const row = rows.get(name) ?? { id, name, points: 0, wins: 0 };
    rows.set(name, { ...row, points: row.points + win.driver.points, wins: row.wins + 1 });
  }
  const sorted = [...rows.values()].sort((a, b) => b.points - a.points);
  return { by: by as Cut['by'], rows: sorted.slice(0, 100), points: sorted.reduce((sum, row) => sum + row.points, 0) };
}

export function valueMap(portal: MockPortal, cycle: string | null): ValueMap {
  const cells = new Map<string, ValueMap['cells'][number] & { reached: Set<MockAccount> }>();
  for (const { account, win } of bookedIn(portal, cycle)) {
    const [area, segment] = [portal.areaOf(win.driver).name, account.row.segment];
    const cell = cells.get(`${area}${segment}`) ?? { area, segment, points: 0, accounts: 0, reached: new Set() };
    cell.reached.add(account);
    cells.set(`${area}${segment}`, Object.assign(cell, { points: cell.points + win.driver.points, accounts: cell.reached.size }));
  }
  const segments = [...new Set(portal.accounts.map(account => account.row.segment))].sort();
  return {
    areas: portal.areas.map(area => area.name),
    segments: segments.map(name => ({ name, accounts: portal.accounts.filter(account => account.row.segment === name).length })),
    cells: [...cells.values()].map(({ area, segment, points, accounts }) => ({ area, segment, points, accounts })),
  };
}
