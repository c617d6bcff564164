import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { MockPortal } from '../../dev/mock/portal.ts';
import type { Role } from '../api/contract.ts';

function portalOf(role: Role) {
  const portal = new MockPortal(80);
  Object.assign(portal, { role, teamed: true });
  return portal;
}

test('the lines of teams, of those in none and of the pool add up to all points', async () => {
  const portal = portalOf('manager');
  const { container } = openConsole('/leaderboard', { portal });
  const rows = within(await screen.findByRole('table', { name: 'Teams' })).getAllByRole('row').slice(1);
  const numbers = rows.map(row => Number(within(row).getAllByRole('cell')[2]!.textContent));
  expect(rows[0]).toHaveTextContent(/Enterprise|Growth/);
  const all = Number(screen.getByText('points', { selector: 'dt' }).parentElement!.querySelector('dd')!.textContent);
  expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(all);
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a manager marks an account as pooled and takes it back', async () => {
  const portal = portalOf('manager');
  const { id } = portal.accounts[0]!.row;
  const { user } = openConsole(`/accounts/${id}`, { portal });
  await user.click(await screen.findByRole('switch', { name: 'Pooled' }));
  await waitFor(() => expect(portal.pooled.has(id)).toBe(true));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(portal.pooled.has(id)).toBe(false));
});

test('an admin chooses what CSMs see, and a CSM is told what is not shown', async () => {
  const portal = portalOf('admin');
  const { user, unmount } = openConsole('/leaderboard?privacy', { portal });
  await user.click(await screen.findByRole('radio', { name: 'The first three and themselves' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(portal.privacy).toBe('ownAndTopThree'));
  unmount();

  portal.role = 'csm';
  openConsole('/leaderboard', { portal });
  expect(await screen.findByText(/CSMs see the first three and themselves/)).toBeVisible();
  expect(screen.queryByRole('table', { name: 'Teams' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Privacy…' })).not.toBeInTheDocument();
});
