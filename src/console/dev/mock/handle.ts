import type { AccountRow, ConditionCheck, Connection, StatusChange, TransitionMode } from '../../src/api/contract.ts';
import { accountOf, actOnSuggestion, changeStatus, Refusal, undoImpact, winByHand } from './acts.ts';
import { type CycleBody, cycleRoutes } from './cycleRoutes.ts';
import { inbox, suggestionText } from './inbox.ts';
import { uuid } from './library.ts';
import { now, type MockPortal } from './portal.ts';
import { detailOf, leaderboard, rowOf } from './views.ts';

export interface Body extends Partial<StatusChange>, Partial<CycleBody> { text?: string; days?: number; occurredAt?: string | null; condition?: string; mode?: TransitionMode; on?: boolean; notes?: boolean }
export type Handler = (portal: MockPortal, path: string[], body: Body, query: URLSearchParams, request: Request) => unknown;

// Names that the mock's portal has, as far as the screens need them.
const known = ['sso_enabled', 'api_enabled', 'api_calls_30d', 'integrations_active_count', 'auto_renewal', 'indexation_clause', 'arr', 'review_score'];

const routes: [string, RegExp, Handler][] = [
  ['GET', /^session$/, portal => session(portal)],
  ['POST', /^session\/sign-out$/, portal => { portal.signedIn = false; }],
  ['GET', /^accounts$/, (portal, _, __, query) => accounts(portal, query)],
  ['GET', /^accounts\/([^/]+)$/, (portal, [id]) => detailOf(portal, accountOf(portal, id!))],
  ['POST', /^accounts\/([^/]+)\/drivers\/([^/]+)\/win$/, (portal, [id, driver], body) => winByHand(portal, id!, driver!, body.occurredAt ?? undefined)],
  ['POST', /^accounts\/([^/]+)\/drivers\/([^/]+)\/status$/, (portal, [id, driver], body) => changeStatus(portal, id!, driver!, body as StatusChange)],
  ['GET', /^suggestions$/, (portal, _, __, query) => inbox(portal, query)],
  ['GET', /^suggestions\/([^/]+)\/text$/, (portal, [id]) => suggestionText(portal, id!)],
  ['POST', /^suggestions\/([^/]+)\/(confirm|incorrect|snooze|undo)$/, (portal, [id, act], body) => actOnSuggestion(portal, id!, act!, body.days ?? 10)],
  ['POST', /^impacts\/([^/]+)\/undo$/, (portal, [id]) => undoImpact(portal, id!)],
  ...cycleRoutes,
  ['GET', /^leaderboard$/, (portal, _, __, query) => leaderboard(portal, portal.cycles.find(one => one.id === query.get('cycle')) ?? portal.cycles.find(one => one.status === 'active') ?? portal.cycles[0]!)],
  ['GET', /^catalogue$/, portal => ({ areas: portal.areas })],
  ['POST', /^conditions\/check$/, (_, __, body) => check(body.text ?? '')],
  ['PUT', /^transitions\/([^/]+)$/, (portal, [id], body, _, request) => saveTransition(portal, id!, body, request)],
  ['GET', /^connection$/, portal => connection(portal)],
  ['GET', /^connection\/write-back$/, portal => portal.writeBack],
  ['PUT', /^connection\/write-back$/, (portal, _, body) => switchWriteBack(portal, body)],
];

export async function handle(portal: MockPortal, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const path = url.pathname.replace('/api/v1/', '');
  const route = routes.find(([method, pattern]) => method === request.method && pattern.test(path));
  try {
    if (!portal.signedIn) throw new Refusal(401, 'signed-out', 'You are signed out', 'Sign in again to go on.');
    if (!route) throw new Refusal(404, 'not-found', 'This does not exist', `Nothing answers ${request.method} ${path}.`);
    const text = await request.text();
    const result = route[2](portal, route[1].exec(path)!.slice(1), text ? JSON.parse(text) : {}, url.searchParams, request);
    return result === undefined ? new Response(null, { status: 204 }) : Response.json(result);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, code, title, detail, errors } = error;
    return Response.json({ type: `urn:impactpilot:${code}`, status, code, title, detail, errors }, { status, headers: { 'Content-Type': 'application/problem+json' } });
  }
}

function session(portal: MockPortal) {
  return {
    user: { ...portal.me, email: 'ana.ruiz@northwind.example', role: portal.role },
    portal: { id: uuid(7, 0), hubId: '20260001', name: 'Northwind Software', timeZone: 'Europe/Amsterdam' },
    demo: portal.demo ? { simulatorUrl: 'http://localhost:5090' } : null,
    now,
  };
}

const keys: Record<string, (row: AccountRow) => string | number> = {
  name: row => row.name.toLowerCase(),
  points: row => row.pointsThisCycle,
  pending: row => row.pending,
  lastImpact: row => row.lastImpactAt ?? '',
};

function accounts(portal: MockPortal, query: URLSearchParams) {
  const search = (query.get('search') ?? '').toLowerCase();
  const key = keys[query.get('sort') ?? 'name']!;
  const sign = query.get('descending') === 'true' ? -1 : 1;
  const rows = portal.accounts.map(account => rowOf(portal, account))
    .filter(row => row.name.toLowerCase().includes(search) || row.domain?.includes(search))
    .filter(row => query.get('whose') !== 'mine' || row.csm?.id === portal.me.id)
    .filter(row => !query.get('csm') || row.csm?.id === query.get('csm'))
    .sort((a, b) => (key(a) < key(b) ? -sign : key(a) > key(b) ? sign : a.name.localeCompare(b.name)));
  const from = Number(query.get('cursor') ?? 0);
  const to = from + Number(query.get('limit') ?? 50);
  return { items: rows.slice(from, to), nextCursor: to < rows.length ? String(to) : null, total: rows.length };
}

function check(text: string): ConditionCheck {
  const wrong = [...text.matchAll(/(?<![\w'])(?:company\.|product\.)?([a-z][a-z_0-9]*_[a-z_0-9]+)/g)].find(([, name]) => !known.includes(name!));
  if (!wrong) return { ok: true, errors: [], reads: [text.split(' ')[0] ?? ''], kind: 'state', inWords: `Fires as soon as ${text}` };
  const suggestions = known.filter(name => name[0] === wrong[1]![0]).slice(0, 3);
  return { ok: false, errors: [{ column: wrong.index + 1, message: `No property is called “${wrong[0]}”.`, suggestions }], reads: [], kind: null, inWords: null };
}

function saveTransition(portal: MockPortal, id: string, body: Body, request: Request) {
  const transition = portal.drivers.map(driver => driver.transition).find(one => one?.id === id);
  if (!transition) throw new Refusal(404, 'not-found', 'This does not exist', 'The transition may have been removed.');
  if (portal.role !== 'admin') throw new Refusal(403, 'forbidden', 'You may not do this', 'Only admins change transitions.');
  if (request.headers.get('If-Match')?.replace(/"/g, '') !== String(transition.version)) {
    throw new Refusal(412, 'transitions.changed', 'Someone changed this meanwhile', 'Reload to see the newer version, then make your change again.');
  }
  const { errors } = check(body.condition ?? '');
  if (errors.length > 0) throw new Refusal(400, 'transitions.condition.invalid', 'The condition cannot be read', errors[0]!.message, errors);
  Object.assign(transition, { condition: body.condition, mode: body.mode, version: transition.version + 1 });
  portal.tell('catalogue', null);
  return transition;
}

function switchWriteBack(portal: MockPortal, { on = false, notes }: Body) {
  if (portal.role !== 'admin') throw new Refusal(403, 'forbidden', 'You may not do this', 'Only an admin decides what is written to HubSpot.');
  Object.assign(portal.writeBack, { on, notes: notes ?? portal.writeBack.notes });
  return portal.writeBack;
}

function connection(portal: MockPortal): Connection {
  const seen = new Date(Date.parse(now) - 12_000).toISOString();
  const object = (name: string, label: string, total: number) =>
    ({ object: name, label, state: 'connected', imported: total, total, lastSuccessAt: seen, lagSeconds: 12, lastError: null });
  return {
    state: 'connected', headline: 'HubSpot is connected and up to date.', action: null, reconnectUrl: null,
    objects: [object('company', 'Companies', portal.accounts.length), object('contact', 'Contacts', 1_482), object('deal', 'Deals', 913), object('meeting', 'Meetings', 6_204)],
    missingScopes: [],
    budgets: [{ lane: 'burst', used: 23, allowed: 107, seconds: 10, heldUntil: null }, { lane: 'search', used: 1, allowed: 1, seconds: 0.25, heldUntil: null }],
    webhooks: { waiting: 0, oldestWaitingSeconds: null, lastLagSeconds: 0.6, deadLetters: 0 },
    database: { ok: true, message: 'PostgreSQL answers in 2 ms.' },
  };
}
