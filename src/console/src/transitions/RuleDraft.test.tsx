import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openConsole } from '../../dev/console.tsx';
import { handle } from '../../dev/mock/handle.ts';
import { MockPortal, people } from '../../dev/mock/portal.ts';
import { asText, openRule, save } from '../../dev/rule.tsx';

test('what was typed is kept for the person who typed it, in the drawer too, until it is discarded', async () => {
  const view = openRule();
  fireEvent.change(await asText(view), { target: { value: 'sso_enabled is known' } });
  expect(screen.getByText(/Not saved yet/)).toBeVisible();
  view.unmount();

  const portal = new MockPortal(40);
  Object.defineProperty(portal, 'me', { configurable: true, get: () => people[1] });
  const other = openRule({ portal });
  expect(await asText(other)).toHaveValue('product.sso_enabled = true');
  other.unmount();

  portal.role = 'admin';
  Object.defineProperty(portal, 'me', { get: () => people[0] });
  const drawer = openConsole(`/drivers?driver=${view.driver.id}`, { portal });
  const field = await screen.findByRole('textbox', { name: 'Condition' });
  expect(field).toHaveValue('sso_enabled is known');
  await drawer.user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(field).toHaveValue('product.sso_enabled = true');
  expect(screen.queryByText(/Not saved yet/)).not.toBeInTheDocument();
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('sso_enabled is known');
});

test('a save whose answer was lost is asked for again by the same key, and is no conflict with itself', async () => {
  let lost = 0;
  const lose = async (request: Request) => {
    if (request.method !== 'PUT' || lost++ > 0) return undefined;
    throw new TypeError('Failed to fetch');
  };
  const view = openRule({ intercept: lose });
  fireEvent.change(await asText(view), { target: { value: 'sso_enabled is known' } });
  await waitFor(() => expect(save()).toBeEnabled());
  await view.user.click(save());
  if (!screen.queryByText('Transition saved')) {
    await waitFor(() => expect(save()).toBeEnabled());
    await view.user.click(save());
  }
  expect(await screen.findByText('Transition saved')).toBeVisible();
  const keys = view.requests.filter(({ method }) => method === 'PUT').map(({ headers }) => headers.get('Idempotency-Key'));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('a save that was carried out though its answer was lost is what stands there', async () => {
  const portal = new MockPortal(40);
  const view = openRule({ portal, intercept: async (request) => {
    if (request.method !== 'PUT') return undefined;
    await handle(portal, request);
    throw new TypeError('Failed to fetch');
  } });
  const field = await asText(view);
  fireEvent.change(field, { target: { value: 'sso_enabled is known' } });
  await waitFor(() => expect(save()).toBeEnabled());
  await view.user.click(save());
  await waitFor(() => expect(view.transition.version).toBe(2));
  await waitFor(() => expect(screen.queryByText(/Not saved yet/)).not.toBeInTheDocument());
  expect(field).toHaveValue('sso_enabled is known');
  expect(screen.queryByText('Somebody changed this meanwhile')).not.toBeInTheDocument();
});

test('the look back says what it leads to, by mode', async () => {
  const view = openRule({ prepare: (portal) => { portal.drivers.find(one => one.name === 'SSO enabled')!.transition!.mode = 'off'; } });
  await view.user.click(await screen.findByRole('radio', { name: 'Suggest' }));
  const past = screen.getByLabelText('What counts from the past');
  expect(past).toHaveAccessibleDescription('Nothing is suggested or won at once.');
  await view.user.selectOptions(past, '90');
  await waitFor(() => expect(past).toHaveAccessibleDescription(/^Makes about \d+ suggestions at once\.$/));
  await view.user.click(screen.getByRole('radio', { name: 'Automatic' }));
  expect(past).toHaveAccessibleDescription(/^Books about \d+ wins at once, about \d+ points\.$/);
});
