import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole, problem } from '../../dev/console.tsx';
import { MockPortal, people } from '../../dev/mock/portal.ts';

const ranking = async () => {
  const rows = within(await screen.findByRole('table', { name: 'Ranking' })).getAllByRole('row').slice(1);
  return rows.map(row => within(row).getAllByRole('cell').slice(0, 3).map(cell => cell.textContent));
};

test('equal points share a rank, and the cycle’s sums stand above', async () => {
  const portal = new MockPortal(3);
  portal.accounts.forEach((account, index) => {
    account.wins = [{ id: `w${index}`, driver: portal.drivers[index === 0 ? 10 : 4]!, at: '2026-09-01T10:00:00Z', by: people[index]!.name, suggestionId: null }];
  });
  const { container } = openConsole('/leaderboard', { portal });
  expect((await ranking()).slice(0, 3)).toEqual([['1', 'Ana Ruiz', '5'], ['2=', 'Tom Okafor', '4'], ['2=', 'Mei Lin', '4']]);
  expect(screen.getByText('Q3 2026 · Jul 1 – Sep 30, 2026 · 24 days left')).toBeVisible();
  const points = screen.getByText('points', { selector: 'dt' }).parentElement!;
  expect(points).toHaveTextContent('13');
  expect(points).toHaveTextContent('of 900 · 1% · behind by 652');
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('who has a target is told how much of it is reached, and whether that is enough by now', async () => {
  const portal = new MockPortal(3);
  portal.targets[portal.cycles[0]!.id] = { [people[0]!.id]: { points: 1_000, accounts: null, weight: 100 } };
  openConsole('/leaderboard', { portal });
  await ranking();
  const row = screen.getByRole('link', { name: 'Ana Ruiz' }).closest('tr')!;
  expect(within(row).getByText(/^of 1,000/)).toHaveTextContent('of 1,000 · behind');
  expect(within(screen.getByRole('link', { name: 'Tom Okafor' }).closest('tr')!).queryByText(/^of /)).not.toBeInTheDocument();
});

test('weeks in a row with a win are a streak from the second on, and this week breaks nothing yet', async () => {
  const portal = new MockPortal(3);
  const win = (day: string, person: number) => ({ id: day + person, driver: portal.drivers[4]!, at: `${day}T10:00:00Z`, by: people[person]!.name, suggestionId: null });
  portal.accounts.forEach((account) => { account.wins = []; });
  portal.accounts[0]!.wins = [win('2026-09-04', 0), win('2026-08-25', 0), win('2026-08-17', 0), win('2026-08-31', 1), win('2026-08-18', 2), win('2026-08-10', 2)];
  const { container } = openConsole('/leaderboard', { portal });
  await ranking();
  const streakOf = (person: number) => within(screen.getByRole('link', { name: people[person]!.name }).closest('tr')!).queryByRole('img', { name: /^Streak/ });
  expect(streakOf(0)).toHaveAccessibleName('Streak: 3 weeks in a row with a win');
  expect(streakOf(0)).toHaveTextContent('3');
  expect(streakOf(1)).toBeNull();
  expect(streakOf(2)).toBeNull();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('the ranking is ordered by what is pressed, and the order stays in the address', async () => {
  const portal = new MockPortal(40);
  portal.targets[portal.cycles[0]!.id] = { [people[5]!.id]: { points: 1, accounts: 40, weight: 100 } };
  const { user, address, container } = openConsole('/leaderboard', { portal });
  const before = await ranking();
  await user.click(screen.getByRole('button', { name: 'Of target' }));
  expect(address()).toBe('/leaderboard?sort=attainment');
  expect((await ranking())[0]![1]).toContain(people[5]!.name);
  expect(screen.getByRole('columnheader', { name: 'Of target' })).toHaveAttribute('aria-sort', 'descending');
  expect(within(screen.getByRole('link', { name: people[5]!.name }).closest('tr')!).getByText(/^of 40 · \d+%$/)).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Of target' }));
  expect(await ranking()).toEqual(before);
});

test('before the first win the ranking with its targets stands there', async () => {
  const portal = new MockPortal(3);
  portal.accounts.forEach((account) => { account.wins = []; });
  portal.targets[portal.cycles[0]!.id] = { [people[0]!.id]: { points: 50, accounts: null, weight: 100 } };
  openConsole('/leaderboard', { portal });
  expect(await ranking()).toHaveLength(people.length);
  expect(screen.getByText('No points in this cycle yet')).toBeVisible();
  expect(within(screen.getByRole('link', { name: 'Ana Ruiz' }).closest('tr')!).getByText(/^of 50/)).toBeVisible();
});

test('an ended cycle has no last days, and what is reached in accounts stands against the target', async () => {
  const portal = new MockPortal(12);
  const { unmount } = openConsole('/leaderboard', { portal });
  await ranking();
  expect(screen.getByRole('columnheader', { name: 'Last 7 days' })).toBeVisible();
  expect(screen.getByText('impacted accounts', { selector: 'dt' }).parentElement).toHaveTextContent(/of 150 · \d+% of the target/);
  unmount();
  openConsole(`/leaderboard?cycle=${portal.cycles[1]!.id}`, { portal });
  await ranking();
  expect(screen.queryByRole('columnheader', { name: 'Last 7 days' })).not.toBeInTheDocument();
});

test('the board is exported as sheets of the cycle that is shown', async () => {
  const { user, portal } = openConsole('/leaderboard');
  await ranking();
  await user.click(screen.getByRole('button', { name: 'Export as CSV' }));
  expect(await screen.findByRole('menuitem', { name: 'People' })).toHaveAttribute('href', expect.stringContaining(`/leaderboard/export?by=people&cycle=${portal.cycles[0]!.id}`));
  expect(screen.queryByRole('menuitem', { name: 'Teams' })).not.toBeInTheDocument();
});

test('a click on a person shows their accounts', async () => {
  const { user, address } = openConsole('/leaderboard');
  await ranking();
  await user.click(screen.getByRole('link', { name: 'Tom Okafor' }));
  await waitFor(() => expect(address()).toBe(`/accounts?csm=${people[1]!.id}`));
  expect(await screen.findByText('CSM: Tom Okafor')).toBeVisible();
});

test('past cycles are picked and stay in the address', async () => {
  const { user, address } = openConsole('/leaderboard');
  await ranking();
  await user.click(screen.getByRole('combobox', { name: 'Cycle' }));
  await user.click(await screen.findByRole('option', { name: 'Q2 2026' }));
  await waitFor(() => expect(address()).toMatch(/^\/leaderboard\?cycle=/));
  expect(await screen.findByText(/Q2 2026 · .* · ended/)).toBeVisible();
});

test('an admin is led to the end of the cycle', async () => {
  const portal = new MockPortal(4);
  portal.role = 'admin';
  const { user, address } = openConsole('/leaderboard', { portal });
  await user.click(await screen.findByRole('link', { name: 'End cycle…' }));
  await waitFor(() => expect(address()).toBe(`/cycles?end=${portal.cycles[0]!.id}`));
  expect(await screen.findByRole('dialog', { name: 'End Q3 2026?' })).toBeVisible();
});

test('who is no admin is not offered to end it', async () => {
  openConsole('/leaderboard');
  await ranking();
  expect(screen.queryByRole('link', { name: 'End cycle…' })).not.toBeInTheDocument();
});

test('without a cycle it says what is missing', async () => {
  openConsole('/leaderboard', { intercept: request => (request.url.includes('/leaderboard') ? problem(404, 'cycles.none', 'No cycle', 'There is none.') : undefined) });
  expect(await screen.findByText('No cycle yet')).toBeVisible();
});

test('the points are cut by area, driver, segment and account, and each part leads to its lines', async () => {
  const { user, address, portal } = openConsole('/leaderboard');
  await ranking();
  const parts = async (by: string) => within(await screen.findByRole('table', { name: `Points by ${by}` })).getAllByRole('row').slice(1);
  expect((await parts('area')).length).toBeLessThanOrEqual(portal.areas.length);
  await user.click(screen.getByRole('radio', { name: 'Segments' }));
  expect(await parts('segment')).toHaveLength(3);
  await user.click(screen.getByRole('radio', { name: 'Drivers' }));
  await user.click(within((await parts('driver'))[0]!).getByRole('link'));
  await waitFor(() => expect(address()).toMatch(/^\/ledger\?cycle=.*&driver=/));
});

test('the value map says how many of a segment’s accounts each area reached', async () => {
  const { container, portal } = openConsole('/leaderboard?by=map');
  const map = within(await screen.findByRole('region', { name: 'Value map' }));
  expect(map.getAllByRole('rowheader').map(head => head.textContent)).toEqual(portal.areas.map(area => area.name));
  expect(map.getByRole('columnheader', { name: /^Enterprise/ })).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('how points are spread is told in words, with oneself among the others', async () => {
  const portal = new MockPortal(8);
  const { container } = openConsole('/leaderboard', { portal });
  const spread = within(await screen.findByRole('region', { name: 'How points are spread' }));
  expect(spread.getByText(/^8 people with \d+ to \d+ points\. Half have [\d.]+ or more, the middle half [\d.]+ to [\d.]+\. You have \d+, more than \d of the 7 others\./)).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('where people are hidden, so is how points are spread', async () => {
  openConsole('/leaderboard', { portal: Object.assign(new MockPortal(8), { privacy: 'ownAndTopThree' as const, role: 'csm' as const }) });
  await ranking();
  expect(screen.queryByRole('region', { name: 'How points are spread' })).not.toBeInTheDocument();
});
