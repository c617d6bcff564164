import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { peopleOf } from '../../dev/mock/people.ts';
import { MockPortal } from '../../dev/mock/portal.ts';
import type { Role } from '../api/contract.ts';

function open(role: Role, path = '/people') {
  const portal = new MockPortal(16);
  portal.role = role;
  return openConsole(path, { portal });
}

const row = async (name: RegExp) => within(within(await screen.findByRole('table', { name: 'People' })).getByRole('row', { name }));

test('an admin sees who is there, and gives a role that can be undone', async () => {
  const { user, portal, container } = open('admin');
  const role = (await row(/Mei Lin/)).getByRole('combobox', { name: 'Role of Mei Lin' });
  expect((await row(/Erik Lund/)).getByText('Deactivated in HubSpot')).toBeVisible();
  expect((await row(/Lucas Moreau/)).getByText(/^Invited until/)).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.selectOptions(role, 'Manager');
  expect(await screen.findByText('Mei Lin is a manager now')).toBeVisible();
  expect(peopleOf(portal)[2]).toMatchObject({ role: 'manager', version: 1 });
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(peopleOf(portal)[2]).toMatchObject({ role: 'csm', version: 2 }));
  await waitFor(() => expect(role).toHaveValue('csm'));
});

test('who is deactivated can be reactivated at once', async () => {
  const { user, portal } = open('admin');
  await user.click((await row(/Mei Lin/)).getByRole('button', { name: 'Deactivate Mei Lin' }));
  expect(await screen.findByText('Mei Lin is deactivated and signed out')).toBeVisible();
  await user.click((await row(/Mei Lin/)).getByRole('button', { name: 'Reactivate Mei Lin' }));
  await waitFor(() => expect(peopleOf(portal)[2]).toMatchObject({ active: true, deactivated: false }));
});

test('one’s own role is another’s to change', async () => {
  open('admin');
  expect((await row(/Ana Ruiz/)).queryByRole('combobox')).not.toBeInTheDocument();
  expect((await row(/Ana Ruiz/)).queryByRole('button')).not.toBeInTheDocument();
});

test('what somebody else changed meanwhile is not overwritten', async () => {
  const { user, portal } = open('admin');
  const role = (await row(/Mei Lin/)).getByRole('combobox');
  Object.assign(peopleOf(portal)[2]!, { role: 'admin', version: 5 });
  await user.selectOptions(role, 'Manager');
  expect(await screen.findByText(/Somebody changed Mei Lin meanwhile/)).toBeVisible();
  await waitFor(() => expect(role).toHaveValue('admin'));
});

test('a manager reads and a CSM has no way here', async () => {
  const view = open('manager');
  expect((await row(/Mei Lin/)).getByText('CSM')).toBeVisible();
  expect(screen.queryByRole('combobox', { name: /^Role of/ })).not.toBeInTheDocument();
  view.unmount();
  open('csm');
  expect(await screen.findByText('Only managers and admins see who uses ImpactPilot.')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'People' })).not.toBeInTheDocument();
});

test('people are found by name', async () => {
  open('admin', '/people?search=nair');
  expect(within(await screen.findByRole('table', { name: 'People' })).getAllByRole('row')).toHaveLength(2);
});
