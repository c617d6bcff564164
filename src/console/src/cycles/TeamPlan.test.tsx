import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { MockPortal, people } from '../../dev/mock/portal.ts';
import { mockTeams } from '../../dev/mock/teams.ts';

function asAdmin() {
  const portal = new MockPortal(40);
  Object.assign(portal, { role: 'admin', teamed: true });
  return portal;
}

test('a team’s target stands beside what its people aim at together, with the difference', async () => {
  const portal = asAdmin();
  const id = portal.cycles[0]!.id;
  portal.targets[id] = { [people[1]!.id]: { points: 40, accounts: null, weight: 100 }, [people[2]!.id]: { points: 35, accounts: null, weight: 100 } };
  const { user, baseElement } = openConsole(`/cycles?targets=${id}`, { portal });
  const row = within((await screen.findByRole('textbox', { name: 'Points of Enterprise' })).closest('tr')!);
  expect(row.getByText('75')).toBeVisible();
  expect(row.getByText('holds')).toBeVisible();
  expect(await accessibilityProblems(baseElement)).toEqual([]);
  await user.type(row.getByRole('textbox', { name: 'Points of Enterprise' }), '90');
  expect(row.getByText('team +15')).toBeVisible();
  const mei = screen.getByRole('textbox', { name: 'Points of Mei Lin' });
  await user.clear(mei);
  await user.type(mei, '50');
  expect(row.getByText('the same')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save targets' }));
  await waitFor(() => expect(portal.teamTargets[id]![mockTeams(portal)[0]!.id]).toEqual({ points: 90, accounts: null }));
});

test('a driver is left out, and what that would have meant in the cycle before is said', async () => {
  const portal = asAdmin();
  const id = portal.cycles[0]!.id;
  const { user, baseElement } = openConsole(`/cycles?drivers=${id}`, { portal });
  const first = await screen.findByRole('checkbox', { name: portal.drivers[0]!.name });
  expect(screen.getByText(`${portal.drivers.length} of ${portal.drivers.length} drivers count.`)).toBeVisible();
  await user.click(first);
  expect(screen.getByText(`${portal.drivers.length - 1} of ${portal.drivers.length} drivers count.`)).toBeVisible();
  expect(await accessibilityProblems(baseElement)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save drivers' }));
  await waitFor(() => expect(portal.leftOut[id]).toEqual([portal.drivers[0]!.id]));
});

test('what is left out is said where one would win it', async () => {
  const portal = new MockPortal(12);
  const account = portal.accounts.find(one => one.suggestions.length > 0)!;
  portal.leftOut[portal.cycles[0]!.id] = [account.suggestions[0]!.driver.id];
  openConsole(`/accounts/${account.row.id}`, { portal });
  expect((await screen.findAllByText('Doesn’t count in Q3 2026: it can’t be won there.')).length).toBeGreaterThan(0);
});

test('who is no admin reads which drivers count', async () => {
  const portal = new MockPortal(12);
  openConsole(`/cycles?drivers=${portal.cycles[0]!.id}`, { portal });
  expect(await screen.findByRole('checkbox', { name: portal.drivers[0]!.name })).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Save drivers' })).not.toBeInTheDocument();
});
