import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { MockPortal } from '../../dev/mock/portal.ts';
import { actWords, fieldWords } from './auditWords.ts';

function open(path = '/audit') {
  const portal = new MockPortal(4);
  portal.role = 'admin';
  return openConsole(path, { portal });
}

const lines = async () => within(await screen.findByRole('list', { name: 'What was done, the newest first' })).getAllByRole('listitem');

test('a line says who did what, and what it was before', async () => {
  const { container } = open();
  const [changed, transition, , created] = await lines();
  expect(changed).toHaveTextContent('Ana Ruiz changed the driver Positive review');
  expect(changed).toHaveTextContent('in the console');
  expect(changed).toHaveTextContent(/Points2.*3/);
  expect(changed).toHaveTextContent(/CadenceEvery quarter.*Every year/);
  expect(transition).toHaveTextContent(/ModeOff.*Suggests/);
  expect(within(created!).getByRole('button', { name: 'Show 2 more parts' })).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('more comes on demand', async () => {
  const { user } = open();
  expect(await lines()).toHaveLength(50);
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  await waitFor(async () => expect(await lines()).toHaveLength(100));
});

test('the log is narrowed by who, what, name and day, and the address says so', async () => {
  const { user, address } = open();
  await lines();
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Who' }), await screen.findByRole('option', { name: 'Mei Lin' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'Suggestions');
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-09-05' } });
  await waitFor(() => expect(address()).toMatch(/person=.*&action=suggestion&from=2026-09-05/));
  await waitFor(async () => expect((await lines()).every(line => line.textContent.includes('Mei Lin confirmed API enabled at Brightwater'))).toBe(true));
  await user.type(screen.getByRole('searchbox'), 'zebra');
  expect(await screen.findByText('Nothing was done that matches')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show everything' }));
  expect(await lines()).toHaveLength(50);
});

test('a CSM is told that only admins read it', async () => {
  const { requests } = openConsole('/audit');
  expect(await screen.findByText('Only admins read the audit log')).toBeVisible();
  expect(requests.filter(request => request.url.includes('/audit'))).toEqual([]);
});

test('what has no words yet is told by its name', () => {
  expect(actWords('plan.shared_again')).toBe('plan shared again');
  expect(fieldWords('transition.heldForDays')).toBe('Transition: held for days');
});
