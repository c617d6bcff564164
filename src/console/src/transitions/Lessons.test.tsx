import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { learning } from '../../dev/mock/lessons.ts';
import { MockPortal } from '../../dev/mock/portal.ts';

function openTaught(stage: string) {
  const portal = new MockPortal(5);
  portal.role = 'admin';
  const driver = learning(portal, stage);
  return { ...openConsole(`/drivers/${driver.id}/rule`, { portal }), transition: driver.transition! };
}

const lessons = async () => within(await screen.findByRole('region', { name: 'What people made of it' }));

test('what people decided is told in plain words, and what was learnt from it can be taken back piece by piece', async () => {
  const { user, container, requests } = openTaught('some');
  const section = await lessons();
  expect(await section.findByText('73%')).toBeVisible();
  expect(section.getByText('16 of 22 findings were what was found, most likely between 52% and 87%')).toBeVisible();
  expect(section.getByText(/^14 of 19 wins since it is on had been suggested, .* What nobody noticed is missing from this\.$/)).toBeVisible();
  expect(section.getByText('Raised to 0.80: of 14 findings below it 6 were wrong.')).toBeVisible();
  expect(section.getByText('23 of 30')).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Automatic' })).toBeDisabled();
  expect(screen.getByText(/So far: 23 of 30 decisions\./)).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);

  const sentence = /Our sister company reached its goal/;
  await user.click(section.getByRole('button', { name: sentence }));
  await waitFor(() => expect(section.queryByText(sentence)).not.toBeInTheDocument());
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await section.findByText(sentence)).toBeVisible();

  await user.click(section.getByRole('button', { name: 'Forget what was learnt' }));
  expect(await section.findByText(/Nobody has decided on a finding yet/)).toBeVisible();
  expect(await requests.findLast(request => request.url.endsWith('/lessons/since'))!.json()).toEqual({ now: true, since: null });
  await user.click(section.getByRole('button', { name: 'Count all decisions again' }));
  expect(await section.findByText('73%')).toBeVisible();
});

test('automatic mode is offered once it is earned, and says why it was withdrawn', async () => {
  const { user, transition } = openTaught('enough');
  await waitFor(() => expect(screen.getByRole('radio', { name: 'Automatic' })).toBeEnabled());
  await user.click(screen.getByRole('radio', { name: 'Automatic' }));
  await user.type(screen.getByRole('textbox', { name: 'Prompt' }), ' Really.');
  expect(await screen.findByText(/What another prompt found does not count/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  await user.click(screen.getByRole('radio', { name: 'Automatic' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Transition saved');
  expect(transition.mode).toBe('automatic');
});

test('a withdrawal stands above the rule with its reason', async () => {
  openTaught('withdrawn');
  expect(await screen.findByText('It suggests again instead of winning by itself')).toBeVisible();
  expect(screen.getByText(/30 of 32 decided findings.*What was won stays won\./)).toBeVisible();
});
