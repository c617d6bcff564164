import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole, problem } from '../../dev/console.tsx';
import { MockPortal, people } from '../../dev/mock/portal.ts';

const asAdmin = (accounts = 12) => {
  const portal = new MockPortal(accounts);
  portal.role = 'admin';
  return portal;
};

const card = (name: string) => screen.findByRole('article', { name });

test('cycles stand by what they are now, with what was reached of what', async () => {
  const { container } = openConsole('/cycles', { portal: asAdmin() });
  expect(within(await card('Q3 2026')).getByText('Active · 24 days left')).toBeVisible();
  const past = within(await card('Q2 2026'));
  expect(past.getByText('of 800 · 80%')).toBeVisible();
  expect(past.getByRole('link', { name: 'Leaderboard' })).toHaveAttribute('href', expect.stringMatching(/^\/leaderboard\?cycle=/));
  expect(await accessibilityProblems(container)).toEqual([]);
});

test.each([[2, 'Active · 2 days left', 'default'], [1, 'Active · last day', 'default'], [0, 'Active · over since Sep 30', 'filled']])('with %i days left the cycle says so, and its end is offered first once it is over', async (daysLeft, badge, end) => {
  const portal = asAdmin();
  portal.cycles[0]!.daysLeft = daysLeft;
  openConsole('/cycles', { portal });
  const now = within(await card('Q3 2026'));
  expect(now.getByText(badge)).toBeVisible();
  expect(now.getByRole('button', { name: 'End…' })).toHaveAttribute('data-variant', end);
  expect(now.queryByText(/Until you end it, wins still count/) !== null).toBe(daysLeft === 0);
});

test('an admin plans the next quarter, edits and deletes it', async () => {
  const portal = asAdmin();
  const { user } = openConsole('/cycles', { portal });
  await user.click(await screen.findByRole('button', { name: 'Plan a cycle' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Plan a cycle' }));
  expect(await dialog.findByLabelText(/First day/)).toHaveValue('2026-10-01');
  await user.click(dialog.getByRole('button', { name: 'Plan it' }));
  expect(await screen.findByText('Q4 2026 is planned')).toBeVisible();

  await user.click(within(await card('Q4 2026')).getByRole('button', { name: 'Edit' }));
  const name = await screen.findByRole('textbox', { name: /Name/ });
  await user.clear(name);
  await user.type(name, 'Winter');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const winter = within(await card('Winter'));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await user.click(winter.getByRole('button', { name: 'Delete' }));
  await user.click(winter.getByRole('button', { name: 'Delete for good' }));
  await waitFor(() => expect(portal.cycles.some(cycle => cycle.name === 'Winter')).toBe(false));
});

test('days that another cycle has are refused, and what was typed stays', async () => {
  const { user } = openConsole('/cycles?plan', { portal: asAdmin(), intercept: request => (request.method === 'POST' ? problem(409, 'cycles.overlap', 'This can’t be done now.', 'These days overlap “Q3 2026”.') : undefined) });
  const name = await screen.findByRole('textbox', { name: /Name/ });
  await user.clear(name);
  await user.type(name, 'Mine');
  await user.click(screen.getByRole('button', { name: 'Plan it' }));
  expect(await screen.findByText('These days overlap “Q3 2026”.')).toBeVisible();
  expect(name).toHaveValue('Mine');
});

test('who saved first is shown before one goes on', async () => {
  const portal = asAdmin();
  const { user } = openConsole(`/cycles?plan=${portal.cycles[0]!.id}`, { portal });
  const name = await screen.findByRole('textbox', { name: /Name/ });
  await user.clear(name);
  await user.type(name, 'Mine');
  Object.assign(portal.cycles[0]!, { name: 'Theirs', version: 9 });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/They saved: Theirs/)).toBeVisible();
  expect(name).toHaveValue('Mine');
  await user.click(screen.getByRole('button', { name: 'Keep what I typed' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(portal.cycles[0]!.name).toBe('Mine'));
});

test('targets are taken from suggestions by what each works, summed and saved', async () => {
  const portal = asAdmin();
  const id = portal.cycles[0]!.id;
  const { user, baseElement } = openConsole(`/cycles?targets=${id}`, { portal });
  const weight = await screen.findByRole('textbox', { name: 'Share of full time of Tom Okafor in per cent' });
  await user.clear(weight);
  await user.type(weight, '50');
  await user.click(await screen.findByRole('button', { name: 'Take all suggestions' }));
  expect(screen.getByRole('textbox', { name: 'Points of Ana Ruiz' })).toHaveValue('80');
  expect(screen.getByRole('textbox', { name: 'Points of Tom Okafor' })).toHaveValue('45');
  await user.click(screen.getByRole('button', { name: 'Use the sum for points of all' }));
  expect(await accessibilityProblems(baseElement)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save targets' }));
  expect(await screen.findByText('The targets of Q3 2026 are saved')).toBeVisible();
  expect(portal.targets[id]![people[1]!.id]).toEqual({ points: 45, accounts: 7, weight: 50 });
  expect(portal.cycles[0]!.targetPoints).toBe(705);
});

test('a target of 0 can be typed, is explained and not saved', async () => {
  const portal = asAdmin();
  const { user } = openConsole(`/cycles?targets=${portal.cycles[0]!.id}`, { portal });
  const field = await screen.findByRole('textbox', { name: 'Points of Ana Ruiz' });
  await user.clear(field);
  await user.type(field, '0');
  expect(field).toHaveValue('0');
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(/A target is at least 1/);
  expect(screen.getByRole('button', { name: 'Save targets' })).toBeDisabled();
  await user.clear(field);
  expect(field).toBeValid();
  expect(screen.getByRole('button', { name: 'Save targets' })).toBeEnabled();
});

test('the end is rehearsed, then done as chosen, and can be taken back', async () => {
  const portal = asAdmin();
  const { user, baseElement } = openConsole(`/cycles?end=${portal.cycles[0]!.id}`, { portal });
  const dialog = within(await screen.findByRole('dialog', { name: 'End Q3 2026?' }));
  expect(await dialog.findByText(/can no longer be undone/)).toBeVisible();
  expect(within(dialog.getByRole('table', { name: 'The standing that stays' })).getAllByRole('row')).toHaveLength(9);
  expect(await accessibilityProblems(baseElement)).toEqual([]);
  await user.click(dialog.getByRole('radio', { name: 'Settle' }));
  await user.click(dialog.getByRole('button', { name: 'End Q3 2026' }));

  expect(await screen.findByText('Q3 2026 has ended')).toBeVisible();
  expect(portal.accounts.every(account => account.suggestions.length === 0)).toBe(true);
  expect(within(await card('Q4 2026')).getByText(/Active/)).toBeVisible();
  await user.click(within(await card('Q3 2026')).getByRole('button', { name: 'Open again…' }));
  const reopening = within(await screen.findByRole('dialog', { name: 'Open Q3 2026 again?' }));
  expect(reopening.getByText(/Q4 2026, in which nothing is booked yet, becomes a draft again/)).toBeVisible();
  expect(await accessibilityProblems(baseElement)).toEqual([]);
  await user.click(reopening.getByRole('button', { name: 'Open again' }));
  await waitFor(() => expect(portal.cycles[0]!.status).toBe('active'));
});

test('an end that was rehearsed before something changed shows the change and why it did not end', async () => {
  const portal = asAdmin();
  const { user } = openConsole(`/cycles?end=${portal.cycles[0]!.id}`, { portal });
  const end = await screen.findByRole('button', { name: 'End Q3 2026' });
  portal.cycles[0]!.version++;
  portal.accounts[0]!.suggestions.length = 0;
  const waiting = portal.accounts.flatMap(account => account.suggestions).length;
  await user.click(end);
  expect(await screen.findByText(/Something changed since you looked/)).toBeVisible();
  expect(await screen.findByRole('radiogroup', { name: `What becomes of the ${waiting} suggestions that wait` })).toBeVisible();
  expect(portal.cycles[0]!.status).toBe('active');
  await user.click(screen.getByRole('button', { name: 'End Q3 2026' }));
  await waitFor(() => expect(portal.cycles[0]!.status).toBe('ended'));
});

test('why a cycle can’t be opened again is said before anybody tries', async () => {
  const portal = asAdmin();
  Object.assign(portal.cycles[1]!, { reopenUntil: '2026-09-14T14:30:00Z', reopenRefusal: '“Q3 2026” is active and wins are booked in it, so “Q2 2026” stays as it ended.' });
  const { user } = openConsole('/cycles', { portal });
  await user.click(within(await card('Q2 2026')).getByRole('button', { name: 'Open again…' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Open Q2 2026 again?' }));
  expect(dialog.getByText(/wins are booked in it/)).toBeVisible();
  expect(dialog.queryByRole('button', { name: 'Open again' })).not.toBeInTheDocument();
});

test('a draft starts early only after saying so', async () => {
  const portal = asAdmin();
  portal.cycles[0]!.status = 'ended';
  const { user } = openConsole('/cycles?plan', { portal });
  await user.click(await screen.findByRole('button', { name: 'Plan it' }));
  await user.click(within(await card('Q4 2026')).getByRole('button', { name: 'Start…' }));
  expect(await screen.findByText(/first day is still to come/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Start early' }));
  expect(await screen.findByText('Q4 2026 counts from now on')).toBeVisible();
});

test('the definition of an impacted account shows what it means before it is saved', async () => {
  const portal = asAdmin();
  const { user } = openConsole('/cycles?impacted', { portal });
  const field = await screen.findByRole('textbox', { name: /Points in a cycle/ });
  await user.clear(field);
  await user.type(field, '3');
  expect(await screen.findByText(/accounts would be impacted in Q3 2026/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(portal.impactedFrom).toBe(3));
});

test('who is no admin reads targets and is offered nothing else', async () => {
  const { user, container } = openConsole('/cycles');
  await card('Q3 2026');
  for (const name of ['Plan a cycle', 'End…', 'Edit', 'Impacted accounts…']) expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
  await user.click(within(await card('Q3 2026')).getByRole('button', { name: 'Targets' }));
  expect(await screen.findByText('All together: 900 points, 150 impacted accounts.')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('without cycles it says what to do, and a failure offers to try again', async () => {
  const portal = asAdmin();
  portal.cycles.length = 0;
  const { unmount } = openConsole('/cycles', { portal });
  expect(await screen.findByText('No cycle yet')).toBeVisible();
  unmount();
  openConsole('/cycles', { intercept: request => (request.url.endsWith('/cycles') ? problem(500, 'unexpected', 'Something went wrong', 'Try again.') : undefined) });
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
});
