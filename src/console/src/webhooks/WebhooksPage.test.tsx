import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { MockPortal } from '../../dev/mock/portal.ts';
import { webhooksOf } from '../../dev/mock/webhooks.ts';
import type { Role } from '../api/contract.ts';

const open = (role: Role = 'admin') => openConsole('/settings/webhooks', { portal: Object.assign(new MockPortal(4), { role }) });
const card = async (name: string) => within(await screen.findByRole('region', { name }));

test('a webhook is made, an address that can’t be is said at its field, and the secret is shown once', async () => {
  const { user, portal, container } = open();
  await user.click(await screen.findByRole('button', { name: 'New webhook' }));
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Gong');
  const address = screen.getByRole('textbox', { name: 'Address' });
  await user.type(address, 'http://plain.example');
  await user.click(screen.getByRole('checkbox', { name: 'A cycle ended' }));
  await user.click(screen.getByRole('button', { name: 'Make the webhook' }));
  expect(await screen.findByText(/would be called without encryption/)).toBeVisible();
  await user.clear(address);
  await user.type(address, 'https://gong.example');
  await user.click(screen.getByRole('button', { name: 'Make the webhook' }));
  expect(await screen.findByText(/^whsec_/)).toBeVisible();
  expect(webhooksOf(portal).endpoints.at(-1)).toMatchObject({ name: 'Gong', url: 'https://gong.example', events: ['impact.won', 'impact.undone', 'cycle.ended'] });
  await user.click(screen.getByRole('button', { name: 'Done' }));
  expect((await card('Gong')).getByText('Was told nothing yet')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('an address that can’t be is said at its field when a webhook is edited, and what was typed stays', async () => {
  const { user, portal } = open();
  await user.click(await screen.findByRole('button', { name: 'Edit Data warehouse' }));
  const address = screen.getByRole('textbox', { name: 'Address' });
  await user.clear(address);
  await user.type(address, 'http://plain.example');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/would be called without encryption/)).toBeVisible();
  expect(address).toHaveValue('http://plain.example');
  await user.clear(address);
  await user.type(address, 'https://other.example');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Data warehouse is saved')).toBeVisible();
  expect(webhooksOf(portal).endpoints[0]!.url).toBe('https://other.example');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('what somebody else saved of a webhook meanwhile is shown before it is overwritten', async () => {
  const { user, portal } = open();
  await user.click(await screen.findByRole('button', { name: 'Edit Data warehouse' }));
  Object.assign(webhooksOf(portal).endpoints[0]!, { name: 'Lake', version: 2 });
  await user.type(screen.getByRole('textbox', { name: 'Name' }), ' 2');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/They saved: Lake at/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Keep what I typed' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Data warehouse 2 is saved')).toBeVisible();
});

test('a webhook is switched off and on again with undo', async () => {
  const { user, portal } = open();
  await user.click((await card('Data warehouse')).getByRole('switch'));
  expect(await screen.findByText('Data warehouse is told nothing any longer')).toBeVisible();
  expect(webhooksOf(portal).endpoints[0]!.on).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(webhooksOf(portal).endpoints[0]!.on).toBe(true));
});

test('one that was switched off by itself says why', async () => {
  open();
  expect((await card('Old billing')).getByText(/Nothing was taken for 3 days/)).toBeVisible();
});

test('what did not arrive is sent again', async () => {
  const { user, portal } = open();
  await user.click(await screen.findByRole('button', { name: 'Messages to Data warehouse' }));
  expect(await screen.findByText('Nothing was answered within 10 seconds.')).toBeVisible();
  await user.click(screen.getAllByRole('button', { name: 'Send again: Impact was won' })[1]!);
  expect(await screen.findByText('The message is on its way again')).toBeVisible();
  expect([...webhooksOf(portal).deliveries.values()][0]!.map(one => one.status)).toEqual(['delivered', 'waiting', 'waiting']);
});

test('only admins come in', async () => {
  open('manager');
  expect(await screen.findByText('Only admins see and change webhooks')).toBeVisible();
});
