import type { AccountDetail, AccountRow, CatalogueDriver, Cycle, DriverRow, HistoryLine, Leaderboard, LeaderboardRow, LeaderboardTeam } from '../../src/api/contract.ts';
import { isWon } from '../../src/accounts/paint.ts';
import { isOwn } from './covers.ts';
import { price } from './library.ts';
import { now, people, type MockAccount, type MockPortal, type Win } from './portal.ts';
import { mockTeams, teamRef } from './teams.ts';

export const within = (cycle: Cycle) => (win: Win) => win.at.slice(0, 10) >= cycle.startsOn && win.at.slice(0, 10) <= cycle.endsOn;
const sum = (wins: Win[]) => wins.reduce((total, win) => total + win.driver.points, 0);

export function pointsOf(portal: MockPortal, account: MockAccount) {
  return { thisCycle: sum(account.wins.filter(within(portal.cycles[0]!))), ever: sum(account.wins) };
}

export function rowOf(portal: MockPortal, account: MockAccount): AccountRow {
  const points = pointsOf(portal, account);
  return {
    ...account.row,
    pointsThisCycle: points.thisCycle,
    pointsEver: points.ever,
    pending: account.suggestions.filter(one => one.status === 'pending').length,
    impacted: points.thisCycle >= 1,
    lastImpactAt: account.wins[0]?.at ?? null,
  };
}

export function hubSpotOf(accountId: string) {
  const hubSpotId = `90${accountId.slice(-4)}`;
  return { hubSpotId, hubSpotUrl: `http://localhost:5090/contacts/1/record/0-2/${hubSpotId}` };
}

export function detailOf(portal: MockPortal, account: MockAccount): AccountDetail {
  const current = portal.cycles[0]!;
  const points = pointsOf(portal, account);
  const wonLines: HistoryLine[] = account.wins.map(win => ({
    id: win.id, at: win.at, kind: 'won', driver: win.driver.name, points: win.driver.points, by: win.by,
    impactId: win.id, suggestionId: win.suggestionId, canUndo: within(current)(win), note: null, late: false, occurredAt: win.happenedAt ?? win.at,
  }));
  return {
    ...account.row,
    ...hubSpotOf(account.row.id),
    cover: coverOf(portal, account),
    canAct: portal.role !== 'csm' || isOwn(portal, account.row.csm?.id),
    cycle: current.status === 'active' ? current : null,
    points,
    impacted: { reached: points.thisCycle >= 1, neededPoints: 1 },
    suggestions: account.suggestions.filter(one => one.status === 'pending'),
    areas: portal.areas.map(area => {
      const drivers = area.drivers.map(driver => driverRow(account, driver, win => !within(current)(win)));
      return { id: area.id, name: area.name, colour: area.colour, won: drivers.filter(isWon).length, drivers };
    }),
    history: [...wonLines, ...account.history].sort((a, b) => b.at.localeCompare(a.at)),
  };
}

function coverOf(portal: MockPortal, { row }: MockAccount): AccountDetail['cover'] {
  const cover = portal.covers.find(one => one.holds && one.person.id === row.csm?.id);
  return cover ? { ...cover.cover, untilOn: cover.untilOn } : null;
}

export function driverRow(account: MockAccount, driver: CatalogueDriver, frozen: (win: Win) => boolean = () => false): DriverRow {
  const { id, name, definition, cadence, enablementUrl, playbookUrl, transition } = driver;
  const win = account.wins.find(one => one.driver.id === id);
  const pursuit = account.pursuits.find(one => one.driver.id === id);
  const step = pursuit?.steps.at(-1);
  const again = win && cadence === 'everyQuarter' ? '2026-10-01' : win && cadence === 'everyYear' ? '2027-01-01' : null;
  return {
    id, name, definition, points: price(driver, account.row.segment), cadence,
    status: win ? (step === 'implemented' ? step : 'won') : step ?? 'none',
    impactId: (step === 'implemented' || !win ? step && pursuit?.id : null) ?? win?.id ?? null,
    version: (win ? 1 : 0) + (pursuit?.steps.length ?? 0),
    statusAt: win?.at ?? (step ? now : null),
    nextAvailableOn: again, enablementUrl, playbookUrl,
    isFrozen: win !== undefined && frozen(win),
    transition: transition && { type: transition.type, mode: transition.mode, condition: transition.condition },
  };
}

/** Weeks in a row with a win, back from today; this week breaks nothing yet. */
function streak(wins: string[]): number {
  const weekOf = (at: string) => Math.floor((Date.parse(at) / 86_400_000 + 3) / 7);
  const won = new Set(wins.map(weekOf));
  let week = weekOf(now);
  if (!won.has(week)) week--;
  let weeks = 0;
  for (; won.has(week); week--) weeks++;
  return weeks;
}

export function leaderboard(portal: MockPortal, cycle: Cycle): Leaderboard {
  const all = portal.accounts.flatMap(account => account.wins.filter(within(cycle)).map(win => ({ win, account })));
  const weekAgo = Date.parse(now) - 7 * 86_400_000;
  const start = Date.parse(`${cycle.startsOn}T00:00:00Z`);
  const targets = portal.targets[cycle.id] ?? {};
  const unranked = people.map(user => {
    const own = all.filter(({ win }) => win.by === user.name);
    const weeks = Array.from({ length: 10 }, (_, week) =>
      sum(own.map(({ win }) => win).filter(win => Math.floor((Date.parse(win.at) - start) / (7 * 86_400_000)) === week)));
    return {
      user, weeks, streak: streak(own.map(({ win }) => win.at)), targetPoints: targets[user.id]?.points ?? null, targetAccounts: targets[user.id]?.accounts ?? null, points: sum(own.map(({ win }) => win)), wins: own.length,
      impactedAccounts: new Set(own.map(({ account }) => account)).size,
      deltaWeek: sum(own.map(({ win }) => win).filter(win => Date.parse(win.at) > weekAgo)),
      weekBefore: sum(own.map(({ win }) => win).filter(win => Date.parse(win.at) > weekAgo - 7 * 86_400_000 && Date.parse(win.at) <= weekAgo)),
    };
  });
  const rows = unranked.sort((a, b) => b.points - a.points).map(row => ({
    ...row,
    rank: 1 + unranked.filter(other => other.points > row.points).length,
    tied: unranked.filter(other => other.points === row.points).length > 1,
    team: teamRef(portal, row.user.id),
  }));
  const seesAll = portal.role !== 'csm' || portal.privacy !== 'ownAndTopThree';
  const seen = rows.filter(row => seesAll || row.rank <= 3 || row.user.id === portal.me.id);
  return {
    cycle,
    totals: {
      points: sum(all.map(({ win }) => win)), wins: all.length, accounts: portal.accounts.length,
      impactedAccounts: new Set(all.map(({ account }) => account)).size,
    },
    rows: seen.map(row => ({ ...row, targetPoints: portal.role !== 'csm' || portal.privacy === 'everything' || row.user.id === portal.me.id ? row.targetPoints : null })),
    teams: seesAll ? teamLines(portal, cycle, rows, sum(all.map(({ win }) => win)), all.length) : [],
    privacy: portal.privacy,
    hidesPeople: seen.length < rows.length,
    spread: seesAll ? spreadOf(rows.map(row => row.points)) : null,
    series: series(all.map(({ win }) => win), cycle),
    asOf: now,
  };
}

function spreadOf(points: number[]): Leaderboard['spread'] {
  const sorted = points.toSorted((a, b) => a - b);
  const at = (part: number, people: number) => {
    if (sorted.length < people) return null;
    const place = part * (sorted.length - 1);
    const below = sorted[Math.floor(place)]!;
    return below + (place % 1) * ((sorted[Math.floor(place) + 1] ?? below) - below);
  };
  return { people: sorted.length, lowerQuartile: at(0.25, 8), median: at(0.5, 4), upperQuartile: at(0.75, 8) };
}

function teamLines(portal: MockPortal, cycle: Cycle, rows: LeaderboardRow[], allPoints: number, allWins: number): LeaderboardTeam[] {
  const add = (own: LeaderboardRow[]) => ({
    people: own.length, points: own.reduce((points, row) => points + row.points, 0), wins: own.reduce((wins, row) => wins + row.wins, 0),
    impactedAccounts: own.reduce((accounts, row) => accounts + row.impactedAccounts, 0), deltaWeek: own.reduce((points, row) => points + row.deltaWeek, 0), weekBefore: own.reduce((points, row) => points + row.weekBefore, 0),
    weeks: Array.from({ length: 10 }, (_, week) => own.reduce((points, row) => points + row.weeks[week]!, 0)),
  });
  const lines = mockTeams(portal).filter(team => team.archivedAt === null).map(({ id, name, members }) => {
    const own = rows.filter(row => members.includes(row.user!.id));
    const summed = own.reduce<number | null>((target, row) => row.targetPoints === null ? target : (target ?? 0) + row.targetPoints, null);
    return { kind: 'team' as const, team: { id, name }, tied: false, ...add(own), targetPoints: portal.teamTargets[cycle.id]?.[id]?.points ?? summed, targetAccounts: portal.teamTargets[cycle.id]?.[id]?.accounts ?? null };
  }).sort((a, b) => b.points - a.points).map((line, place) => ({ ...line, rank: place + 1 }));
  if (lines.length === 0) return [];
  const without = add(rows.filter(row => row.team === null));
  const pooled = allPoints - rows.reduce((points, row) => points + row.points, 0);
  const other = { rank: null, tied: false, team: null, targetPoints: null, targetAccounts: null };
  return [
    ...lines,
    ...(without.points > 0 ? [{ ...other, kind: 'noTeam' as const, ...without }] : []),
    ...(pooled > 0 ? [{ ...other, kind: 'pool' as const, ...add([]), points: pooled, wins: allWins - rows.reduce((wins, row) => wins + row.wins, 0) }] : []),
  ];
}

function series(wins: Win[], cycle: Cycle): Leaderboard['series'] {
  const days: Leaderboard['series'] = [];
  const last = cycle.endsOn < now.slice(0, 10) ? cycle.endsOn : now.slice(0, 10);
  for (let at = Date.parse(`${cycle.startsOn}T00:00:00Z`); ; at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10);
    if (date > last) return days;
    days.push({ date, points: sum(wins.filter(win => win.at.slice(0, 10) <= date)) });
  }
}
