import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole, problem } from '../../dev/console.tsx';
import { MockPortal, people } from '../../dev/mock/portal.ts';

const asAdmin = (accounts = 6) => Object.assign(new MockPortal(accounts), { role: 'admin' as const });

const lines = async () => within(await screen.findByRole('table', { name: 'Lines' })).getAllByRole('row').slice(1);

test('a number on the board leads to the lines that it is the sum of', async () => {
  const { user, address, container } = openConsole('/leaderboard');
  const row = (await screen.findByRole('link', { name: 'Ana Ruiz' })).closest('tr')!;
  const points = within(row).getByTitle('Show the lines');
  await user.click(points);
  await waitFor(() => expect(address()).toMatch(new RegExp(`^/ledger\\?cycle=.*&csm=${people[0]!.id}$`)));
  expect(await screen.findByText(new RegExp(`^${points.textContent} points from`))).toBeVisible();
  expect(screen.getByText('CSM: Ana Ruiz')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('an admin corrects a line, both lines stay, and undo books the way back', async () => {
  const portal = asAdmin();
  const { user } = openConsole('/ledger', { portal });
  const before = (await lines()).length;
  await user.click(screen.getAllByRole('button', { name: /^Correct / })[0]!);
  const dialog = await screen.findByRole('dialog');
  const book = within(dialog).getByRole('button', { name: 'Book the correction' });
  expect(book).toBeDisabled();
  await user.clear(within(dialog).getByRole('textbox', { name: 'Points' }));
  await user.type(within(dialog).getByRole('textbox', { name: 'Points' }), '42');
  expect(within(dialog).getByText(/become 42 points/)).toBeVisible();
  await user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Agreed with the customer');
  await user.click(book);
  await screen.findByText('+42');
  expect(await lines()).toHaveLength(before + 2);
  expect(screen.getAllByText('“Agreed with the customer”')).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText(/counts as before/);
  expect((await screen.findAllByText(/Taken back: Agreed/))).toHaveLength(2);
});

test('an admin splits a win, sees what stays, and takes the split back', async () => {
  const portal = asAdmin();
  const { user, container } = openConsole('/ledger', { portal });
  const before = (await lines()).length;
  await user.click(screen.getAllByRole('button', { name: /^Correct / })[0]!);
  const dialog = within(await screen.findByRole('dialog'));
  const enter = async (name: string, value: string) => {
    await user.clear(dialog.getByRole('textbox', { name }));
    await user.type(dialog.getByRole('textbox', { name }), value);
  };
  await enter('Points', '10');
  await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Both were on site');
  const book = dialog.getByRole('button', { name: 'Book the correction' });
  for (const place of [1, 2]) {
    await user.click(dialog.getByRole('button', { name: 'Split with somebody' }));
    const person = dialog.getByRole('combobox', { name: `Split with, person ${place}` });
    expect(person).toHaveFocus();
    expect(dialog.getByRole('status')).toHaveTextContent('Choose whom to split with.');
    expect(book).toBeDisabled();
    await user.click(person);
    await user.click((await screen.findAllByRole('option', { name: place === 1 ? 'Mei Lin' : 'Tom Okafor' })).at(-1)!);
  }
  await user.click(dialog.getByRole('button', { name: 'Split evenly' }));
  expect(dialog.getByRole('status')).toHaveTextContent(/^4 points stay with/);
  await enter('Points for Mei Lin', '9');
  expect(dialog.getByRole('status')).toHaveTextContent('The shares are 2 more than the win is worth.');
  expect(book).toBeDisabled();
  await enter('Points for Mei Lin', '2');
  expect(dialog.getByRole('status')).toHaveTextContent(/^5 points stay with/);
  expect(await accessibilityProblems(document.body)).toEqual([]);
  await user.click(book);
  await waitFor(async () => expect(await lines()).toHaveLength(before + 4));
  expect(screen.getAllByText('Share')).toHaveLength(2);
  const main = screen.getByText('split with Mei Lin 2, Tom Okafor 3').closest('tr')!;
  expect(main).toHaveTextContent('+5');
  expect(screen.getAllByRole('link', { name: /^Show win of/ })).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText(/counts as before/);
  expect(await accessibilityProblems(container)).toEqual([]);
  expect((await lines()).length).toBe(before + 8);
});

test('what is refused stays typed', async () => {
  const { user } = openConsole('/ledger', {
    portal: asAdmin(),
    intercept: request => (request.url.endsWith('/correct') ? problem(409, 'points.cycle_ended', 'This can’t be done now.', 'The cycle of this win has ended.') : undefined),
  });
  await lines();
  await user.click(screen.getAllByRole('button', { name: /^Correct / })[0]!);
  await user.type(await screen.findByRole('textbox', { name: 'Points' }), '{selectall}9');
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Nine');
  await user.click(screen.getByRole('button', { name: 'Book the correction' }));
  expect(await screen.findByText('The cycle of this win has ended.')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Reason' })).toHaveValue('Nine');
});

test('who is no admin reads the lines and corrects none', async () => {
  openConsole('/ledger', { portal: new MockPortal(6) });
  await lines();
  expect(screen.queryByRole('button', { name: /^Correct / })).not.toBeInTheDocument();
});

test('filters are taken away one by one, and the sheet follows them', async () => {
  const portal = new MockPortal(30);
  const area = portal.areas[2]!.name;
  const { user, address } = openConsole(`/ledger?area=${encodeURIComponent(area)}`, { portal });
  await lines();
  expect(screen.getByRole('link', { name: 'Export as CSV' })).toHaveAttribute('href', expect.stringContaining('/ledger/export?area='));
  await user.click(screen.getByRole('button', { name: 'Show every area' }));
  await waitFor(() => expect(address()).toBe('/ledger'));
  await user.click(screen.getByRole('switch', { name: 'Only corrections' }));
  expect(await screen.findByText('No line is like this')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show every line' }));
  await lines();
});
