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

test('an admin invites the whole team and gets the link to send', async () => {
  const { user, portal, container } = open('admin');
  await user.click(await screen.findByRole('button', { name: 'Invite your team (1)' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Invite 1 person' }));
  expect(await dialog.findByText('Sofia Rossi is invited as a CSM.')).toBeVisible();
  expect(dialog.getByRole('textbox', { name: 'Send them this link' })).toHaveValue('https://impactpilot.example/sign-in?returnTo=%2F');
  expect(await accessibilityProblems(container.ownerDocument.body)).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Done' }));
  expect((await row(/Sofia Rossi/)).getByText(/^Invited until/)).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Invite your team/ })).not.toBeInTheDocument());
  expect(peopleOf(portal)[6]).toMatchObject({ state: 'invited', role: 'csm' });
});

test('where the installation has a mail server, the link comes by e-mail', async () => {
  const { user, portal } = open('admin');
  portal.mails = true;
  await user.click((await row(/Sofia Rossi/)).getByRole('button', { name: 'Invite Sofia Rossi' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Invite' }));
  expect(await dialog.findByText(/An e-mail with the link is on its way/)).toBeVisible();
});

test('one person is invited as a manager, and the invitation is taken back and given again by undo', async () => {
  const { user, portal } = open('admin');
  await user.click((await row(/Sofia Rossi/)).getByRole('button', { name: 'Invite Sofia Rossi' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Role' }), 'Manager');
  await user.click(dialog.getByRole('button', { name: 'Invite' }));
  await user.click(await dialog.findByRole('button', { name: 'Done' }));
  await user.click((await row(/Sofia Rossi/)).getByRole('button', { name: 'Take back the invitation of Sofia Rossi' }));
  expect(await screen.findByText('The invitation of Sofia Rossi is taken back')).toBeVisible();
  expect(peopleOf(portal)[6]).toMatchObject({ state: 'notInvited' });
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(peopleOf(portal)[6]).toMatchObject({ state: 'invited', role: 'manager' }));
});

test('people are shown by their state, and a manager invites nobody', async () => {
  const { user } = open('manager');
  await screen.findByRole('table', { name: 'People' });
  expect(screen.queryByRole('button', { name: /Invite/ })).not.toBeInTheDocument();
  await user.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'Invited');
  await waitFor(() => expect(within(screen.getByRole('table', { name: 'People' })).getAllByRole('row')).toHaveLength(2));
  expect((await row(/Lucas Moreau/)).getByText(/^Invited until/)).toBeVisible();
});
