import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { MockPortal } from '../../dev/mock/portal.ts';

async function editSso(portal = adminPortal()) {
  const view = openConsole('/drivers', { portal });
  await view.user.click(await screen.findByRole('button', { name: 'SSO enabled' }));
  const field = await screen.findByRole('textbox', { name: 'Condition' });
  const sso = portal.drivers.find(driver => driver.name === 'SSO enabled')!.transition!;
  return { ...view, field, sso, portal };
}

function adminPortal() {
  const portal = new MockPortal(4);
  portal.role = 'admin';
  return portal;
}

const save = () => screen.getByRole('button', { name: 'Save' });

test('drivers stand by area with points, cadence and rule; search narrows them', async () => {
  const { user, address, container } = openConsole('/drivers');
  const area = within(await screen.findByRole('region', { name: 'Stickiness and configuration' }));
  expect(area.getByText('product.sso_enabled = true')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.type(screen.getByRole('searchbox', { name: 'Search drivers' }), 'review');
  await waitFor(() => expect(screen.getAllByRole('region')).toHaveLength(1));
  expect(address()).toBe('/drivers?search=review');
});

test('a CSM reads the rule but cannot change it', async () => {
  const { user, address } = openConsole('/drivers');
  await user.click(await screen.findByRole('button', { name: 'SSO enabled' }));
  expect(within(await screen.findByRole('dialog')).getByText('product.sso_enabled = true')).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Condition' })).not.toBeInTheDocument();
  expect(address()).toMatch(/^\/drivers\?driver=/);
});

test('an error is shown at its column with names that can be taken', async () => {
  const { user, field } = await editSso();
  fireEvent.change(field, { target: { value: 'tier = 1 and sso_enbled = true' } });
  expect(await screen.findByText(/No property is called “sso_enbled”/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Go to column 14' })).toBeVisible();
  expect(save()).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'sso_enabled' }));
  expect(field).toHaveValue('tier = 1 and sso_enabled = true');
  await waitFor(() => expect(save()).toBeEnabled());
});

test('a saved condition says so and is the new starting point', async () => {
  const { user, field, sso, requests } = await editSso();
  fireEvent.change(field, { target: { value: 'sso_enabled is known' } });
  await user.selectOptions(await screen.findByLabelText('What counts from the past'), 'Changes of the last 30 days');
  await waitFor(() => expect(save()).toBeEnabled());
  await user.click(save());
  expect(await screen.findByText('Transition saved')).toBeVisible();
  expect(sso).toMatchObject({ condition: 'sso_enabled is known', version: 2 });
  const sent = requests.find(request => request.method === 'PUT')!;
  expect(sent.headers.get('If-Match')).toBe('"1"');
  expect(await sent.json()).toEqual({ condition: 'sso_enabled is known', mode: 'suggest', heldForDays: 0, lookBackDays: 30 });
  await waitFor(() => expect(save()).toBeDisabled());
});
