import type { CycleDrivers, CycleOverview, CyclePlan, EndRehearsal, PendingChoice, Targets } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import { draft } from './cycles.ts';
import type { Handler } from './handle.ts';
import { now, people, type MockPortal } from './portal.ts';
import { mockTeams, teamRef } from './teams.ts';
import { leaderboard } from './views.ts';

export interface CycleBody extends CyclePlan, Omit<Targets, 'people'> { people: Targets['people']; fromPoints: number; leftOut: string[]; early: boolean; pending: PendingChoice; startNext: boolean; rehearsed: string }

const proposal = { name: 'Q4 2026', startsOn: '2026-10-01', endsOn: '2026-12-31' };
const today = now.slice(0, 10);

export const cycleRoutes: [string, RegExp, Handler][] = [
  ['GET', /^cycles$/, portal => portal.cycles.map(cycle => counted(portal, cycle)).sort((a, b) => b.startsOn.localeCompare(a.startsOn))],
  ['GET', /^cycles\/proposal$/, () => proposal],
  ['PUT', /^cycles\/impacted-definition$/, define],
  ['GET', /^cycles\/([^/]+)$/, (portal, [id]) => details(portal, cycleOf(portal, id!))],
  ['POST', /^cycles$/, plan],
  ['PUT', /^cycles\/([^/]+)$/, (portal, [id], body, _, request) => change(portal, cycleOf(portal, id!), body as CyclePlan, request)],
  ['DELETE', /^cycles\/([^/]+)$/, (portal, [id]) => void portal.cycles.splice(portal.cycles.indexOf(cycleOf(portal, id!)), 1)],
  ['PUT', /^cycles\/([^/]+)\/targets$/, (portal, [id], body, _, request) => target(portal, cycleOf(portal, id!), body as Targets, request)],
  ['GET', /^cycles\/([^/]+)\/target-suggestions$/, () => people.map((user, place) => ({
    user, points: place === 7 ? null : 80 + 9 * place, accounts: place === 7 ? null : 12 + place,
    reason: place === 7 ? 'No ended cycle to go by yet.' : `As in Q2 2026 (${80 + 9 * place} points, ${12 + place} accounts); brought to 92 days of full time.`,
  }))],
  ['GET', /^cycles\/([^/]+)\/drivers$/, (portal, [id]) => driversOf(portal, cycleOf(portal, id!))],
  ['PUT', /^cycles\/([^/]+)\/drivers$/, (portal, [id], body, _, request) => choose(portal, cycleOf(portal, id!), body.leftOut ?? [], request)],
  ['POST', /^cycles\/([^/]+)\/start$/, (portal, [id], body) => start(portal, cycleOf(portal, id!), body.early ?? false)],
  ['GET', /^cycles\/([^/]+)\/end-rehearsal$/, (portal, [id]) => rehearsal(portal, cycleOf(portal, id!))],
  ['POST', /^cycles\/([^/]+)\/end$/, (portal, [id], body) => end(portal, cycleOf(portal, id!), body)],
  ['POST', /^cycles\/([^/]+)\/reopen$/, (portal, [id]) => reopen(portal, cycleOf(portal, id!))],
  ['GET', /^cycles\/([^/]+)\/impacted$/, (portal, [id], _, query) => impacted(portal, cycleOf(portal, id!), Number(query.get('fromPoints') ?? portal.impactedFrom))],
];

function cycleOf(portal: MockPortal, id: string): CycleOverview {
  const cycle = portal.cycles.find(one => one.id === id);
  if (!cycle) throw new Refusal(404, 'cycles.not_found', 'Not found.', 'There is no such cycle in this portal.');
  return cycle;
}

const refuse = (code: string, detail: string, status = 409): never => {
  throw new Refusal(status, code, status === 412 ? 'Somebody changed this meanwhile.' : 'This can’t be done now.', detail);
};

function seen(cycle: CycleOverview, request: Request): void {
  if (request.headers.get('If-Match')?.replace(/"/g, '') !== String(cycle.version)) refuse('cycles.stale', 'Load it again and repeat your change.', 412);
}

function counted(portal: MockPortal, cycle: CycleOverview): CycleOverview {
  if (cycle.status !== 'active') return cycle;
  const { points, wins, impactedAccounts } = leaderboard(portal, cycle).totals;
  return { ...cycle, totals: { points, wins, impactedAccounts } };
}

function details(portal: MockPortal, cycle: CycleOverview) {
  const targets = portal.targets[cycle.id] ?? {};
  const teams = mockTeams(portal).filter(team => team.archivedAt === null);
  const given = portal.teamTargets[cycle.id] ?? {};
  const sum = (of: 'points' | 'accounts', members: unknown[]) => members.reduce<number | null>((all, id) => (targets[String(id)]?.[of] ?? null) === null ? all : (all ?? 0) + targets[String(id)]![of]!, null);
  return {
    cycle: counted(portal, cycle),
    people: people.map(user => ({ user, points: null, accounts: null, weight: 100, ...targets[user.id], team: teamRef(portal, user.id) })),
    teams: teams.map(({ id, name, members }) => ({ team: { id, name }, points: null, accounts: null, ...given[id], sumPoints: sum('points', members), sumAccounts: sum('accounts', members) })),
  };
}

function free(portal: MockPortal, { startsOn, endsOn }: CyclePlan, except?: CycleOverview): void {
  const taken = portal.cycles.find(one => one !== except && one.startsOn <= endsOn && startsOn <= one.endsOn);
  if (taken) refuse('cycles.overlap', `These days overlap “${taken.name}”. Choose days that no other cycle has.`);
}

function plan(portal: MockPortal, _: string[], body: Parameters<Handler>[2]) {
  const wanted = { restartsAutomatically: false, ...proposal, ...body } as CyclePlan;
  free(portal, wanted);
  const cycle = draft(portal.newId(), wanted);
  portal.cycles.push(cycle);
  return cycle;
}

function change(portal: MockPortal, cycle: CycleOverview, wanted: CyclePlan, request: Request) {
  seen(cycle, request);
  free(portal, wanted, cycle);
  return Object.assign(cycle, wanted, { version: cycle.version + 1 });
}

function target(portal: MockPortal, cycle: CycleOverview, { points, accounts, people: wanted, teams }: Targets, request: Request) {
  seen(cycle, request);
  Object.assign(cycle, { targetPoints: points, targetAccounts: accounts, version: cycle.version + 1 });
  portal.teamTargets[cycle.id] = Object.fromEntries((teams ?? []).map(({ teamId, ...one }) => [teamId, one]));
  portal.targets[cycle.id] = Object.fromEntries(wanted.map(({ userId, ...one }) => [userId, one]));
  return details(portal, cycle);
}

function choose(portal: MockPortal, cycle: CycleOverview, leftOut: string[], request: Request) {
  seen(cycle, request);
  portal.leftOut[cycle.id] = leftOut;
  cycle.version++;
  return driversOf(portal, cycle);
}

function driversOf(portal: MockPortal, cycle: CycleOverview): CycleDrivers {
  const before = portal.cycles.find(one => one.endsOn < cycle.startsOn && one.status !== 'draft');
  const wins = before ? portal.accounts.flatMap(account => account.wins).filter(win => win.at.slice(0, 10) >= before.startsOn && win.at.slice(0, 10) <= before.endsOn) : [];
  const earned = (driver: { id: string }) => wins.filter(win => win.driver.id === driver.id).reduce((sum, win) => sum + win.driver.points, 0);
  const leftOut = portal.leftOut[cycle.id] ?? [];
  const drivers = portal.drivers.map(driver => ({ id: driver.id, name: driver.name, area: portal.areaOf(driver).name, points: driver.points, counts: !leftOut.includes(driver.id), pointsBefore: earned(driver) }));
  const points = drivers.reduce((sum, driver) => sum + driver.pointsBefore, 0);
  const winnablePoints = drivers.filter(driver => driver.counts).reduce((sum, driver) => sum + driver.pointsBefore, 0);
  return { cycle: cycle.id, drivers, before: before ? { id: before.id, name: before.name, points, winnablePoints, leftOut: portal.leftOut[before.id] ?? [] } : null, version: cycle.version };
}

function start(portal: MockPortal, cycle: CycleOverview, early: boolean) {
  const active = portal.cycles.find(one => one.status === 'active');
  if (active) refuse('cycles.one_active', `“${active.name}” is active, and only one cycle counts at a time. End it first.`);
  if (today < cycle.startsOn && !early) refuse('cycles.too_early', `“${cycle.name}” has not begun.`);
  return Object.assign(cycle, { status: 'active', daysLeft: 116, version: cycle.version + 1 });
}

function rehearsal(portal: MockPortal, cycle: CycleOverview): EndRehearsal {
  const waiting = portal.accounts.flatMap(account => account.suggestions);
  const ready = portal.cycles.find(one => one.status === 'draft');
  return {
    cycle: counted(portal, cycle),
    board: leaderboard(portal, cycle).rows,
    stamp: stampOf(portal, cycle),
    pending: waiting.filter(one => one.status === 'pending').length,
    snoozed: waiting.filter(one => one.status === 'snoozed').length,
    next: { draftId: ready?.id ?? null, name: ready?.name ?? proposal.name, startsOn: ready?.startsOn ?? proposal.startsOn, endsOn: ready?.endsOn ?? proposal.endsOn, targetPoints: 900, targetAccounts: 150, early: true },
  };
}

const stampOf = (portal: MockPortal, cycle: CycleOverview): string => `${cycle.version}-${leaderboard(portal, cycle).totals.wins}-${portal.accounts.flatMap(account => account.suggestions).length}`;

function end(portal: MockPortal, cycle: CycleOverview, { pending = 'carryOver', startNext = false, rehearsed }: Partial<CycleBody>) {
  if (cycle.status !== 'active') refuse('cycles.not_active', 'Only the active cycle can be ended.');
  if (rehearsed && rehearsed !== stampOf(portal, cycle)) refuse('cycles.rehearsal_stale', `Something changed since you looked at how “${cycle.name}” would end. Look at it again, then end it.`);
  Object.assign(cycle, counted(portal, cycle), { status: 'ended', daysLeft: null, endedAt: now, reopenUntil: '2026-09-14T14:30:00Z', version: cycle.version + 1 });
  if (pending === 'expire') portal.accounts.forEach(account => { account.suggestions.length = 0; });
  const next = portal.cycles.find(one => one.status === 'draft') ?? draft(portal.newId(), { ...proposal, restartsAutomatically: false });
  if (startNext && !portal.cycles.includes(next)) portal.cycles.push(next);
  if (startNext) start(portal, next, true);
  portal.tell('cycle', null);
  return cycle;
}

function reopen(portal: MockPortal, cycle: CycleOverview) {
  const next = portal.cycles.find(one => one.status === 'active');
  if (next) Object.assign(next, { status: 'draft', daysLeft: null });
  return Object.assign(cycle, { status: 'active', daysLeft: 24, endedAt: null, reopenUntil: null, version: cycle.version + 1 });
}

function impacted(portal: MockPortal, cycle: CycleOverview, fromPoints: number) {
  const accounts = leaderboard(portal, cycle).totals.impactedAccounts;
  return { fromPoints, accounts: Math.round(accounts / fromPoints), of: portal.accounts.length };
}

function define(portal: MockPortal, _: string[], { fromPoints = 1 }: Parameters<Handler>[2]) {
  portal.impactedFrom = fromPoints;
  return { fromPoints };
}
