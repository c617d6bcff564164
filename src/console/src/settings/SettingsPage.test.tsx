import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { MockPortal } from '../../dev/mock/portal.ts';
import { settingsOf } from '../../dev/mock/settings.ts';
import type { Role } from '../api/contract.ts';

const open = (role: Role = 'admin') => openConsole('/settings', { portal: Object.assign(new MockPortal(4), { role }) });

test('a change says what it does before it is saved, and is taken back with a click', async () => {
  const { user, portal, container } = open();
  const month = await screen.findByRole('combobox', { name: 'The fiscal year starts in' });
  expect(screen.getByRole('button', { name: 'Save changes' })).toBeDisabled();
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.selectOptions(month, 'April');
  expect(await within(screen.getByRole('region', { name: 'Time' })).findByText(/can be won once more/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('The settings are saved')).toBeVisible();
  expect(settingsOf(portal).settings.fiscalStartMonth).toBe(4);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(settingsOf(portal).settings.fiscalStartMonth).toBe(1));
});

test('what cannot be is said at its field, and not saved', async () => {
  const { user } = open();
  const days = within(await screen.findByRole('group', { name: 'Working days' }));
  for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']) await user.click(days.getByRole('checkbox', { name: day }));
  expect(await screen.findByText(/Choose at least one day/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save changes' })).toBeDisabled();
});

test('what somebody else saved meanwhile is not overwritten, and what was typed stays', async () => {
  const { user, portal } = open();
  await user.click(await screen.findByRole('radio', { name: 'All accounts' }));
  Object.assign(settingsOf(portal), { version: 7, settings: { ...settingsOf(portal).settings, snoozeDays: 21 } });
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  expect(await screen.findByText('Somebody changed the settings meanwhile')).toBeVisible();
  expect(screen.getByRole('radio', { name: 'All accounts' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Take theirs' }));
  expect(screen.getByRole('radio', { name: 'Own accounts' })).toBeChecked();
  expect(screen.getByRole('textbox', { name: 'A snooze lasts' })).toHaveValue('21 days');
});

test('who acts on all accounts reads all of them', async () => {
  const { user, portal } = open();
  await user.click(await screen.findByRole('radio', { name: 'Own accounts only' }));
  expect(await screen.findByText(/nothing of the others/)).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'All accounts' }));
  expect(screen.getByRole('radio', { name: 'Every account' })).toBeChecked();
  expect(screen.getByRole('radio', { name: 'Own accounts only' })).toBeDisabled();
  await user.click(screen.getByRole('radio', { name: 'Own accounts' }));
  await user.click(screen.getByRole('radio', { name: 'Own accounts only' }));
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await waitFor(() => expect(settingsOf(portal).settings.csmsRead).toBe('own'));
});

test('only admins come in', async () => {
  open('manager');
  expect(await screen.findByText('Only admins change the portal’s settings')).toBeVisible();
});
