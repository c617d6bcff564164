import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { MockPortal } from '../../dev/mock/portal.ts';

const names = async () => within(await screen.findByRole('table', { name: 'Accounts' })).getAllByRole('link').map(link => link.textContent);

test('a CSM sees the own accounts first, those with detected impact on top', async () => {
  const { container } = openConsole('/accounts');
  expect((await names()).length).toBe(5);
  const counts = screen.getAllByRole('row').slice(1).map(row => Number(within(row).getAllByRole('cell')[2]!.textContent!.replace('–', '0')));
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('the list’s state is in the address and comes back from it', async () => {
  const { user, address } = openConsole('/accounts?whose=all&sort=name');
  await user.type(await screen.findByRole('searchbox', { name: 'Search accounts' }), 'kestrel');
  await waitFor(() => expect(address()).toBe('/accounts?search=kestrel&whose=all&sort=name'));
  await waitFor(async () => expect((await names()).every(name => name!.startsWith('Kestrel'))).toBe(true));
  await user.click(screen.getByRole('button', { name: 'This cycle' }));
  await waitFor(() => expect(address()).toContain('sort=points'));
  expect(screen.getByRole('columnheader', { name: 'This cycle' })).toHaveAttribute('aria-sort', 'descending');
});

test('a second click on a column turns its order round', async () => {
  const { user, address } = openConsole('/accounts?sort=name');
  await names();
  await user.click(screen.getByRole('button', { name: 'Account' }));
  await waitFor(() => expect(address()).toBe('/accounts?whose=mine&sort=name&descending=true'));
});

test('a search without a hit says so and offers to clear it', async () => {
  const { user, address } = openConsole('/accounts?search=zzz');
  expect(await screen.findByText('No account matches “zzz”')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show every account' }));
  await waitFor(() => expect(address()).toBe('/accounts?whose=mine'));
  expect((await names()).length).toBe(5);
});

test('who owns no account is shown the way to all of them', async () => {
  const portal = new MockPortal(3);
  portal.accounts.forEach(account => { account.row.csm = null; });
  const { user } = openConsole('/accounts', { portal });
  await user.click(await screen.findByRole('button', { name: 'Show all accounts' }));
  await waitFor(async () => expect((await names()).length).toBe(3));
});

test('filters are in the address, are counted, and are cleared together', async () => {
  const { user, address } = openConsole('/accounts?whose=all');
  await names();
  await user.click(screen.getByRole('button', { name: 'Filters' }));
  await user.click(await screen.findByRole('combobox', { name: 'Segment' }));
  await user.click(await screen.findByRole('option', { name: 'Enterprise' }));
  await user.click(screen.getByRole('combobox', { name: 'Impact detected' }));
  await user.click(await screen.findByRole('option', { name: 'Something waits' }));
  await waitFor(() => expect(address()).toBe('/accounts?whose=all&segment=Enterprise&pending=true'));
  expect(screen.getByRole('link', { name: 'Export as CSV', hidden: true })).toHaveAttribute('href', '/api/v1/accounts/export?whose=all&segment=Enterprise&pending=true&sort=pending&descending=true&columns=csm%2Cpending%2Cpoints%2Cever%2Cimpacted%2ClastImpact');
  await user.click(await screen.findByRole('button', { name: 'Clear the filters' }));
  await waitFor(() => expect(address()).toBe('/accounts?whose=all'));
});

test('columns are chosen, and a view of them is kept, opened and deleted with an undo', async () => {
  const portal = new MockPortal(16);
  const { user, address } = openConsole('/accounts?whose=all', { portal });
  await names();
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Segment' }));
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'Ever' }));
  await waitFor(() => expect(address()).toBe('/accounts?whose=all&columns=csm%2Csegment%2Cpending%2Cpoints%2Cimpacted%2ClastImpact'));
  expect(screen.getAllByRole('columnheader').map(one => one.textContent)).toEqual(['Account', 'CSM', 'Segment', 'Impact detected', 'This cycle', 'Impacted', 'Last impact']);
  await user.keyboard('{Escape}');

  await user.click(screen.getByRole('button', { name: 'Views' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Keep this view…' }));
  await user.type(await screen.findByRole('textbox', { name: /Name/ }), 'By segment');
  await user.click(screen.getByRole('button', { name: 'Keep view' }));
  await user.click(await screen.findByRole('button', { name: 'View: By segment' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete “By segment”' }));
  await user.click(within((await screen.findByText('View “By segment” deleted')).closest('[role="alert"]') as HTMLElement).getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(portal.views.map(view => view.name)).toEqual(['By segment']));
});

test('a kept view is renamed, and what is changed since it was opened is saved into it', async () => {
  const portal = new MockPortal(16);
  const { user } = openConsole('/accounts?whose=all&segment=Enterprise', { portal });
  await names();
  await user.click(screen.getByRole('button', { name: 'Views' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Keep this view…' }));
  await user.type(await screen.findByRole('textbox', { name: /Name/ }), 'Large');
  await user.click(screen.getByRole('button', { name: 'Keep view' }));
  await user.click(await screen.findByRole('button', { name: 'View: Large' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rename “Large”…' }));
  await user.type(await screen.findByRole('textbox', { name: /Name/ }), ' ones');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('button', { name: 'View: Large ones' })).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'Mine' }));
  await user.click(await screen.findByRole('button', { name: 'Views' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Save changes to “Large ones”' }));
  await waitFor(() => expect(portal.views.map(view => [view.name, view.query])).toEqual([['Large ones', 'whose=mine&segment=Enterprise']]));
});

test('a view says whose accounts it shows, whoever opens it, and accounts without a CSM are found', async () => {
  const portal = new MockPortal(16);
  portal.role = 'admin';
  portal.accounts.forEach((account, index) => { account.row.csm = index === 3 ? null : portal.me; });
  const { user, address } = openConsole('/accounts', { portal });
  await names();
  await user.click(screen.getByRole('button', { name: 'Filters' }));
  await user.click(await screen.findByRole('combobox', { name: 'CSM' }));
  await user.click(await screen.findByRole('option', { name: 'No CSM' }));
  await waitFor(() => expect(address()).toBe('/accounts?whose=all&hasCsm=false'));
  await waitFor(async () => expect(await names()).toEqual([portal.accounts[3]!.row.name]));
});

test('an empty portal says where the accounts will come from', async () => {
  openConsole('/accounts?whose=all', { portal: new MockPortal(0) });
  expect(await screen.findByText('No accounts yet')).toBeVisible();
});

test('a failure says what to do and tries again on request', async () => {
  let broken = true;
  const { user } = openConsole('/accounts', { intercept: request => (broken && request.url.includes('/accounts') ? new Response(null, { status: 500 }) : undefined) });
  expect(await screen.findByText('ImpactPilot could not answer')).toBeVisible();
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect((await names()).length).toBe(5);
});

test('more accounts come page by page', async () => {
  const { user } = openConsole('/accounts?whose=all', { portal: new MockPortal(60) });
  expect((await names()).length).toBe(50);
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  await waitFor(async () => expect((await names()).length).toBe(60));
  expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
});

test('j, k and Enter walk the list', async () => {
  const { user, address } = openConsole('/accounts');
  await names();
  await user.keyboard('jjk');
  const focused = document.activeElement as HTMLAnchorElement;
  expect(focused).toBe(screen.getAllByRole('row')[1]!.querySelector('a'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(address()).toMatch(/^\/accounts\/0000/));
});

test('points earned elsewhere appear in their row without a reload', async () => {
  const portal = new MockPortal(40);
  openConsole('/accounts?sort=name', { portal });
  await names();
  const account = portal.accounts[0]!;
  const row = screen.getByRole('link', { name: account.row.name }).closest('tr')!;
  portal.detect(account, portal.drivers[6]!);
  await waitFor(() => expect(within(row).getAllByRole('cell')[2]).toHaveTextContent(String(account.suggestions.filter(one => one.status === 'pending').length)));
});
