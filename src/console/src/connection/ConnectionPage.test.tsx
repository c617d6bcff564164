import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { MockPortal } from '../../dev/mock/portal.ts';
import type { Connection, RequestBudget } from '../api/contract.ts';
import { nextLook } from '../api/queries.ts';
import { serverNow } from '../format/clock.ts';

const answering = (connection: Connection) => ({ intercept: (request: Request) => (request.url.endsWith('/connection') ? Response.json(connection) : undefined) });
const companies = { object: 'company', label: 'Companies', state: 'ok', imported: 250, total: 250, lastSuccessAt: '2026-09-07T14:29:50Z', lagSeconds: 12, lastError: null };
const burst: RequestBudget = { lane: 'burst', used: 23, allowed: 107, seconds: 10, heldUntil: null };
const search: RequestBudget = { lane: 'search', used: 1, allowed: 1, seconds: 0.25, heldUntil: null };
const rest = { missingScopes: [], budgets: [burst, search], webhooks: { waiting: 0, oldestWaitingSeconds: null, lastLagSeconds: 0.8, deadLetters: 0 }, database: { ok: true, message: 'Fine.' } };
const connected = { state: 'connected', headline: 'HubSpot is connected and in step.', action: null, reconnectUrl: null, objects: [companies], ...rest };

test('a healthy connection says so and how fresh each object is', async () => {
  const { container } = openConsole('/connection');
  expect(await screen.findByText('HubSpot is connected and up to date.')).toBeVisible();
  const row = within(screen.getByRole('row', { name: /Companies/ }));
  expect(row.getByText('40')).toBeVisible();
  expect(row.getByText('12 s')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a lost connection says what to do and offers the way', async () => {
  openConsole('/connection', answering({
    state: 'disconnected', headline: 'HubSpot refused our access token.', action: 'An admin reconnects HubSpot; nothing is lost meanwhile.', reconnectUrl: '/connect',
    objects: [{ ...companies, lastError: 'HubSpot answered 401 at 14:20.' }], ...rest,
  }));
  expect(await screen.findByRole('heading', { name: 'Disconnected' })).toBeVisible();
  expect(screen.getByText('An admin reconnects HubSpot; nothing is lost meanwhile.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Reconnect HubSpot' })).toHaveAttribute('href', '/connect');
  expect(screen.getByText('HubSpot answered 401 at 14:20.')).toBeVisible();
});

test('an import shows how far it is', async () => {
  openConsole('/connection', answering({
    state: 'importing', headline: 'The first import is running.', action: null, reconnectUrl: null,
    objects: [{ ...companies, imported: 50, total: 250, lastSuccessAt: null, lagSeconds: null }], ...rest, database: { ok: false, message: 'PostgreSQL does not answer.' },
  }));
  expect(await screen.findByText('of 250 · 20%')).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'Companies imported' })).toHaveAttribute('aria-valuenow', '50');
  expect(screen.getByText('Database: not reachable')).toBeVisible();
});

test('missing permissions say what they cost, and webhooks how soon changes are seen', async () => {
  const { container } = openConsole('/connection', answering({
    state: 'connected', headline: 'HubSpot is connected and in step.', action: null, reconnectUrl: null, objects: [companies], ...rest,
    missingScopes: [{ scope: 'sales-email-read', costs: 'HubSpot withholds what e-mails say.', drivers: ['Celebrated success', 'Shared success'] }],
    webhooks: { waiting: 3, oldestWaitingSeconds: 12, lastLagSeconds: 1.2, deadLetters: 1 },
  }));
  expect(await screen.findByText('Not allowed in HubSpot')).toBeVisible();
  expect(screen.getByText('Not detected: Celebrated success, Shared success')).toBeVisible();
  expect(screen.getByText('Ask an admin to connect HubSpot again and allow it.')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Reconnect HubSpot' })).toBeNull();
  expect(screen.getByText('Webhooks: the last change was here after 1 s')).toBeVisible();
  expect(screen.getByText('3 records wait to be read again, the oldest for 12 s.')).toBeVisible();
  expect(screen.getByText('1 event led nowhere. An admin can try it again.')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('an admin can connect again to allow what is missing', async () => {
  const portal = new MockPortal(3);
  portal.role = 'admin';
  const missingScopes = [{ scope: 'sales-email-read', costs: 'HubSpot withholds what e-mails say.', drivers: [] }, { scope: 'crm.objects.companies.write', costs: 'Impact is not written.', drivers: [] }];
  openConsole('/connection', { portal, ...answering({ ...connected, missingScopes }) });
  expect(await screen.findByText('Connect HubSpot again and allow them.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Reconnect HubSpot' })).toHaveAttribute('href', '/sign-in?returnTo=/connection');
});

test('where reconnecting is offered already, it is not offered twice', async () => {
  const portal = new MockPortal(3);
  portal.role = 'admin';
  const missingScopes = [{ scope: 'sales-email-read', costs: 'HubSpot withholds what e-mails say.', drivers: [] }];
  openConsole('/connection', { portal, ...answering({ ...connected, state: 'degraded', reconnectUrl: '/connect', missingScopes }) });
  expect(await screen.findByText('Connect HubSpot again and allow it.')).toBeVisible();
  expect(screen.getAllByRole('link', { name: 'Reconnect HubSpot' })).toHaveLength(1);
});

test.each([
  [{ waiting: 0, oldestWaitingSeconds: null, lastLagSeconds: 0.2, deadLetters: 0 }, 'Webhooks: the last change was here at once', 'Nothing waits.'],
  [{ waiting: 4, oldestWaitingSeconds: 0.1, lastLagSeconds: 200, deadLetters: 0 }, 'Webhooks: the last change was here after 3 min', '4 records wait to be read again.'],
])('webhooks never take 0 s: %o', async (webhooks, last, waiting) => {
  openConsole('/connection', answering({ ...connected, webhooks }));
  expect(await screen.findByText(last)).toBeVisible();
  expect(screen.getByText(waiting)).toBeVisible();
});

test('an admin sees why events led nowhere, tries one again and puts another away for good', async () => {
  const portal = new MockPortal(3);
  portal.role = 'admin';
  const letter = (id: string, reason: string) => ({ id, receivedAt: '2026-09-07T14:00:00Z', reason, event: '{"subscriptionType":"object.creation"}' });
  let letters = [letter('a', 'HubSpot is not available right now (502).'), letter('b', 'The event names no record.')];
  const acts: string[] = [];
  const intercept = (request: Request) => {
    const path = new URL(request.url).pathname;
    if (path.endsWith('/connection')) return Response.json({ ...connected, webhooks: { ...connected.webhooks, deadLetters: letters.length } });
    if (path.endsWith('/dead-letters')) return Response.json(letters);
    const [, id] = /dead-letters\/(\w)/.exec(path) ?? [];
    if (!id) return undefined;
    letters = letters.filter(one => one.id !== id);
    acts.push(`${request.method} ${path}`);
    return new Response(null, { status: 204 });
  };
  const { container, user } = openConsole('/connection', { portal, intercept });

  await user.click(await screen.findByRole('button', { name: 'Show 2 events' }));
  const first = within((await screen.findByText(/HubSpot is not available/)).closest('li')!);
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.click(first.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByText(/HubSpot is not available/)).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Put away' }));
  expect(acts).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Put away for good' }));
  await waitFor(() => expect(screen.queryByText(/led nowhere/)).toBeNull());

  expect(acts).toEqual(['POST /api/v1/connection/dead-letters/a/retry', 'DELETE /api/v1/connection/dead-letters/b']);
});

// The mock's server says that it is 14:30.
test.each([
  ['for all requests', [{ ...burst, heldUntil: '2026-09-07T15:05:00Z' }, { ...search, heldUntil: '2026-09-07T15:05:00Z' }], 'requests until 5:05 PM'],
  ['that begins again in parts, until the first of them', [{ ...burst, heldUntil: '2026-09-07T15:05:00Z' }, { ...search, heldUntil: '2026-09-07T14:50:00Z' }], 'requests until 4:50 PM'],
  ['for searches alone', [burst, { ...search, heldUntil: '2026-09-07T15:05:00Z' }], 'searches until 5:05 PM'],
  ['for all but searches', [{ ...burst, heldUntil: '2026-09-07T15:05:00Z' }, search], 'requests but searches until 5:05 PM'],
  ['beyond today', [{ ...burst, heldUntil: '2026-09-08T15:05:00Z' }], 'requests until Sep 8, 05:05 PM'],
  ['of seconds', [{ ...burst, heldUntil: '2026-09-07T14:30:08Z' }], 'requests for a moment'],
])('a pause %s says for how long, and that it ends by itself', async (_, budgets, words) => {
  openConsole('/connection', answering({ ...connected, budgets }));
  expect(await screen.findByText(`To keep within HubSpot’s limits we make no ${words}. We continue by ourselves.`)).toBeVisible();
});

test('requests are told as a share of what we allow ourselves, and searches as a pace', async () => {
  openConsole('/connection', answering({ ...connected, budgets: [{ ...burst, used: 1_023, allowed: 1_067 }, search] }));
  expect(await screen.findByText('1,023 of 1,067 in the last 10 s')).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'Reading and writing: used of what we allow ourselves' })).toHaveAttribute('aria-valuenow', '1023');
  expect(screen.getByText('At most 4 a second')).toBeVisible();
  expect(screen.queryByRole('progressbar', { name: /Searching/ })).toBeNull();
});

test('before the first request there is nothing to count', async () => {
  openConsole('/connection', answering({ ...connected, budgets: [] }));
  expect(await screen.findByText('None has been made yet.')).toBeVisible();
});

test('the page looks again as soon as a pause ends', () => {
  const budgets = [{ ...burst, heldUntil: new Date(serverNow() + 8_000).toISOString() }];
  expect(nextLook({ ...connected, budgets })).toBeLessThanOrEqual(8_000);
  expect(nextLook({ ...connected, budgets: [burst] })).toBe(30_000);
});

test('an admin disconnects after reading what that does, and nobody else can', async () => {
  const portal = new MockPortal(3);
  portal.role = 'admin';
  const { user } = openConsole('/connection', { portal });
  await user.click(await screen.findByRole('button', { name: 'Disconnect HubSpot…' }));
  expect(screen.getByText(/Accounts, points and history stay here/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Disconnect HubSpot' }));
  expect(await screen.findByRole('heading', { name: 'Disconnected' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Disconnect HubSpot…' })).toBeNull();
});

test('an admin stops the notes, then all writing, and only then may remove what was written', async () => {
  const portal = new MockPortal(3);
  portal.role = 'admin';
  const bodies: unknown[] = [];
  const intercept = (request: Request) => {
    if (request.method === 'PUT') void request.clone().json().then(body => bodies.push(body));
    return undefined;
  };
  const { container, user } = openConsole('/connection', { portal, intercept });
  expect(await screen.findByText('Written to HubSpot: points and notes')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();

  await user.click(screen.getByRole('switch', { name: /Tell status changes/ }));
  expect(await screen.findByText('Written to HubSpot: points')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('switch', { name: /Write points/ })).toBeEnabled());
  await user.click(screen.getByRole('switch', { name: /Write points/ }));
  expect(await screen.findByText('Written to HubSpot: nothing')).toBeVisible();
  expect(screen.getByRole('switch', { name: /Tell status changes/ })).toBeDisabled();
  expect(await accessibilityProblems(container)).toEqual([]);

  await waitFor(() => expect(screen.getByRole('button', { name: 'Remove the properties' })).toBeEnabled());
  await user.click(screen.getByRole('button', { name: 'Remove the properties' }));
  expect(bodies).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Remove the properties for good' }));
  expect(await screen.findByText('The properties and their values are removed from HubSpot')).toBeVisible();
  expect(bodies).toEqual([
    { on: null, notes: false, remove: false, removeNotes: false },
    { on: false, notes: null, remove: false, removeNotes: false },
    { on: null, notes: null, remove: true, removeNotes: false },
  ]);
});

test('a refused switch goes back and says why', async () => {
  const portal = new MockPortal(3);
  portal.role = 'admin';
  const intercept = (request: Request) => (request.method === 'PUT' ? Response.json({ title: 'HubSpot refused', detail: 'Connect again.', status: 409, code: 'x' }, { status: 409 }) : undefined);
  const { user } = openConsole('/connection', { portal, intercept });
  await user.click(await screen.findByRole('switch', { name: /Tell status changes/ }));
  expect(await screen.findByText('Connect again.')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('switch', { name: /Tell status changes/ })).toBeChecked());
});

test('who is no admin sees what is written, without switches', async () => {
  openConsole('/connection');
  expect(await screen.findByText('Written to HubSpot: points and notes')).toBeVisible();
  expect(screen.queryByRole('switch')).toBeNull();
});
