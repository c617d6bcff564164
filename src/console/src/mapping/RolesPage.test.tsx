import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { changeRoles, rolesOf } from '../../dev/mock/groups.ts';
import { MockPortal } from '../../dev/mock/portal.ts';
import type { Role } from '../api/contract.ts';

const open = (role: Role) => openConsole('/mapping/roles', { portal: Object.assign(new MockPortal(4), { role }) });
const roles = async () => within((await screen.findByRole('region', { name: 'Roles' }))).getAllByRole('listitem').filter(item => item.parentElement?.tagName === 'OL');

test('the reach follows what is typed before it is saved, and undo saves the former rules', async () => {
  const { user, portal, container } = open('admin');
  expect(await screen.findByText('230 of 1,482 contacts have a role (16%)')).toBeVisible();
  expect(within((await roles())[0]!).getByText(/“chief of operations”/)).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.type(screen.getByRole('combobox', { name: 'Job titles with these words mean Champion' }), 'evangelist{Enter}');
  await waitFor(async () => expect(within((await roles())[1]!).getByText('50 contacts')).toBeVisible());
  expect(rolesOf(portal).version).toBe('1');
  await user.click(screen.getByRole('button', { name: 'Save rules' }));
  expect(await screen.findByText('The rules for roles are saved')).toBeVisible();
  expect(rolesOf(portal).rules.roles[1]!.titleWords).toEqual(['evangelist']);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(rolesOf(portal).rules.roles[1]!.titleWords).toEqual([]));
});

test('sources are asked in another order, or not at all', async () => {
  const { user, portal } = open('admin');
  await user.click(await screen.findByRole('button', { name: 'Ask Words of the job title earlier' }));
  await user.click(screen.getByRole('switch', { name: 'Ask A property of yours' }));
  expect(await screen.findByText('A property of yours: not asked')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save rules' }));
  await waitFor(() => expect(rolesOf(portal).rules.order).toEqual(['associationLabel', 'jobTitle', 'buyingRole']));
});

test('a role is added, moved up and removed', async () => {
  const { user, portal } = open('admin');
  await user.click(await screen.findByRole('button', { name: 'Add a role' }));
  expect(await screen.findByText(/can’t be a role’s name/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save rules' })).toBeDisabled();
  fireEvent.change(screen.getByRole('textbox', { name: 'Name of role 4' }), { target: { value: 'Sponsor' } });
  await user.click(screen.getByRole('button', { name: 'Move Sponsor up' }));
  await user.click(screen.getByRole('button', { name: 'Remove Champion' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Save rules' })).toBeEnabled());
  await user.click(screen.getByRole('button', { name: 'Save rules' }));
  await waitFor(() => expect(rolesOf(portal).rules.roles.map(({ name }) => name)).toEqual(['Decision Maker', 'Sponsor', 'Project Lead']));
});

test('what someone else saved does not take away what was typed', async () => {
  const { user, portal } = open('admin');
  await user.click(await screen.findByRole('button', { name: 'Remove Champion' }));
  changeRoles(portal, { ...rolesOf(portal).rules, order: ['jobTitle'] }, '"1"');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Save rules' })).toBeEnabled());
  await user.click(screen.getByRole('button', { name: 'Save rules' }));
  await user.click(await screen.findByRole('button', { name: 'Keep mine' }));
  await user.click(screen.getByRole('button', { name: 'Save rules' }));
  await waitFor(() => expect(rolesOf(portal).rules.roles).toHaveLength(2));
});

test('a manager reads the rules and changes nothing', async () => {
  open('manager');
  expect(await screen.findByText('Words of job titles: chief, ceo, vp, founder')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Save rules' })).not.toBeInTheDocument();
  expect(screen.queryByRole('switch')).not.toBeInTheDocument();
});
