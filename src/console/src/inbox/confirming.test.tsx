import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole, problem } from '../../dev/console.tsx';
import { detail, portalWith, rows } from '../../dev/inbox.tsx';
import { people } from '../../dev/mock/portal.ts';

test('Shift+C confirms what it really was: another driver, on another day', async () => {
  const { portal, account, status } = portalWith();
  const { user, requests } = openConsole('/inbox', { portal });
  await rows();
  await user.keyboard('k{Shift>}C{/Shift}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Confirm with changes' }));
  expect(await dialog.findByText(/A manager or an admin can give them to somebody else/)).toBeVisible();
  fireEvent.change(dialog.getByLabelText(/When it happened/), { target: { value: '2026-09-01' } });
  await user.click(dialog.getByRole('combobox', { name: 'Driver' }));
  await user.click(await screen.findByRole('option', { name: 'Customer quote · 2 points' }));
  await user.type(dialog.getByLabelText('Note'), 'They said so in the call');
  await user.click(dialog.getByRole('button', { name: 'Confirm 2 points' }));

  expect(await screen.findByText('Upsell done confirmed as Customer quote, 2 points earned')).toBeVisible();
  const quote = portal.drivers.find(one => one.name === 'Customer quote')!;
  const sent = requests.find(request => request.url.endsWith('/confirm'))!;
  expect(await sent.clone().json()).toEqual({ occurredAt: '2026-09-01T10:00:00.000Z', driver: quote.id, csm: null, note: 'They said so in the call' });
  expect(account.wins.map(win => win.driver.name)).toEqual(['Customer quote']);
  await user.keyboard('u');
  await waitFor(() => expect(status('Upsell done')).toBe('pending'));
});

test('a manager gives the points to somebody else', async () => {
  const { portal } = portalWith(['SSO enabled']);
  portal.role = 'manager';
  const { user, requests } = openConsole('/inbox', { portal });
  await user.click(within(await detail('SSO enabled')).getByRole('button', { name: 'Confirm with changes…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Confirm with changes' }));
  await user.click(dialog.getByRole('combobox', { name: 'Points count for' }));
  await user.click(await screen.findByRole('option', { name: 'Tom Okafor' }));
  await user.click(dialog.getByRole('button', { name: 'Confirm 2 points' }));
  await waitFor(() => expect(requests.some(request => request.url.endsWith('/confirm'))).toBe(true));
  expect(await requests.find(request => request.url.endsWith('/confirm'))!.clone().json()).toMatchObject({ csm: people[1]!.id, driver: null, occurredAt: null });
});

test('who covers sees what waits there and for whom, and can look at that alone', async () => {
  const { portal } = portalWith(['SSO enabled'], ['API enabled']);
  portal.covers = [{ person: portal.accounts[1]!.row.csm!, cover: portal.me, fromOn: '2026-09-01', untilOn: '2026-09-18', holds: true, version: 1 }];
  const { user, address, container } = openConsole('/inbox', { portal });
  expect((await rows()).sort()).toEqual(['API enabled', 'SSO enabled']);
  await user.click(await screen.findByRole('button', { name: 'Covering for Tom Okafor' }));
  await waitFor(async () => expect(await rows()).toEqual(['API enabled']));
  expect(address()).toBe(`/inbox?csm=${people[1]!.id}&whose=mine`);
  expect(within(await detail('API enabled')).getByText('CSM Tom Okafor, you cover')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a person says who covers for them, and takes it back', async () => {
  const { portal } = portalWith();
  const { user } = openConsole('/inbox', { portal });
  await user.click(await screen.findByRole('button', { name: 'Holiday cover' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Holiday cover' }));
  await user.click(await dialog.findByRole('combobox', { name: /Who covers/ }));
  await user.click(await screen.findByRole('option', { name: 'Mei Lin' }));
  await user.click(dialog.getByRole('button', { name: 'Save cover' }));
  expect(await screen.findByText('Mei Lin covers for Ana Ruiz')).toBeVisible();
  expect(await screen.findByText(/covers for you until/)).toBeVisible();
  await user.click(within(screen.getByText('Mei Lin covers for Ana Ruiz').closest('[role="alert"]') as HTMLElement).getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(portal.covers).toEqual([]));
});

test('a refused confirm brings the row back and says why', async () => {
  const { portal } = portalWith();
  const intercept = (request: Request) => (request.url.endsWith('/confirm') ? problem(409, 'cycles.ended', 'The cycle has ended', 'Its results are fixed.') : undefined);
  const { user } = openConsole('/inbox', { portal, intercept });
  await user.click(within(await detail('Upsell done')).getByRole('button', { name: 'Confirm' }));
  expect((await screen.findAllByText('The cycle has ended')).length).toBeGreaterThan(0);
  await waitFor(async () => expect(await rows()).toEqual(['Upsell done', 'API enabled', 'SSO enabled', 'Positive review']));
});
