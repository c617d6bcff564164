import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openAccount, portalWithSso } from '../../dev/sso-account.tsx';

const line = () => screen.getByRole('button', { name: 'SSO enabled' }).closest('li')!;

test('a driver is pitched with a note, and no longer pitched from its menu', async () => {
  const { portal, account } = portalWithSso();
  const { user, requests } = openAccount(portal, account);
  await user.click(await screen.findByRole('button', { name: 'More for SSO enabled' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Pitched…' }));
  await user.type(await screen.findByLabelText('Note'), 'Shown in the review');
  await user.click(screen.getByRole('button', { name: 'Save as pitched' }));
  expect(await within(line()).findByText('Pitched')).toBeVisible();
  expect(await screen.findByRole('alert')).toHaveTextContent('SSO enabled pitched');
  const sent = requests.find(request => request.url.endsWith('/status'))!;
  expect(await sent.json()).toEqual({ status: 'pitched', version: 0, reason: null, note: 'Shown in the review' });

  await user.click(screen.getByRole('button', { name: 'More for SSO enabled' }));
  await user.click(await screen.findByRole('menuitem', { name: 'No longer pitched' }));
  await waitFor(() => expect(within(line()).queryByText('Pitched')).not.toBeInTheDocument());
  expect(account.pursuits[0]!.steps).toEqual([]);
});

test('a loss needs its reason, in one’s own words if need be', async () => {
  const { portal, account } = portalWithSso();
  const { user, requests } = openAccount(portal, account);
  await user.click(await screen.findByRole('button', { name: 'More for SSO enabled' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Lost…' }));
  await user.click(await screen.findByRole('button', { name: 'Save as lost' }));
  expect(requests.some(request => request.url.endsWith('/status'))).toBe(false);
  await user.type(screen.getByPlaceholderText('Choose, or say it in your words'), 'They build it themselves');
  await user.click(screen.getByRole('button', { name: 'Save as lost' }));
  expect(await within(line()).findByText('Lost')).toBeVisible();
  expect(await requests.find(request => request.url.endsWith('/status'))!.json()).toMatchObject({ status: 'lost', reason: 'They build it themselves', note: null });
});

test('who saw an older state is told so, and sees how it stands', async () => {
  const { portal, account } = portalWithSso();
  const { user } = openAccount(portal, account);
  await user.click(await screen.findByRole('button', { name: 'More for SSO enabled' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Pitched…' }));
  account.pursuits.push({ id: 'other', driver: portal.drivers.find(driver => driver.name === 'SSO enabled')!, steps: ['lost'] });
  await user.click(await screen.findByRole('button', { name: 'Save as pitched' }));
  expect(await screen.findByText('This changed meanwhile')).toBeVisible();
  expect(await within(line()).findByText('Lost')).toBeVisible();
});
