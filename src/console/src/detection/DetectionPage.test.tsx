import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { judgeOf, judging } from '../../dev/mock/detection.ts';
import { MockPortal } from '../../dev/mock/portal.ts';
import type { Role } from '../api/contract.ts';

function open(role: Role = 'admin', isOn = false) {
  const portal = Object.assign(new MockPortal(4), { role });
  if (isOn) judging(portal);
  return openConsole('/settings/detection', { portal });
}

test('before it is switched on the page says which texts go to whom', async () => {
  const { user, portal, container } = open();
  const effects = await screen.findByRole('list', { name: 'What this means' });
  expect(within(effects).getByText(/Nothing is sent anywhere/)).toBeVisible();
  await user.click(screen.getByRole('switch', { name: 'Let a language model judge what the rules doubt' }));
  expect(await screen.findByText(/To models\.northwind\.example, model qwen3:14b, go: subject and text of e-mails/)).toBeVisible();
  expect(judgeOf(portal).on).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Switch it on' }));
  expect(await screen.findByText('The language model judges from now on')).toBeVisible();
  expect(judgeOf(portal)).toMatchObject({ on: true, maskNames: true, endpoint: null });
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('an endpoint that can’t be is said at its field and can’t be saved', async () => {
  const { user } = open();
  await user.click(await screen.findByRole('radio', { name: 'Our own' }));
  await user.type(screen.getByRole('textbox', { name: 'Endpoint' }), 'http://plain.example/v1');
  expect(await screen.findByText(/would be called without encryption/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
});

test('cost, what waits and the last error are told in words', async () => {
  open('admin', true);
  const today = within(await screen.findByRole('region', { name: 'Today' }));
  expect(today.getByText(/too much to do/)).toBeVisible();
  expect(today.getByText(/^2 activities the rules judged alone/)).toBeVisible();
  expect(today.getByText(/\$0\.05/)).toBeVisible();
});

test('a tried text shows what proves it and both verdicts', async () => {
  const { user, container } = open('admin', true);
  await user.type(await screen.findByRole('textbox', { name: 'Text' }), 'Hi Ana. That objective is met. Bye.');
  await user.click(screen.getByRole('checkbox', { name: 'Ask the language model too' }));
  await user.click(screen.getByRole('button', { name: 'Try it' }));
  expect(await screen.findByRole('heading', { name: '1 driver would be suggested' })).toBeVisible();
  expect(container.querySelector('mark')).toHaveTextContent('That objective is met.');
  const verdict = within(screen.getByRole('region', { name: 'Value realized' }));
  expect(verdict.getByText('Found by the model')).toBeVisible();
  expect(verdict.getByText(/compares four days/)).toBeVisible();
  expect(within(screen.getByRole('region', { name: 'Adoption workshop' })).getByText(/can’t prove it/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show all 8 drivers' }));
  expect(screen.getByRole('region', { name: 'Sent goodies' })).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('only admins come in', async () => {
  open('manager');
  expect(await screen.findByText('Only admins set how impact is found in texts')).toBeVisible();
});
