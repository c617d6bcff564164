import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole, problem } from '../../../dev/console.tsx';
import { MockPortal } from '../../../dev/mock/portal.ts';
import type { CompanyRecord } from './record.ts';
import { resolve } from './useHost.ts';

const record = (): CompanyRecord => ({
  id: '8001',
  name: 'Kestrel Robotics',
  domain: 'kestrel.example',
  viewer: { userId: 42, appId: 2481632 },
  properties: [
    { name: 'sso_enabled', label: 'SSO enabled', type: 'bool', fieldType: 'booleancheckbox', description: null, choices: [], value: null },
    { name: 'arr', label: 'ARR', type: 'number', fieldType: 'number', description: null, choices: [], value: '48000' },
  ],
  activities: [{ id: '1', kind: 'note', at: '2026-07-20T08:00:00Z', title: '', text: '<p>They <b>signed</b><img src="x" onerror="alert(1)"></p>', by: 'Ana Ruiz' }],
});

/** The page with a HubSpot of one company behind it. What the card asks for stays on its way. */
function openPage(answer: (request: Request, path: string) => Response | undefined | Promise<Response | undefined> = () => undefined, portal = new MockPortal(2)) {
  const company = record();
  const asked: { method: string; path: string; body: unknown }[] = [];
  const page = openConsole('/hubspot/companies/8001', {
    portal,
    async intercept(request) {
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith('/demo/hubspot')) return undefined;
      const text = await request.clone().text();
      asked.push({ method: request.method, path: pathname, body: text && JSON.parse(text) });
      const special = await answer(request, pathname);
      if (special) return special;
      if (pathname.endsWith('/fetch')) return new Promise<Response>(() => undefined);
      if (request.method === 'PATCH') company.properties[0]!.value = JSON.parse(text).properties.sso_enabled;
      return request.method === 'GET' ? Response.json(company) : request.method === 'PATCH' ? new Response(null, { status: 204 }) : Response.json({ id: '7' });
    },
  });
  return { ...page, asked };
}

test('it says that it is a stand-in, and shows the company', async () => {
  const { container } = openPage();
  expect(await screen.findByRole('heading', { level: 1, name: 'Kestrel Robotics' })).toBeVisible();
  expect(screen.getByText('Simulated HubSpot')).toBeVisible();
  expect(screen.getByRole('button', { name: /^Edit ARR/ })).toHaveTextContent((48_000).toLocaleString());
  expect(screen.getByText('They signed')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('the real card asks for this company, as HubSpot’s fetch carries it', async () => {
  const { asked } = openPage();
  await waitFor(() => expect(asked.some(({ path }) => path.endsWith('/fetch'))).toBe(true));
  expect(asked.find(({ path }) => path.endsWith('/fetch'))!.body).toMatchObject({ method: 'GET', url: expect.stringMatching(/^https:\/\/.+\/card\/v1\/companies\/8001/) });
});

test('a property is edited in its place and read again', async () => {
  const { user, asked } = openPage();
  await user.click(await screen.findByRole('button', { name: /^Edit SSO enabled/ }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'SSO enabled' }), 'Yes');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(screen.getByRole('button', { name: /^Edit SSO enabled/ })).toHaveTextContent('Yes'));
  expect(asked.filter(({ method }) => method === 'PATCH')).toEqual([{ method: 'PATCH', path: '/demo/hubspot/companies/8001', body: { properties: { sso_enabled: 'true' } } }]);
  expect(await screen.findByText(/^Saved\./)).toBeVisible();
});

test('an edit that HubSpot refuses says why and stays open', async () => {
  const { user } = openPage(request => (request.method === 'PATCH' ? problem(400, 'demo.refused', 'Refused', '7 was not a valid boolean.') : undefined));
  await user.click(await screen.findByRole('button', { name: /^Edit SSO enabled/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('7 was not a valid boolean.')).toBeVisible();
  await user.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: /^Edit SSO enabled/ })).toHaveTextContent('--');
});

test('an e-mail is logged with who wrote it', async () => {
  const { user, asked } = openPage();
  await user.click(await screen.findByRole('button', { name: 'E-mail' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Log an e-mail' }));
  await user.type(dialog.getByRole('textbox', { name: 'Subject' }), 'Review');
  await user.type(dialog.getByRole('textbox', { name: 'E-mail' }), 'Five stars');
  await user.click(dialog.getByRole('button', { name: 'Log e-mail' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(asked.find(({ method, path }) => method === 'POST' && path.endsWith('/activities'))!.body).toEqual({ kind: 'email', subject: 'Review', text: 'Five stars', direction: 'fromCustomer' });
});

test('an example mail of the customer is there to try detection with', async () => {
  const { user, asked } = openPage();
  await user.click(await screen.findByRole('button', { name: 'E-mail' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Log an e-mail' }));
  await user.selectOptions(dialog.getByRole('combobox', { name: 'From' }), 'fromUs');
  await user.click(dialog.getByRole('button', { name: 'Fill in an example' }));
  await user.click(dialog.getByRole('button', { name: 'Log e-mail' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(asked.find(({ method, path }) => method === 'POST' && path.endsWith('/activities'))!.body).toMatchObject({ kind: 'email', text: expect.stringContaining('we have reached it'), direction: 'fromCustomer' });
});

test('the card can be started anew, in the sidebar and in the tab', async () => {
  const { user, asked } = openPage();
  const reads = () => asked.filter(({ path }) => path.endsWith('/fetch')).length;
  await waitFor(() => expect(reads()).toBe(1));
  await user.click(screen.getByRole('button', { name: 'Refresh card' }));
  await waitFor(() => expect(reads()).toBe(2));
  await user.click(screen.getByRole('tab', { name: 'Impact' }));
  await waitFor(() => expect(reads()).toBe(3));
});

test('links to us and to HubSpot’s companies stay in the demo, others lead where they say', () => {
  expect(resolve(`https://${window.location.host}/accounts/1`)).toBe(`${window.location.origin}/accounts/1`);
  expect(resolve('https://app.hubspot.com/contacts/62515/record/0-2/8001')).toBe('/hubspot/companies/8001');
  expect(resolve('https://example.com/guide')).toBe('https://example.com/guide');
});

test('a company that is not there says so', async () => {
  openPage((_, path) => (path.endsWith('/8001') ? problem(404, 'demo.no_company', 'Not found', 'HubSpot has no such company.') : undefined));
  expect(await screen.findByText('HubSpot has no such company.')).toBeVisible();
});

test('outside the demo there is no such page', async () => {
  const portal = new MockPortal(2);
  portal.demo = false;
  const { asked } = openPage(undefined, portal);
  expect(await screen.findByText('There is no page here')).toBeVisible();
  expect(asked).toEqual([]);
});
