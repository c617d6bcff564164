import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { MockPortal } from '../../dev/mock/portal.ts';

test('who is signed out sees one button that leads back to the page asked for', async () => {
  const portal = new MockPortal(4);
  portal.signedIn = false;
  const { container } = openConsole('/leaderboard?cycle=1', { portal });
  expect(await screen.findByRole('link', { name: 'Sign in with HubSpot' })).toHaveAttribute('href', '/sign-in?returnTo=%2Fleaderboard%3Fcycle%3D1');
  expect(await accessibilityProblems(container)).toEqual([]);
});

test.each([
  ['denied', 'HubSpot did not let you in'],
  ['expired', 'Signing in took too long'],
  ['unavailable', 'HubSpot could not be reached'],
  ['something newer', 'HubSpot refused the sign-in'],
])('a sign-in that failed (%s) says why and offers another', async (reason, words) => {
  const portal = new MockPortal(4);
  portal.signedIn = false;
  openConsole(`/?sign-in=${encodeURIComponent(reason)}`, { portal });
  expect(within(await screen.findByRole('alert')).getByText(words)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Sign in with HubSpot' })).toHaveAttribute('href', '/sign-in?returnTo=%2F');
});

test('who fails to reconnect is told and stays signed in', async () => {
  const { address } = openConsole('/?sign-in=denied');
  expect(await screen.findByText('HubSpot did not let you in')).toBeVisible();
  await waitFor(() => expect(address()).toBe('/accounts'));
});

test('a session that ends while working shows the sign-in page', async () => {
  const { portal, user } = openConsole('/accounts');
  await screen.findByRole('table', { name: 'Accounts' });
  portal.signedIn = false;
  await user.click(screen.getByRole('radio', { name: 'All' }));
  expect(await screen.findByRole('link', { name: 'Sign in with HubSpot' })).toBeVisible();
});

test('signing out ends the session', async () => {
  const { portal, user } = openConsole('/accounts');
  await user.click(await screen.findByRole('button', { name: 'Ana Ruiz, CSM: account menu' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  expect(await screen.findByRole('link', { name: 'Sign in with HubSpot' })).toBeVisible();
  expect(portal.signedIn).toBe(false);
});

test('the palette jumps to a page or an account by name', async () => {
  const { portal, user, address } = openConsole('/connection');
  await screen.findByRole('heading', { name: 'Connection' });
  await user.keyboard('{Control>}k{/Control}');
  const search = await screen.findByRole('combobox', { name: 'Search pages, drivers and accounts' });
  const wanted = portal.accounts[9]!.row;
  await user.type(search, wanted.name);
  await screen.findByRole('option', { name: new RegExp(wanted.name) });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(address()).toBe(`/accounts/${wanted.id}`));
  expect(search).not.toBeInTheDocument();
});

test('the palette knows what lies under the pages, by other words too, and the drivers', async () => {
  const portal = new MockPortal(3);
  portal.role = 'admin';
  const { user, address } = openConsole('/connection', { portal });
  await screen.findByRole('heading', { name: 'Connection' });
  await user.keyboard('{Control>}k{/Control}integration');
  expect(await screen.findByRole('option', { name: 'Webhooks' })).toBeVisible();
  await user.click(screen.getByRole('option', { name: 'API tokens' }));
  await waitFor(() => expect(address()).toBe('/settings/tokens'));
  await user.keyboard('{Control>}k{/Control}sso');
  await user.click(await screen.findByRole('option', { name: /SSO enabled/ }));
  expect(await screen.findByRole('dialog', { name: /SSO enabled/ })).toBeVisible();
});

test('“?” lists the keys of the page, and two keys in a row go places', async () => {
  const { user, address } = openConsole('/accounts');
  await screen.findByRole('table', { name: 'Accounts' });
  await user.keyboard('?');
  const help = within(await screen.findByRole('dialog', { name: 'Keyboard' }));
  expect(help.getByText('Next in the list')).toBeVisible();
  expect(help.getByText('Go to leaderboard')).toBeVisible();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await user.keyboard('gl');
  await waitFor(() => expect(address()).toBe('/leaderboard'));
});

test('being offline is said, and no longer once it is over', async () => {
  openConsole('/accounts');
  await screen.findByRole('table', { name: 'Accounts' });
  act(() => void fireEvent(window, new Event('offline')));
  expect(await screen.findByText(/You are offline/)).toBeVisible();
  act(() => void fireEvent(window, new Event('online')));
  await waitFor(() => expect(screen.queryByText(/You are offline/)).not.toBeInTheDocument());
});

test('a server that does not answer at all says so and can be tried again', async () => {
  let down = true;
  const { user } = openConsole('/accounts', { intercept: () => { if (down) throw new TypeError('fetch failed'); return undefined; } });
  expect(await screen.findByText('ImpactPilot can’t be reached')).toBeVisible();
  down = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('table', { name: 'Accounts' })).toBeVisible();
});

test('the demo ribbon leads to the simulator and is absent outside the demo', async () => {
  const portal = new MockPortal(4);
  const { unmount } = openConsole('/connection', { portal });
  expect(await screen.findByRole('link', { name: /Open the simulator/ })).toHaveAttribute('href', 'http://localhost:5090');
  unmount();
  portal.demo = false;
  openConsole('/connection', { portal });
  await screen.findByRole('heading', { name: 'Connection' });
  expect(screen.queryByRole('link', { name: /Open the simulator/ })).not.toBeInTheDocument();
});

test('an unknown address leads on', async () => {
  openConsole('/nowhere');
  expect(await screen.findByText('There is no page here')).toBeVisible();
});
