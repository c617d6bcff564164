import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { aliasesOf } from '../../dev/mock/mapping.ts';
import { MockPortal } from '../../dev/mock/portal.ts';
import type { Role } from '../api/contract.ts';

const open = (role: Role) => openConsole('/mapping', { portal: Object.assign(new MockPortal(4), { role }) });
const group = async (name: string) => within(await screen.findByRole('region', { name }));

test('a guess is taken with one click, and undone with another', async () => {
  const { user, portal, container } = open('admin');
  expect(await screen.findByText('2 names wait for a property; 5 drivers can’t be watched until then')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.click((await group('Waiting for a property')).getByRole('button', { name: 'SSO enabled?' }));
  expect(await (await group('Mapped')).findByText('product.sso_enabled')).toBeVisible();
  expect(aliasesOf(portal)[0]).toMatchObject({ target: 'company.sso_enabled', reads: true });
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(aliasesOf(portal)[0]).toMatchObject({ target: null, reads: false }));
});

test('a property is chosen by its label where nothing is guessed', async () => {
  const { user, portal } = open('admin');
  await user.click(await screen.findByRole('combobox', { name: 'Property for product.api_enabled' }));
  await user.click(await screen.findByRole('option', { name: 'API enabled' }));
  await waitFor(() => expect(aliasesOf(portal)[1]).toMatchObject({ target: 'company.api_enabled' }));
});

test('what somebody else mapped meanwhile is not overwritten', async () => {
  const { user, portal } = open('admin');
  const guess = await screen.findByRole('button', { name: 'SSO enabled?' });
  aliasesOf(portal)[0]!.version = '7';
  await user.click(guess);
  expect(await screen.findByText(/was changed meanwhile/)).toBeVisible();
  expect(aliasesOf(portal)[0]!.target).toBeNull();
});

test('a manager reads what waits and changes nothing', async () => {
  open('manager');
  expect((await group('Waiting for a property')).getByText('product.sso_enabled')).toBeVisible();
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'SSO enabled?' })).not.toBeInTheDocument();
});
