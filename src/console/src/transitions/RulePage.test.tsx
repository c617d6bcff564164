import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems } from '../../dev/console.tsx';
import { asText, openRule, save } from '../../dev/rule.tsx';

const pick = async (user: ReturnType<typeof openRule>['user'], box: HTMLElement, name: string) => {
  await user.click(box);
  await user.click(await screen.findByRole('option', { name }));
};
const last = <T,>(items: T[]): T => items[items.length - 1]!;
const preview = () => within(screen.getByRole('region', { name: 'Preview' }));

test('a rule stands in rows; what is chosen by mouse becomes the text', async () => {
  const view = openRule();
  const { user, container } = view;
  expect(await screen.findByRole('combobox', { name: 'Property' })).toHaveValue('product.sso_enabled');
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Property' }));
  expect(screen.getByText(/Something is not filled in yet/)).toBeVisible();
  await pick(user, last(screen.getAllByRole('combobox', { name: 'Property' })), 'Tier');
  await pick(user, last(screen.getAllByRole('combobox', { name: 'Value' })), 'Enterprise');
  expect(await asText(view)).toHaveValue("product.sso_enabled = true and company.tier = 'ent'");
});

test('what has no row stays as it is written', async () => {
  const view = openRule({ prepare: portal => { portal.drivers.find(one => one.name === 'SSO enabled')!.transition!.condition = 'arr = 5 and arr * 2 > api_calls_30d'; } });
  expect(await screen.findByRole('textbox', { name: 'Part of the condition as text' })).toHaveValue('arr * 2 > api_calls_30d');
  await view.user.click(screen.getByRole('button', { name: 'Remove part 1' }));
  expect(await asText(view)).toHaveValue('arr * 2 > api_calls_30d');
});

test('names complete while one types, by keyboard', async () => {
  const view = openRule();
  const field = await asText(view);
  await view.user.clear(field);
  await view.user.type(field, 'auto re');
  expect(await screen.findByRole('option', { name: /Auto renewal/ })).toHaveAttribute('aria-selected', 'true');
  expect(await accessibilityProblems(view.container)).toEqual([]);
  await view.user.keyboard('{Enter}');
  expect(field).toHaveValue('company.auto_renewal');
});

test('the preview is of the text as it is typed, and automatic mode waits for it', async () => {
  const view = openRule();
  const field = await asText(view);
  expect(await preview().findByText('Of the condition as it stands here.')).toBeVisible();
  expect(preview().getByText('of 40 accounts match now').parentElement).toHaveTextContent(/^26 /);
  fireEvent.change(field, { target: { value: 'sso_enabled is known' } });
  expect(screen.getByRole('radio', { name: 'Automatic' })).toBeDisabled();
  await waitFor(() => expect(preview().getByText('of 40 accounts match now').parentElement).toHaveTextContent(/^20 /));
  await view.user.click(screen.getByRole('radio', { name: 'Automatic' }));
  await view.user.click(save());
  expect(await screen.findByText('Transition saved')).toBeVisible();
  expect(view.transition).toMatchObject({ condition: 'sso_enabled is known', mode: 'automatic' });
});

test('a text that is far too long is not taken, and nothing is lost or sent', async () => {
  const view = openRule();
  const field = await asText(view);
  const before = view.requests.length;
  fireEvent.change(field, { target: { value: 'x'.repeat(1_000_000) } });
  expect(screen.getByText(/at most 4,000 characters.*1,000,000/)).toBeVisible();
  expect(field).toHaveValue('product.sso_enabled = true');
  expect(view.requests).toHaveLength(before);
});

test('an account is explained part by part', async () => {
  const { user } = openRule();
  await user.type(await screen.findByRole('combobox', { name: 'Account' }), 'Kestrel');
  await user.click((await screen.findAllByRole('option', { name: /^Kestrel/ }))[0]!);
  const why = within(screen.getByRole('region', { name: 'Why or why not' }));
  expect(await why.findByText(/^Does not hold at Kestrel/)).toBeVisible();
  expect(why.getByText('false')).toBeVisible();
  expect(why.getByText('empty')).toBeVisible();
  expect(within(why.getByRole('list', { name: 'What stands in the way' })).getByRole('listitem')).toHaveTextContent('The condition does not hold now.');
});

test('of what is typed but not saved only the condition is told', async () => {
  const view = openRule();
  fireEvent.change(await asText(view), { target: { value: 'sso_enabled is known' } });
  await view.user.type(await screen.findByRole('combobox', { name: 'Account' }), 'Kestrel');
  await view.user.click((await screen.findAllByRole('option', { name: /^Kestrel/ }))[0]!);
  const why = within(screen.getByRole('region', { name: 'Why or why not' }));
  expect(await why.findByText(/^Of the condition as you typed it/)).toBeVisible();
  expect(await why.findByText(/^Does not hold at Kestrel/)).toBeVisible();
  expect(why.queryByRole('list', { name: 'What stands in the way' })).not.toBeInTheDocument();
});

test('the history says how precise the rule is and that it asks to be tuned', async () => {
  openRule();
  const history = within(await screen.findByRole('region', { name: 'What it found so far' }));
  expect(await history.findByText('This rule asks to be tuned')).toBeVisible();
  expect(history.getByText('right, most likely between 29% and 77%')).toBeVisible();
  expect(history.getAllByRole('row')).toHaveLength(7);
});

test('a prompt is edited where the rule is contextual', async () => {
  const { user, transition, requests } = openRule({ prepare: (portal) => {
    Object.assign(portal.drivers.find(one => one.name === 'SSO enabled')!.transition!, { type: 'contextual', condition: null, prompt: 'They say it.' });
  } });
  const field = await screen.findByRole('textbox', { name: 'Prompt' });
  fireEvent.change(field, { target: { value: 'x'.repeat(2_001) } });
  expect(screen.getByText(/at most 2,000 characters/)).toBeVisible();
  expect(save()).toBeDisabled();
  fireEvent.change(field, { target: { value: 'They say that it works.' } });
  await user.selectOptions(screen.getByLabelText('What must not count twice'), 'activity');
  await user.click(save());
  await screen.findByText('Transition saved');
  expect(transition.prompt).toBe('They say that it works.');
  expect(await last(requests.filter(request => request.method === 'PUT')).json()).toMatchObject({ condition: null, evidenceBy: 'activity' });
});

test('what someone else saved stands beside mine, and either can be taken', async () => {
  const view = openRule();
  const field = await asText(view);
  Object.assign(view.transition, { condition: 'sso_enabled = false', heldForDays: 7, version: 2 });
  fireEvent.change(field, { target: { value: 'sso_enabled is known' } });
  await waitFor(() => expect(save()).toBeEnabled());
  await view.user.click(save());
  const choice = within(await screen.findByRole('alert', { name: 'Somebody changed this meanwhile' }));
  expect(choice.getByRole('row', { name: 'Condition sso_enabled = false sso_enabled is known' })).toBeVisible();
  expect(choice.getByRole('row', { name: 'How long it must hold For 7 days Not at all: it counts at once' })).toBeVisible();
  expect(choice.queryByText('What happens')).not.toBeInTheDocument();
  await view.user.click(choice.getByRole('button', { name: 'Keep mine' }));
  expect(field).toHaveValue('sso_enabled is known');
  await view.user.click(save());
  await waitFor(() => expect(view.transition).toMatchObject({ condition: 'sso_enabled is known', version: 3 }));
});

test('what someone else saved is shown at once to who has typed nothing', async () => {
  const view = openRule();
  const field = await asText(view);
  Object.assign(view.transition, { condition: 'sso_enabled = false', version: 2 });
  view.portal.tell('catalogue', null);
  await waitFor(() => expect(field).toHaveValue('sso_enabled = false'));
  expect(screen.queryByText('Somebody changed this meanwhile')).not.toBeInTheDocument();
});

test('automatic mode of a condition with a prompt says that texts only suggest', async () => {
  const view = openRule({ prepare: (portal) => {
    Object.assign(portal.drivers.find(one => one.name === 'SSO enabled')!.transition!, { type: 'contextual', prompt: 'They say it.' });
  } });
  await waitFor(() => expect(screen.getByRole('radio', { name: 'Automatic' })).toBeEnabled());
  await view.user.click(screen.getByRole('radio', { name: 'Automatic' }));
  expect(screen.getByText(/What is found in texts is only suggested/)).toBeVisible();
});

test('Enter in a row saves nothing', async () => {
  const view = openRule({ prepare: (portal) => { portal.drivers.find(one => one.name === 'SSO enabled')!.transition!.condition = 'arr = 5'; } });
  const value = await screen.findByRole('textbox', { name: 'Value' });
  await view.user.type(value, '0');
  await waitFor(() => expect(save()).toBeEnabled());
  await view.user.type(value, '{Enter}');
  expect(view.requests.filter(({ method }) => method === 'PUT')).toHaveLength(0);
});

test('a hole in the builder keeps the rule from being saved', async () => {
  const { user } = openRule();
  await user.click(await screen.findByRole('radio', { name: 'Off' }));
  await waitFor(() => expect(save()).toBeEnabled());
  await user.click(screen.getByRole('button', { name: 'Group' }));
  expect(save()).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Remove part 2' }));
  await waitFor(() => expect(save()).toBeEnabled());
});

test('a CSM is told who changes rules', async () => {
  openRule({ role: 'csm' });
  expect(await screen.findByText('Only admins change rules')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
});
