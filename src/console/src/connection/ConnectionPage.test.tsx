import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import type { Connection } from '../api/contract.ts';

const answering = (connection: Connection) => ({ intercept: (request: Request) => (request.url.endsWith('/connection') ? Response.json(connection) : undefined) });
const companies = { object: 'company', label: 'Companies', state: 'ok', imported: 250, total: 250, lastSuccessAt: '2026-09-07T14:29:50Z', lagSeconds: 12, lastError: null };
const rest = { missingScopes: [], webhooks: { waiting: 0, oldestWaitingSeconds: null, lastLagSeconds: 0.8, deadLetters: 0 }, database: { ok: true, message: 'Fine.' } };

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
  expect(screen.getByText(/not detected: Celebrated success, Shared success/)).toBeVisible();
  expect(screen.getByText('Webhooks: the last change was here after 1 s')).toBeVisible();
  expect(screen.getByText('3 records wait to be read again, the oldest for 12 s.')).toBeVisible();
  expect(screen.getByText('1 event led nowhere. An admin can try it again.')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});
