import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { MockPortal } from '../../dev/mock/portal.ts';

function portalWithout(area: string) {
  const portal = new MockPortal(4);
  portal.role = 'admin';
  portal.areas.find(one => one.name === area)!.drivers = [];
  return portal;
}

const open = (portal = portalWithout('Customer love')) => openConsole('/drivers/library', { portal });

test('what the portal has already is marked and cannot be chosen', async () => {
  const { container } = open();
  const love = within(await screen.findByRole('region', { name: 'Customer love' }));
  expect(love.getByRole('checkbox', { name: 'Positive review' })).toBeEnabled();
  expect(love.getByText('review_score > 4')).toBeVisible();
  expect(screen.getByRole('checkbox', { name: 'SSO enabled' })).toBeDisabled();
  expect(screen.getByText('26 proven drivers to start from · you have 22')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('chosen drivers are added switched off, and taken back from the notice', async () => {
  const { user, portal, address } = open();
  await user.click(await screen.findByRole('checkbox', { name: 'All of Customer love' }));
  await user.click(screen.getByRole('checkbox', { name: 'Social mention' }));
  await user.click(screen.getByRole('button', { name: 'Add 3 drivers' }));
  expect(await screen.findByText('3 drivers added')).toBeVisible();
  await waitFor(() => expect(address()).toBe('/drivers'));
  expect(portal.drivers.find(driver => driver.name === 'Positive review')!.transition!.mode).toBe('off');
  await user.click(screen.getByRole('button', { name: 'Take it back' }));
  expect(await screen.findByText('3 removed.')).toBeVisible();
  expect(portal.drivers.map(driver => driver.name)).not.toContain('Positive review');
});

test('where nothing is missing there is nothing to add', async () => {
  const portal = new MockPortal(4);
  portal.role = 'admin';
  open(portal);
  expect(await screen.findByText('You have all 26 of them')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Add/ })).not.toBeInTheDocument();
});

test('a CSM is told that only admins add drivers', async () => {
  openConsole('/drivers/library');
  expect(await screen.findByText('Only admins add drivers')).toBeVisible();
});
