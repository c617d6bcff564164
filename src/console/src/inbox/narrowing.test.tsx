import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { detail, found, portalWith, rows } from '../../dev/inbox.tsx';

test('the inbox is narrowed to a driver, an account and a CSM by typing a part of the name', async () => {
  const { portal, account } = portalWith(found, ['SSO enabled']);
  portal.role = 'admin';
  const { user, address, container } = openConsole('/inbox', { portal });
  expect(await rows()).toHaveLength(5);
  await user.click(screen.getByRole('button', { name: 'Filters' }));
  await user.type(await screen.findByRole('combobox', { name: 'Driver' }), 'SSO');
  await user.click(await screen.findByRole('option', { name: 'SSO enabled' }));
  await waitFor(async () => expect(await rows()).toEqual(['SSO enabled', 'SSO enabled']));
  await user.type(screen.getByRole('combobox', { name: 'Account' }), account.row.name);
  await user.click(await screen.findByRole('option', { name: account.row.name }));
  await waitFor(async () => expect(await rows()).toHaveLength(1));
  await user.click(screen.getByRole('combobox', { name: 'CSM' }));
  await user.click(await screen.findByRole('option', { name: portal.me.name }));
  await waitFor(() => expect(Object.fromEntries(new URLSearchParams(address().split('?')[1]))).toMatchObject({
    driver: portal.drivers.find(one => one.name === 'SSO enabled')!.id, account: account.row.id, csm: portal.me.id,
  }));
  expect(screen.getByRole('button', { name: 'Filters (3)' })).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Show every account' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Filters (2)' })).toBeVisible());
});

test('a group’s head leads to it alone, and a CSM is offered no other CSM', async () => {
  const { portal } = portalWith();
  const { user, address } = openConsole('/inbox?sort=driver', { portal });
  await rows();
  await user.click(screen.getByRole('link', { name: 'Show only API enabled' }));
  await waitFor(async () => expect(await rows()).toEqual(['API enabled']));
  expect(address()).toContain(`driver=${portal.drivers.find(one => one.name === 'API enabled')!.id}`);
  await user.click(screen.getByRole('button', { name: 'Filters (1)' }));
  await screen.findByRole('combobox', { name: 'Account' });
  expect(screen.queryByRole('combobox', { name: 'CSM' })).not.toBeInTheDocument();
});

test('where one decides stands what counts, where it is explained, and for admins the way to the rule', async () => {
  const { portal } = portalWith(['API enabled']);
  portal.role = 'admin';
  const driver = Object.assign(portal.drivers.find(one => one.name === 'API enabled')!, { enablementUrl: 'https://guide.example/learn', playbookUrl: 'https://guide.example/play' });
  const { user } = openConsole('/inbox', { portal });
  const shown = within(await detail('API enabled'));
  await user.click(await shown.findByText('What counts'));
  expect(shown.getByText(driver.definition)).toBeVisible();
  expect(shown.getByRole('link', { name: 'Enablement' })).toHaveAttribute('href', driver.enablementUrl);
  expect(shown.getByRole('link', { name: 'Playbook' })).toHaveAttribute('href', driver.playbookUrl);
  expect(shown.getByRole('link', { name: 'Edit rule' })).toHaveAttribute('href', `/drivers/${driver.id}/rule`);
});

test('without an active cycle nothing is confirmed, and the page says the way out', async () => {
  const { portal, status } = portalWith(['API enabled']);
  portal.role = 'manager';
  portal.cycles.forEach(cycle => Object.assign(cycle, { status: 'ended' }));
  const { user, requests } = openConsole('/inbox', { portal });
  expect(await screen.findByRole('alert')).toHaveTextContent('No cycle is active');
  expect(screen.getByRole('link', { name: 'Start one under Cycles' })).toHaveAttribute('href', '/cycles');
  const shown = within(await detail('API enabled'));
  for (const act of ['Confirm', 'Confirm with changes…']) expect(shown.getByRole('button', { name: act })).toBeDisabled();
  await user.keyboard('kc');
  expect(requests.some(request => request.url.endsWith('/confirm'))).toBe(false);
  await user.keyboard('s');
  await waitFor(() => expect(status('API enabled')).toBe('snoozed'));
});
