import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { detail, found, portalWith, rowButton, rows } from '../../dev/inbox.tsx';

const box = (name: string) => screen.getByRole('checkbox', { name: new RegExp(`^Choose ${name},`) });
const chosen = () => screen.getAllByRole<HTMLInputElement>('checkbox', { name: /^Choose / }).filter(one => one.checked).length;
const bulk = () => within(screen.getByRole('group', { name: 'Act on the chosen ones' }));

test('shift chooses a range by mouse and by keyboard, a chooses all, and ? tells so', async () => {
  const { portal } = portalWith();
  const { user } = openConsole('/inbox', { portal });
  await rows();
  await user.click(box('Upsell done'));
  fireEvent.click(box('SSO enabled'), { shiftKey: true });
  expect(chosen()).toBe(3);
  await user.keyboard('{Escape}');
  rowButton('API enabled').focus();
  await user.keyboard('JJ');
  expect(rowButton('Positive review')).toHaveFocus();
  expect(screen.getByText('3 chosen')).toBeVisible();
  expect(box('Upsell done')).not.toBeChecked();
  await user.keyboard('a');
  expect(screen.getByText('4 chosen')).toBeVisible();
  await user.keyboard('a');
  expect(chosen()).toBe(0);
  await user.keyboard('?');
  for (const words of ['Choose on to the next', 'Choose on to the previous', 'Choose all that are shown, or none of them']) expect(await screen.findByText(words)).toBeVisible();
});

test('a group is chosen by its head, and the chosen ones are put aside with a reason or for some days', async () => {
  const { portal, status } = portalWith(found, ['SSO enabled']);
  portal.role = 'admin';
  const { user, requests, container } = openConsole('/inbox?sort=driver', { portal });
  await rows();
  await user.click(screen.getByRole('checkbox', { name: 'All 2 of SSO enabled' }));
  expect(screen.getByText('2 chosen')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.click(bulk().getByRole('button', { name: 'Mark incorrect' }));
  await user.click(await screen.findByRole('menuitem', { name: 'It is older than this' }));
  await waitFor(() => expect(requests.filter(request => request.url.endsWith('/incorrect'))).toHaveLength(2));
  for (const sent of requests.filter(request => request.url.endsWith('/incorrect'))) expect(await sent.clone().json()).toEqual({ reason: 'It is older than this' });
  await waitFor(() => expect(status('SSO enabled')).toBe('ignored'));

  await user.click(screen.getByRole('checkbox', { name: 'All 1 of API enabled' }));
  await user.click(bulk().getByRole('button', { name: 'Snooze' }));
  await user.click(await screen.findByRole('menuitem', { name: '3 days' }));
  await waitFor(() => expect(status('API enabled')).toBe('snoozed'));
});

test('a snooze lasts as long as the portal says, on every label and in every request', async () => {
  const { portal } = portalWith();
  portal.snoozeDays = 21;
  const { user, requests } = openConsole('/inbox', { portal });
  await user.click(within(await detail('Upsell done')).getByRole('button', { name: 'Snooze' }));
  expect((await screen.findAllByRole('menuitem')).map(item => item.textContent)).toEqual(['1 day', '3 days', '21 dayss', '30 days', 'Until a date…']);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('menu')).not.toBeInTheDocument());
  await user.keyboard('k?');
  expect(await screen.findByText('Snooze 21 days, or wake a snoozed one')).toBeVisible();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  rowButton('Upsell done').focus();
  await user.keyboard('s');
  await waitFor(() => expect(requests.some(request => request.url.endsWith('/snooze'))).toBe(true));
  expect(await requests.find(request => request.url.endsWith('/snooze'))!.clone().json()).toEqual({ days: 21 });
});
