import type { AccountRow, BoardPrivacy, ConfirmChanges, Connection, Correction, CoverChange, PersonChange, RoleRules, SavedViewFields, StatusChange } from '../../src/api/contract.ts';
import { accountOf, actOnSuggestion, changeStatus, Refusal, suggestionOf, undoImpact, winByHand } from './acts.ts';
import { auditOf } from './audit.ts';
import { coversOf, endCover, isOwn, readable, setCover } from './covers.ts';
import { catalogue, catalogueEdits, editing } from './catalogue.ts';
import { type CycleBody, cycleRoutes } from './cycleRoutes.ts';
import { changeGroup, changeRoles, groupsOf, reachOf, rolesOf } from './groups.ts';
import { inbox, suggestionText } from './inbox.ts';
import { correct, cut, ledger, valueMap } from './ledger.ts';
import { lessonRoutes } from './lessons.ts';
import { uuid } from './library.ts';
import { aliasesOf, mapAlias } from './mapping.ts';
import { detectionRoutes } from './detection.ts';
import { noticeRoutes } from './notices.ts';
import { changePerson, invite, peoplePage, revoke } from './people.ts';
import { libraryOf, pickFromLibrary } from './picking.ts';
import { now, type MockPortal } from './portal.ts';
import { promptRoutes } from './promptPast.ts';
import { type RuleBody, ruleRoutes } from './rules.ts';
import { settingsRoutes } from './settings.ts';
import { changeSetup, setupOf } from './setup.ts';
import { changeView, deleteView, keepView } from './savedViews.ts';
import { teamRoutes } from './teams.ts';
import { importSheet, pastImports, takeBack } from './sheet.ts';
import { contactsOf, timelineOf } from './timeline.ts';
import { detailOf, leaderboard, rowOf } from './views.ts';
import { webhookRoutes } from './webhooks.ts';

export interface Body extends Partial<StatusChange & Correction & CycleBody & CoverChange & SavedViewFields & Omit<ConfirmChanges, 'note'>>, RuleBody { target?: string | null; keys?: string[]; days?: number; on?: boolean; notes?: boolean; privacy?: BoardPrivacy; pooled?: boolean }
export type Handler = (portal: MockPortal, path: string[], body: Body, query: URLSearchParams, request: Request) => unknown;

const routes: [string, RegExp, Handler][] = [
  ['GET', /^session$/, portal => session(portal)],
  ['POST', /^session\/sign-out$/, portal => { portal.signedIn = false; }],
  ['GET', /^accounts$/, (portal, _, __, query) => accounts(portal, query)],
  ['GET', /^accounts\/segments$/, portal => [...new Set(portal.accounts.flatMap(({ row }) => row.segment ?? []))].sort()],
  ['GET', /^accounts\/views$/, portal => portal.views],
  ['POST', /^accounts\/views$/, (portal, _, body) => keepView(portal, body as SavedViewFields)],
  ['PUT', /^accounts\/views\/([^/]+)$/, (portal, [id], body) => changeView(portal, id!, body as SavedViewFields)],
  ['DELETE', /^accounts\/views\/([^/]+)$/, (portal, [id]) => deleteView(portal, id!)],
  ['GET', /^accounts\/([^/]+)\/timeline$/, (portal, [id], _, query) => timelineOf(portal, accountOf(portal, id!), query)],
  ['GET', /^accounts\/([^/]+)\/contacts$/, (portal, [id]) => contactsOf(accountOf(portal, id!))],
  ['GET', /^accounts\/([^/]+)$/, (portal, [id]) => detailOf(portal, readable(portal, accountOf(portal, id!)))],
  ['GET', /^accounts\/([^/]+)\/pool$/, (portal, [id]) => ({ pooled: portal.pooled.has(id!) })],
  ['PUT', /^accounts\/([^/]+)\/pool$/, (portal, [id], { pooled = false }) => { portal.pooled[pooled ? 'add' : 'delete'](id!); return { pooled }; }],
  ['POST', /^accounts\/([^/]+)\/drivers\/([^/]+)\/win$/, (portal, [id, driver], body) => winByHand(portal, id!, driver!, body.occurredAt ?? undefined)],
  ['POST', /^accounts\/([^/]+)\/drivers\/([^/]+)\/status$/, (portal, [id, driver], body) => changeStatus(portal, id!, driver!, body as StatusChange)],
  ['GET', /^suggestions$/, (portal, _, __, query) => inbox(portal, query)],
  ['GET', /^suggestions\/count$/, (portal, _, __, query) => ({ waiting: inbox(portal, query).waiting })],
  ['GET', /^covers$/, portal => coversOf(portal)],
  ['PUT', /^covers\/([^/]+)$/, (portal, [id], body, _, request) => setCover(portal, id!, body as CoverChange, request.headers.get('If-Match'))],
  ['DELETE', /^covers\/([^/]+)$/, (portal, [id]) => endCover(portal, id!)],
  ['GET', /^suggestions\/([^/]+)$/, (portal, [id]) => suggestionOf(portal, id!)],
  ['GET', /^suggestions\/([^/]+)\/text$/, (portal, [id], _, query) => suggestionText(portal, id!, query)],
  ['POST', /^suggestions\/([^/]+)\/(confirm|incorrect|snooze|undo)$/, (portal, [id, act], body) => actOnSuggestion(portal, id!, act!, body.days ?? portal.snoozeDays, body)],
  ['POST', /^impacts\/([^/]+)\/undo$/, (portal, [id]) => undoImpact(portal, id!)],
  ...cycleRoutes,
  ['GET', /^leaderboard$/, (portal, _, __, query) => leaderboard(portal, portal.cycles.find(one => one.id === query.get('cycle')) ?? portal.cycles.find(one => one.status === 'active') ?? portal.cycles[0]!)],
  ['GET', /^leaderboard\/privacy$/, ({ privacy }) => ({ privacy })],
  ['PUT', /^leaderboard\/privacy$/, (portal, _, { privacy = 'everything' }) => { portal.privacy = privacy; return { privacy }; }],
  ['GET', /^leaderboard\/cuts\/(\w+)$/, (portal, [by], _, query) => cut(portal, by!, query.get('cycle'))],
  ['GET', /^leaderboard\/value-map$/, (portal, _, __, query) => valueMap(portal, query.get('cycle'))],
  ['GET', /^ledger$/, (portal, _, __, query) => ledger(portal, query)],
  ['POST', /^ledger\/([^/]+)\/correct$/, (portal, [id], body) => correct(portal, id!, body as Correction)],
  ['GET', /^catalogue$/, portal => catalogue(portal)],
  ['POST', /^catalogue\/import$/, (portal, _, { text = '' }, query, request) => importSheet(portal, text, query.get('dryRun') === 'true', request.headers.get('If-Match'))],
  ['GET', /^catalogue\/library$/, portal => libraryOf(portal)],
  ['POST', /^catalogue\/library$/, (portal, _, { keys = [] }) => pickFromLibrary(portal, keys)],
  ['GET', /^catalogue\/imports$/, portal => pastImports(portal)],
  ['POST', /^catalogue\/imports\/([^/]+)\/revert$/, (portal, [id]) => takeBack(portal, id!)],
  ['GET', /^catalogue\/export$/, () => 'Impact Area,Impact Driver,Points'],
  ...catalogueEdits.map(([method, pattern, edit]): [string, RegExp, Handler] => [method, pattern, editing(edit)]),
  ...teamRoutes,
  ['GET', /^setup$/, portal => setupOf(portal)],
  ['PUT', /^setup$/, (portal, _, body, __, request) => changeSetup(portal, body as unknown as Parameters<typeof changeSetup>[1], request.headers.get('If-Match'))],
  ['GET', /^people$/, (portal, _, __, query) => peoplePage(portal, query)],
  ['POST', /^people\/invitations$/, (portal, _, body) => invite(portal, body as Parameters<typeof invite>[1])],
  ['DELETE', /^people\/([^/]+)\/invitation$/, (portal, [id], _, __, request) => revoke(portal, id!, request.headers.get('If-Match'))],
  ['PUT', /^people\/([^/]+)$/, (portal, [id], body, _, request) => changePerson(portal, id!, body as PersonChange, request.headers.get('If-Match'))],
  ['GET', /^mapping\/aliases$/, portal => aliasesOf(portal)],
  ['PUT', /^mapping\/aliases\/([^/]+)$/, (portal, [name], { target = null }, _, request) => mapAlias(portal, name!, target, request.headers.get('If-Match'))],
  ['DELETE', /^mapping\/aliases\/([^/]+)$/, (portal, [name], _, __, request) => mapAlias(portal, name!, null, request.headers.get('If-Match'))],
  ['GET', /^mapping\/groups$/, portal => groupsOf(portal)],
  ['PUT', /^mapping\/groups\/([^/]+)$/, (portal, [name], body, _, request) => changeGroup(portal, name!, body as Parameters<typeof changeGroup>[2], request.headers.get('If-Match'))],
  ['DELETE', /^mapping\/groups\/([^/]+)$/, (portal, [name], _, __, request) => changeGroup(portal, name!, null, request.headers.get('If-Match'))],
  ['GET', /^mapping\/roles$/, portal => rolesOf(portal)],
  ['PUT', /^mapping\/roles$/, (portal, _, body, __, request) => changeRoles(portal, body as unknown as RoleRules, request.headers.get('If-Match'))],
  ['POST', /^mapping\/roles\/preview$/, (portal, _, body) => reachOf(portal, body as unknown as RoleRules)],
  ['GET', /^audit$/, (portal, _, __, query) => auditOf(portal, query)],
  ...lessonRoutes,
  ...ruleRoutes,
  ...promptRoutes,
  ...settingsRoutes,
  ...detectionRoutes,
  ...noticeRoutes,
  ...webhookRoutes,
  ['GET', /^connection$/, portal => connection(portal)],
  ['POST', /^connection\/disconnect$/, portal => disconnect(portal)],
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
    const result = route[2](portal, route[1].exec(path)!.slice(1), await bodyOf(request), url.searchParams, request);
    return result === undefined ? new Response(null, { status: 204 }) : Response.json(result);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, code, title, detail, errors, field } = error;
    return Response.json({ type: `urn:impactpilot:${code}`, status, code, title, detail, errors, field }, { status, headers: { 'Content-Type': 'application/problem+json' } });
  }
}

async function bodyOf(request: Request): Promise<Body> {
  const text = await request.text();
  if (request.headers.get('Content-Type') === 'text/csv') return { text };
  return text ? JSON.parse(text) as Body : {};
}

function session(portal: MockPortal) {
  return {
    user: { ...portal.me, email: 'ana.ruiz@northwind.example', role: portal.role },
    portal: { id: uuid(7, 0), hubId: '20260001', name: 'Northwind Software', timeZone: 'Europe/Amsterdam', snoozeDays: portal.snoozeDays },
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
    .filter(row => query.get('whose') !== 'mine' || isOwn(portal, row.csm?.id))
    .filter(row => !query.get('csm') || row.csm?.id === query.get('csm'))
    .filter(row => !query.get('hasCsm') || String(row.csm !== null) === query.get('hasCsm'))
    .filter(row => !query.get('segment') || row.segment === query.get('segment'))
    .filter(row => !query.get('impacted') || String(row.impacted) === query.get('impacted'))
    .filter(row => !query.get('pending') || String(row.pending > 0) === query.get('pending'))
    .filter(row => row.pointsThisCycle >= Number(query.get('pointsFrom') ?? 0) && row.pointsThisCycle <= Number(query.get('pointsTo') ?? Infinity))
    .filter(row => !query.get('impactSince') || (row.lastImpactAt ?? '') >= query.get('impactSince')!)
    .filter(row => !query.get('quietSince') || (row.lastImpactAt ?? '') < query.get('quietSince')!)
    .sort((a, b) => (key(a) < key(b) ? -sign : key(a) > key(b) ? sign : a.name.localeCompare(b.name)));
  const from = Number(query.get('cursor') ?? 0);
  const to = from + Number(query.get('limit') ?? 50);
  return { items: rows.slice(from, to), nextCursor: to < rows.length ? String(to) : null, total: rows.length };
}

function switchWriteBack(portal: MockPortal, { on, notes }: Body) {
  if (portal.role !== 'admin') throw new Refusal(403, 'forbidden', 'You may not do this', 'Only an admin decides what is written to HubSpot.');
  Object.assign(portal.writeBack, { on: on ?? portal.writeBack.on, notes: notes ?? portal.writeBack.notes });
  return portal.writeBack;
}

function disconnect(portal: MockPortal) {
  portal.disconnected = true;
  return { uninstalled: true, message: 'HubSpot has removed the app, and its keys are erased here.' };
}

function connection(portal: MockPortal): Connection {
  const seen = new Date(Date.parse(now) - 12_000).toISOString();
  const object = (name: string, label: string, total: number) =>
    ({ object: name, label, state: 'connected', imported: total, total, lastSuccessAt: seen, lagSeconds: 12, lastError: null });
  return {
    ...(portal.disconnected
      ? { state: 'disconnected', headline: 'HubSpot no longer lets us in.', action: 'Connect HubSpot again. Nothing is lost: the import goes on where it stopped.', reconnectUrl: '/connect' }
      : { state: 'connected', headline: 'HubSpot is connected and up to date.', action: null, reconnectUrl: null }),
    objects: [object('company', 'Companies', portal.accounts.length), object('contact', 'Contacts', 1_482), object('deal', 'Deals', 913), object('meeting', 'Meetings', 6_204)],
    missingScopes: [],
    budgets: [{ lane: 'burst', used: 23, allowed: 107, seconds: 10, heldUntil: null }, { lane: 'search', used: 1, allowed: 1, seconds: 0.25, heldUntil: null }],
    webhooks: { waiting: 0, oldestWaitingSeconds: null, lastLagSeconds: 0.6, deadLetters: 0 },
    database: { ok: true, message: 'PostgreSQL answers in 2 ms.' },
  };
}
