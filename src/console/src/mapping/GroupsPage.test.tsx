import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { changeGroup, groupsOf } from '../../dev/mock/groups.ts';
import { MockPortal } from '../../dev/mock/portal.ts';
import type { Role } from '../api/contract.ts';

const open = (role: Role) => openConsole('/mapping/groups', { portal: Object.assign(new MockPortal(4), { role }) });
const dialog = async () => within(await screen.findByRole('dialog'));
const list = async () => within(await screen.findByRole('list', { name: 'Groups' }));

test('a group that rules ask for is made of people and addresses, and unmade by undo', async () => {
  const { user, portal, container } = open('admin');
  expect(await screen.findByText('Rules ask for 1 group that is not there')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Make the group executives' }));
  const form = await dialog();
  expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue('executives');
  expect(form.getByRole('button', { name: 'Make group' })).toBeDisabled();
  await user.click(form.getByRole('combobox', { name: 'People' }));
  await user.click(await screen.findByRole('option', { name: 'Priya Nair' }));
  await user.type(form.getByRole('combobox', { name: 'E-mail addresses' }), 'chief@northwind.example{Enter}');
  expect(form.getByText(/^It finds 2 people\./)).toBeVisible();
  expect(await accessibilityProblems(document.body)).toEqual([]);
  await user.click(form.getByRole('button', { name: 'Make group' }));
  await user.click((await list()).getByRole('button', { name: 'Show whom executives finds' }));
  expect(within(screen.getByRole('list', { name: 'Whom executives finds' })).getByText('By HubSpot owner')).toBeVisible();
  expect(screen.getByText('By e-mail address; nobody of your portal has it')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(groupsOf(portal).groups.map(({ name }) => name)).toEqual(['sales managers']));
});

test('a person found by owner and by address counts once', async () => {
  const { user } = open('admin');
  await user.click(await screen.findByRole('button', { name: 'Edit sales managers' }));
  const form = await dialog();
  expect(form.getByText(/^It finds 3 people\./)).toBeVisible();
  await user.type(form.getByRole('combobox', { name: 'E-mail addresses' }), 'Mei.Lin@northwind.example{Enter}');
  expect(await form.findByText(/^It finds 3 people\./)).toBeVisible();
});

test('a deleted group comes back by undo', async () => {
  const { user, portal } = open('admin');
  await user.click(await screen.findByRole('button', { name: 'Delete sales managers' }));
  await waitFor(() => expect(groupsOf(portal).groups).toEqual([]));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(groupsOf(portal).groups[0]).toMatchObject({ name: 'sales managers', emails: ['sam@northwind.example'], ownerIds: ['5100', '5102'] }));
});

test('what is refused stays typed, with the reason', async () => {
  const { user, portal } = open('admin');
  await user.click(await screen.findByRole('button', { name: 'Edit sales managers' }));
  const form = await dialog();
  await user.type(form.getByRole('combobox', { name: 'E-mail addresses' }), 'nonsense{Enter}');
  await user.click(form.getByRole('button', { name: 'Save group' }));
  expect(await form.findByText(/“nonsense” is no e-mail address/)).toBeVisible();
  changeGroup(portal, 'sales managers', { emails: ['x@northwind.example'] }, '"1"');
  expect(form.getByText('nonsense')).toBeVisible();
});

test('a manager reads and changes nothing, and a CSM has no way here', async () => {
  const view = open('manager');
  expect((await list()).getByRole('button', { name: 'Show whom sales managers finds' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^(Edit|Delete|Make|New)/ })).not.toBeInTheDocument();
  view.unmount();
  open('csm');
  expect(await screen.findByText('Only managers and admins see what the portal mapped.')).toBeVisible();
});
