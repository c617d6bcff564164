import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole, problem } from '../../dev/console.tsx';
import { MockPortal } from '../../dev/mock/portal.ts';

function openAsAdmin(scene: Omit<NonNullable<Parameters<typeof openConsole>[1]>, 'portal'> = {}) {
  const portal = new MockPortal(4);
  portal.role = 'admin';
  portal.areas.splice(3);
  return { ...openConsole('/drivers', { ...scene, portal }), portal };
}

const area = async (name: string) => within(await screen.findByRole('region', { name }));
const handleOf = (name: string) => screen.findByRole('button', { name: `Move ${name}` });
const namesIn = async (name: string) => (await area(name)).getAllByRole('button', { name: /^Move / }).slice(1).map(handle => handle.getAttribute('aria-label')!.slice(5));

/** The library listens for key codes, as browsers send them. */
async function press(name: string, ...keys: ('Space' | 'ArrowDown' | 'ArrowUp' | 'Escape')[]) {
  const codes = { Space: 32, ArrowDown: 40, ArrowUp: 38, Escape: 27 };
  for (const key of keys) fireEvent.keyDown(await handleOf(name), { key: key === 'Space' ? ' ' : key, keyCode: codes[key] });
}

test('a driver is put elsewhere by keyboard, a screen reader hears where, and it can be undone', async () => {
  const { user, container, requests } = openAsAdmin();
  (await handleOf('Upsell done')).focus();
  expect(await accessibilityProblems(container)).toEqual([]);
  await press('Upsell done', 'Space', 'ArrowDown');
  expect(await screen.findByText('Upsell done is at place 2 of 4 in Stickiness and configuration.')).toBeInTheDocument();
  await press('Upsell done', 'Space');
  await waitFor(async () => expect(await namesIn('Stickiness and configuration')).toEqual(['API enabled', 'Upsell done', 'SSO enabled', 'Integration enabled']));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await namesIn('Stickiness and configuration'))[0]).toBe('Upsell done'));
  expect(requests.filter(request => request.method === 'PUT')).toHaveLength(2);
});

test('a driver goes into another area by keyboard, as by drag, keeps the focus on its way, and comes back', async () => {
  const { user, portal, requests } = openAsAdmin();
  const [above, home] = portal.areas.map(one => one.name) as [string, string];
  const [name, ...rest] = await namesIn(home) as [string, ...string[]];
  const before = await namesIn(above);
  await press(name, 'Space', 'ArrowUp');
  expect(await namesIn(above)).toEqual([...before, name]);
  expect(screen.getByText(`${name} is at place ${before.length + 1} of ${before.length + 1} in ${above}.`)).toBeInTheDocument();
  expect(await handleOf(name)).toHaveFocus();
  await press(name, 'ArrowDown', 'ArrowUp', 'ArrowUp', 'Space');
  expect(await screen.findByText(`“${name}” moved to ${above}`)).toBeVisible();
  expect(await namesIn(above)).toEqual([...before.slice(0, -1), name, before.at(-1)]);
  expect(await namesIn(home)).toEqual(rest);
  expect(requests.filter(request => request.method === 'PUT')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await namesIn(home)).toEqual([name, ...rest]));
});

test('who turns to something else while a driver is held leaves it where it was', async () => {
  const { user, requests } = openAsAdmin();
  await press('Upsell done', 'Space', 'ArrowDown');
  expect((await namesIn('Stickiness and configuration'))[1]).toBe('Upsell done');
  await user.click(screen.getByRole('searchbox', { name: 'Search drivers' }));
  expect((await namesIn('Stickiness and configuration'))[0]).toBe('Upsell done');
  expect(requests.filter(request => request.method === 'PUT')).toHaveLength(0);
});

test('an area is put elsewhere by keyboard; Escape leaves it where it was', async () => {
  const { portal } = openAsAdmin();
  const [first, second] = portal.areas.map(one => one.name) as [string, string];
  await press(first, 'Space', 'ArrowDown', 'Escape');
  expect(portal.areas[0]!.name).toBe(first);
  await press(first, 'Space', 'ArrowDown', 'Space');
  await waitFor(() => expect(portal.areas.map(one => one.name).slice(0, 2)).toEqual([second, first]));
});

test('an order that is refused goes back to what it was, and says why', async () => {
  openAsAdmin({ intercept: ({ method }) => (method === 'PUT' ? problem(409, 'catalogue.drivers_differ', 'This can’t be done now.', 'Somebody added one meanwhile.') : undefined) });
  await press('Upsell done', 'Space', 'ArrowDown', 'Space');
  expect(await screen.findByText('Somebody added one meanwhile.')).toBeVisible();
  expect((await namesIn('Stickiness and configuration'))[0]).toBe('Upsell done');
});

test('an area is made, edited, merged away', async () => {
  const { user, portal } = openAsAdmin();
  await user.click(await screen.findByRole('button', { name: 'New area' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'New area' }));
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Our own');
  await user.click(dialog.getByRole('radio', { name: 'Pink' }));
  await user.click(dialog.getByRole('button', { name: 'Create area' }));
  expect((await area('Our own')).getByText(/No drivers yet/)).toBeVisible();
  expect(portal.areas.at(-1)).toMatchObject({ name: 'Our own', colour: '#CE2C5B', journeyPhase: null });

  await user.click(screen.getByRole('button', { name: 'More for Our own' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Merge into…' }));
  const merge = within(await screen.findByRole('dialog', { name: 'Merge Our own' }));
  await user.click(merge.getByRole('button', { name: 'Merge areas' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Our own' })).not.toBeInTheDocument());
});

test('a taken name stays in the form with the reason', async () => {
  const { user } = openAsAdmin();
  await user.click(await screen.findByRole('button', { name: 'New area' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'New area' }));
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Thought leadership');
  await user.click(dialog.getByRole('button', { name: 'Create area' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('There is an area “Thought leadership” already.');
  expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Thought leadership');
});

test('a CSM finds nothing to edit', async () => {
  openConsole('/drivers');
  await area('Stickiness and configuration');
  expect(screen.queryByRole('button', { name: /^Move |^New (area|driver)$|^More for / })).not.toBeInTheDocument();
  expect(screen.queryByText('Archived')).not.toBeInTheDocument();
});

test('an area that holds drivers, archived ones too, says why it stays; an empty one is brought back from the notice', async () => {
  const portal = new MockPortal(4);
  portal.role = 'admin';
  const [first] = portal.areas;
  first!.drivers = first!.drivers.slice(0, 1).map(driver => ({ ...driver, archived: true }));
  const { user } = openConsole('/drivers', { portal });
  await user.click(await screen.findByRole('button', { name: `More for ${first!.name}` }));
  const held = await screen.findByRole('menuitem', { name: /^Delete area/ });
  expect(held).toHaveTextContent('It holds 1 archived driver.');
  expect(held).toBeDisabled();

  first!.drivers = [];
  portal.tell('catalogue', null);
  await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Delete area' })).toBeEnabled());
  await user.click(screen.getByRole('menuitem', { name: 'Delete area' }));
  await screen.findByText(`“${first!.name}” deleted`);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText(`“${first!.name}” is back`);
  expect(portal.areas[0]).toMatchObject({ name: first!.name, colour: first!.colour, drivers: [] });
});
