import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole, problem } from '../../dev/console.tsx';
import { MockPortal } from '../../dev/mock/portal.ts';
import { mockTeams } from '../../dev/mock/teams.ts';
import type { Role } from '../api/contract.ts';

function portalOf(role: Role, teamed = true) {
  const portal = new MockPortal(12);
  Object.assign(portal, { role, teamed });
  return portal;
}

const team = async (name: string) => within(await screen.findByRole('region', { name }));

test('an admin moves a person, sees it at once and takes it back', async () => {
  const portal = portalOf('admin');
  const { user, container } = openConsole('/teams', { portal });
  expect((await team('Enterprise')).getByText(/Led by Tom Okafor · 3 people/)).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Team of Mei Lin' }), 'Growth');
  expect(await screen.findByText('Mei Lin is in “Growth” now')).toBeVisible();
  expect((await team('Growth')).getByText('Mei Lin')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(within(screen.getByRole('region', { name: 'Enterprise' })).getByText('Mei Lin')).toBeVisible());
});

const peopleIn = async (name: string) => (await team(name)).queryAllByRole('button', { name: /^Move / }).map(handle => handle.getAttribute('aria-label')!.slice(5));

test('a person goes from team to team by keyboard, a screen reader hears where, and it can be undone', async () => {
  const { user, requests } = openConsole('/teams', { portal: portalOf('admin') });
  (await screen.findByRole('button', { name: 'Move Mei Lin' })).focus();
  await user.keyboard(' {ArrowDown}');
  expect(screen.getByText('Mei Lin is over Growth.')).toBeInTheDocument();
  expect(await peopleIn('Growth')).toContain('Mei Lin');
  expect(screen.getByRole('button', { name: 'Move Mei Lin' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(await peopleIn('Enterprise')).toContain('Mei Lin');
  await user.keyboard(' {ArrowRight}{ArrowRight} ');
  expect(await screen.findByText('Mei Lin is in no team now')).toBeVisible();
  expect(await peopleIn('In no team')).toContain('Mei Lin');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await peopleIn('Enterprise')).toContain('Mei Lin'));
  expect(requests.filter(request => request.method === 'PUT')).toHaveLength(2);
});

test('HubSpot’s teams are looked at, taken over without one of them, and given back', async () => {
  const portal = portalOf('admin');
  const { user } = openConsole('/teams', { portal });
  const before = mockTeams(portal).map(({ name, members }) => ({ name, members }));
  await user.click(await screen.findByRole('button', { name: 'HubSpot’s teams' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'HubSpot’s teams' }));
  expect(dialog.getByText('Mid-market').closest('li')).toHaveTextContent(/New team.*comes from Enterprise/);
  expect(dialog.getByText('Enterprise').closest('li')).toHaveTextContent(/Is here already/);
  expect(await accessibilityProblems(document.body)).toEqual([]);
  await user.click(dialog.getByRole('checkbox', { name: 'Enterprise' }));
  await user.click(dialog.getByRole('button', { name: 'Move 3 people' }));
  expect(await screen.findByText('3 people are where HubSpot has them')).toBeVisible();
  expect(await peopleIn('Mid-market')).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('The teams are as they were')).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Mid-market' })).not.toBeInTheDocument();
  expect(mockTeams(portal).map(({ name, members }) => ({ name, members: [...members].sort() }))).toEqual(before.map(({ name, members }) => ({ name, members: [...members].sort() })));
});

test('where there is no team yet, HubSpot’s are offered first', async () => {
  const { user } = openConsole('/teams', { portal: portalOf('admin', false) });
  await user.click(await screen.findByRole('button', { name: 'Take over HubSpot’s teams' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Move 5 people' }));
  expect(await peopleIn('Enterprise')).toHaveLength(2);
});

test('a team is made, renamed and put away again', async () => {
  const portal = portalOf('admin', false);
  const { user } = openConsole('/teams', { portal });
  await user.click(await screen.findByRole('button', { name: 'Make the first team' }));
  await user.type(await screen.findByRole('textbox', { name: /Name/ }), 'North');
  await user.click(screen.getByRole('button', { name: 'Make the team' }));
  expect(await screen.findByText('“North” is a new team')).toBeVisible();

  await user.click(await screen.findByRole('button', { name: 'Edit North' }));
  const name = await screen.findByRole('textbox', { name: /Name/ });
  await user.clear(name);
  await user.type(name, 'South');
  await user.click(screen.getByRole('button', { name: 'Save team' }));
  await user.click(await screen.findByRole('button', { name: 'Put away South' }));
  expect(await screen.findByRole('button', { name: 'Bring back South' })).toBeVisible();
  expect(mockTeams(portal)).toMatchObject([{ name: 'South', version: 2 }]);
});

test('a move that somebody else was quicker with is taken back on the screen, with the reason', async () => {
  const portal = portalOf('admin');
  const { user } = openConsole('/teams', { portal, intercept: request => (request.method === 'PUT' ? problem(412, 'teams.moved', 'Somebody changed this meanwhile.', 'Mei Lin is in no team meanwhile.') : undefined) });
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Team of Mei Lin' }), 'Growth');
  expect(await screen.findByText('Mei Lin is in no team meanwhile.')).toBeVisible();
  await waitFor(() => expect(within(screen.getByRole('region', { name: 'Enterprise' })).getByText('Mei Lin')).toBeVisible());
});

test('a manager reads and a CSM has no way here', async () => {
  const view = openConsole('/teams', { portal: portalOf('manager') });
  expect((await team('Growth')).getByText('Ana Ruiz')).toBeVisible();
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'New team' })).not.toBeInTheDocument();
  view.unmount();
  openConsole('/teams', { portal: portalOf('csm') });
  expect(await screen.findByText('Only managers and admins see who uses ImpactPilot.')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Teams' })).not.toBeInTheDocument();
});
