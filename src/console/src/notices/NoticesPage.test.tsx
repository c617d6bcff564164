import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { noticesOf } from '../../dev/mock/notices.ts';
import { MockPortal } from '../../dev/mock/portal.ts';
import type { Role } from '../api/contract.ts';

const open = (path: string, role: Role) => openConsole(path, { portal: Object.assign(new MockPortal(4), { role }) });

test('a choice holds at once, and several in a row all do', async () => {
  const { user, portal, container } = open('/settings/notices', 'csm');
  await user.click(await screen.findByRole('checkbox', { name: 'Your week: by e-mail' }));
  await user.click(screen.getByRole('checkbox', { name: 'New suggestions: in the console' }));
  await user.click(screen.getByRole('switch', { name: 'Not in my quiet hours' }));
  await waitFor(() => expect(noticesOf(portal).preferences).toMatchObject({ byMail: ['cycle.started', 'cycle.ended'], inApp: ['cycle.started', 'cycle.ended', 'digest.weekly'], quietFrom: '19:00:00', version: 3 }));
  expect(screen.getByLabelText('Quiet from')).toHaveValue('19:00');
  expect(screen.queryByRole('region', { name: 'Slack or Teams' })).not.toBeInTheDocument();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('without a mail server the page says so', async () => {
  const portal = new MockPortal(4);
  noticesOf(portal).preferences.mailIsSet = false;
  openConsole('/settings/notices', { portal });
  expect(await screen.findByText('No e-mail goes out yet')).toBeVisible();
});

test('an admin sets the channel, tests it and forgets it', async () => {
  const { user, portal } = open('/settings/notices', 'admin');
  const panel = within(await screen.findByRole('region', { name: 'Slack or Teams' }));
  await user.type(await panel.findByRole('textbox', { name: /Address of its incoming webhook/ }), 'https://hooks.slack.com/services/T0/B0/x');
  await user.click(panel.getByRole('button', { name: 'Save the channel' }));
  expect(await screen.findByText('The channel at hooks.slack.com is saved')).toBeVisible();
  await user.click(await panel.findByRole('button', { name: 'Send a test' }));
  expect(await screen.findByText('The test is in the channel')).toBeVisible();
  await user.click(panel.getByRole('button', { name: 'Forget the channel' }));
  await user.click(panel.getByRole('button', { name: 'Forget the channel for good' }));
  await waitFor(() => expect(noticesOf(portal).channel.host).toBeNull());
});

test('an address typed for the channel stays when somebody else has saved one first', async () => {
  const { user, portal } = open('/settings/notices', 'admin');
  const panel = within(await screen.findByRole('region', { name: 'Slack or Teams' }));
  const address = await panel.findByRole('textbox', { name: /Address of its incoming webhook/ });
  await user.type(address, 'https://hooks.slack.com/services/T0/B0/x');
  Object.assign(noticesOf(portal).channel, { host: 'outlook.office.com', version: 7 });
  await user.click(panel.getByRole('button', { name: 'Save the channel' }));
  expect(await panel.findByText(/Somebody saved a channel at outlook.office.com meanwhile/)).toBeVisible();
  expect(address).toHaveValue('https://hooks.slack.com/services/T0/B0/x');
  await user.click(panel.getByRole('button', { name: 'Save the channel' }));
  expect(await screen.findByText('The channel at hooks.slack.com is saved')).toBeVisible();
});

test('the bell counts what is unread, and what is opened is read', async () => {
  const { user, portal, address } = open('/accounts', 'csm');
  expect(await screen.findByRole('img', { name: '2 unread notices' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Notices/ }));
  await user.click(await screen.findByRole('link', { name: /Your week: 7 points/ }));
  await waitFor(() => expect(address()).toBe('/leaderboard'));
  await waitFor(() => expect(noticesOf(portal).notices.map(notice => notice.read)).toEqual([false, true, true]));
  await user.click(screen.getByRole('button', { name: /Notices/ }));
  await user.click(await screen.findByRole('button', { name: 'Mark all as read' }));
  await waitFor(() => expect(screen.queryByRole('img', { name: /unread/ })).not.toBeInTheDocument());
});
