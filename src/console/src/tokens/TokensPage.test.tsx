import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { MockPortal } from '../../dev/mock/portal.ts';
import { settingsOf } from '../../dev/mock/settings.ts';
import type { Role } from '../api/contract.ts';

const open = (role: Role = 'admin') => openConsole('/settings/tokens', { portal: Object.assign(new MockPortal(4), { role }) });
const row = async (name: RegExp) => within(within(await screen.findByRole('table', { name: 'API tokens' })).getByRole('row', { name }));

test('a token is made, and its secret shown once', async () => {
  const { user, portal, container } = open();
  await user.click(await screen.findByRole('button', { name: 'New token' }));
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Quarterly deck');
  await user.click(screen.getByRole('checkbox', { name: 'Write impact' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'It works for' }), 'Until it is revoked');
  await user.click(screen.getByRole('button', { name: 'Make the token' }));
  expect(await screen.findByText(/^impactpilot_/)).toBeVisible();
  expect(settingsOf(portal).tokens[0]).toMatchObject({ name: 'Quarterly deck', scopes: ['read', 'write:impact'], expiresAt: null });
  await user.click(screen.getByRole('button', { name: 'Done' }));
  expect((await row(/Quarterly deck/)).getByText('Read, Write impact')).toBeVisible();
  expect(screen.queryByText(/^impactpilot_/)).not.toBeInTheDocument();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a token is revoked with a second press, and says so from then on', async () => {
  const { user, portal } = open();
  const line = await row(/Warehouse/);
  await user.click(line.getByRole('button', { name: 'Revoke: Warehouse' }));
  expect(settingsOf(portal).tokens[0]!.works).toBe(true);
  await user.click(line.getByRole('button', { name: 'Revoke for good: Warehouse' }));
  expect(await screen.findByText('Warehouse is revoked and can’t be used any longer')).toBeVisible();
  expect(await (await row(/Warehouse/)).findByText(/^Revoked/)).toBeVisible();
});

test('a portal without tokens says what they are for', async () => {
  const portal = Object.assign(new MockPortal(4), { role: 'admin' as const });
  settingsOf(portal).tokens.length = 0;
  openConsole('/settings/tokens', { portal });
  expect(await screen.findByText('No program has access')).toBeVisible();
  expect(screen.getByRole('button', { name: 'New token' })).toBeVisible();
});

test('only admins come in', async () => {
  open('csm');
  expect(await screen.findByText('Only admins make and revoke API tokens')).toBeVisible();
});
