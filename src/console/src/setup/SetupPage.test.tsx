import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { MockPortal } from '../../dev/mock/portal.ts';
import { beginSetup, setupOf } from '../../dev/mock/setup.ts';
import type { Role } from '../api/contract.ts';

function open(role: Role, path = '/setup', done = 2, importing = false) {
  const portal = Object.assign(new MockPortal(4), { role });
  beginSetup(portal, done, importing);
  return openConsole(path, { portal });
}

const step = async (name: RegExp) => within((await screen.findByText(name, { selector: 'p' })).closest('li')!);

test('an admin of a new portal begins with the list, and each step leads to its page and back', async () => {
  const { user, address, container } = open('admin', '/');
  await waitFor(() => expect(address()).toBe('/setup'));
  expect(await screen.findByText('2 of 7 steps on the way to the first win')).toBeVisible();
  expect((await step(/^Pick impact drivers/)).getByText('Next')).toBeVisible();
  expect((await step(/^Switch a rule on/)).queryByRole('link')).not.toBeInTheDocument();
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.click((await step(/^Pick impact drivers/)).getByRole('link', { name: 'Open the library' }));
  await waitFor(() => expect(address()).toBe('/drivers/library'));
  const strip = within(await screen.findByRole('complementary', { name: 'Set-up' }));
  expect(strip.getByText(/^Here: pick impact drivers/)).toBeVisible();
  await user.click(strip.getByRole('link', { name: 'Back to the set-up' }));
  await waitFor(() => expect(address()).toBe('/setup'));
});

test('the import is told as far as it is', async () => {
  open('admin', '/setup', 0, true);
  expect(await screen.findByText('The import of companies is 40 % done: 100 of 250.')).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'Import of companies' })).toHaveAttribute('aria-valuenow', '100');
  expect((await step(/^Connect HubSpot/)).getByRole('link', { name: 'See the import' })).toHaveAttribute('href', '/connection');
});

test('a portal that is not connected is connected from here, and comes back here', async () => {
  open('admin', '/setup', 0);
  expect((await step(/^Connect HubSpot/)).getByRole('link', { name: 'Connect HubSpot' })).toHaveAttribute('href', '/sign-in?returnTo=/setup');
});

test('a step is set aside, and taken up again by undo', async () => {
  const { user, portal } = open('admin', '/setup', 1);
  await user.click(await screen.findByRole('button', { name: 'Go on without: Map names to properties' }));
  expect(await screen.findByText('2 of 7 steps on the way to the first win')).toBeVisible();
  expect((await step(/^Map names to properties/)).getByText('Set aside')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(setupOf(portal).steps[1]!.state).toBe('next'));
});

test('nobody is reminded once it is dismissed, and it can be brought back', async () => {
  const { user, router } = open('admin');
  await user.click(await screen.findByRole('button', { name: 'Don’t remind us' }));
  const bringBack = await screen.findByRole('button', { name: 'Remind us again' });
  expect(screen.queryByRole('link', { name: /^Set-up/ })).not.toBeInTheDocument();
  await router.navigate('/accounts');
  await screen.findByRole('heading', { name: 'Accounts' });
  expect(screen.queryByRole('complementary', { name: 'Set-up' })).not.toBeInTheDocument();
  await router.navigate('/setup');
  expect(bringBack).not.toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Remind us again' }));
  expect(await screen.findByRole('link', { name: /^Set-up/ })).toBeVisible();
});

test('a CSM begins with the accounts, and sees who can go on with the set-up', async () => {
  const { user, address, container } = open('csm', '/');
  await waitFor(() => expect(address()).toBe('/accounts'));
  const strip = within(await screen.findByRole('complementary', { name: 'Set-up' }));
  expect(strip.getByText('Tom Okafor or Mei Lin can go on.')).toBeVisible();
  await user.click(strip.getByRole('link', { name: 'See what is left' }));
  expect(await screen.findByText(/^Tom Okafor or Mei Lin can set this up\./)).toBeVisible();
  expect(within(screen.getByRole('main')).queryByRole('button')).not.toBeInTheDocument();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a portal that is set up says so, and reminds nobody', async () => {
  open('admin', '/setup', 7);
  expect(await screen.findByText('Everything is set up, and the first points are earned.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Don’t remind us' })).not.toBeInTheDocument();
});
