import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { accessibilityProblems, openConsole, problem } from '../../dev/console.tsx';
import { MockPortal } from '../../dev/mock/portal.ts';
import { emptyDraft, type OwnPoints, problemsOf } from './driverDraft.ts';

afterEach(() => sessionStorage.clear());

async function openDriver(name: string, scene: Omit<NonNullable<Parameters<typeof openConsole>[1]>, 'portal'> = {}) {
  const portal = new MockPortal(4);
  portal.role = 'admin';
  const driver = portal.drivers.find(one => one.name === name)!;
  portal.areas.splice(0, Infinity, portal.areaOf(driver));
  const view = openConsole(`/drivers?driver=${driver.id}`, { ...scene, portal });
  return { ...view, portal, driver, dialog: within(await screen.findByRole('dialog', { name })) };
}

type Opened = Awaited<ReturnType<typeof openDriver>>;

async function edit({ user, dialog }: Opened) {
  await user.click(await dialog.findByRole('button', { name: 'Edit' }));
  return dialog.findByRole('textbox', { name: 'Name' });
}

const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const save = ({ dialog }: Opened) => dialog.getByRole('button', { name: 'Save driver' });

test('all of a driver is changed in one form', async () => {
  const opened = await openDriver('Customer quote');
  const { user, dialog, driver, container } = opened;
  const name = await edit(opened);
  expect(await accessibilityProblems(container.ownerDocument.body)).toEqual([]);
  expect(save(opened)).toBeDisabled();
  type(name, 'Quote');
  type(dialog.getByRole('textbox', { name: 'Points' }), '7');
  await user.selectOptions(dialog.getByRole('combobox', { name: 'What moves it' }), 'What people wrote or said');
  expect(dialog.getByText(/The transition begins switched off/)).toBeVisible();
  type(dialog.getByRole('textbox', { name: 'Playbook link' }), 'https://wiki.example/quote');
  await user.click(save(opened));
  expect(await screen.findByText('“Quote” saved')).toBeVisible();
  expect(driver).toMatchObject({ name: 'Quote', points: 7, playbookUrl: 'https://wiki.example/quote', version: 2, transition: { type: 'contextual', mode: 'off' } });
});

test('what cannot be is said at its field before it is sent', async () => {
  const opened = await openDriver('Customer quote');
  const { dialog } = opened;
  type(await edit(opened), ' ');
  type(dialog.getByRole('textbox', { name: 'Points' }), '101');
  type(dialog.getByRole('textbox', { name: 'Playbook link' }), 'javascript:alert(1)');
  expect(dialog.getByText('Give it a name.')).toBeVisible();
  expect(dialog.getByText('A whole number from 0 to 100.')).toBeVisible();
  expect(dialog.getByText('Write the whole web address, beginning with https://')).toBeVisible();
  expect(save(opened)).toBeDisabled();
});

test('a segment gets points of its own, which the catalogue shows, and loses them again', async () => {
  const opened = await openDriver('Customer quote');
  const { user, dialog, driver, portal, container } = opened;
  portal.accounts[0]!.row.segment = 'Enterprise';
  await edit(opened);
  await user.click(dialog.getByRole('button', { name: 'Add a segment' }));
  const segment = dialog.getByRole('combobox', { name: 'Segment 1' });
  expect(segment).toHaveFocus();
  expect(dialog.getByText('Choose the segment.')).toBeVisible();
  expect(save(opened)).toBeDisabled();
  await user.keyboard('enterp');
  await screen.findByRole('option', { name: 'Enterprise' });
  await user.keyboard('{ArrowDown}{Enter}');
  expect(segment).toHaveValue('Enterprise');
  type(dialog.getByRole('textbox', { name: 'Points in segment 1' }), '50');
  expect(await accessibilityProblems(container.ownerDocument.body)).toEqual([]);
  await user.click(save(opened));
  await screen.findByText('“Customer quote” saved');
  expect(driver.segmentPoints).toEqual([{ segment: 'Enterprise', points: 50 }]);
  expect(screen.getAllByTitle('50 points in Enterprise')[0]).toHaveTextContent('50 Enterprise');

  await edit(opened);
  await user.click(dialog.getByRole('button', { name: 'Remove Enterprise' }));
  expect(dialog.getByRole('button', { name: 'Add a segment' })).toHaveFocus();
  await user.click(save(opened));
  await waitFor(() => expect(driver.segmentPoints).toEqual([]));
  await user.click(dialog.getByRole('tab', { name: 'History' }));
  expect(await dialog.findAllByText('Enterprise: 50')).toHaveLength(2);
});

test('a segment that no account has is warned of', async () => {
  const opened = await openDriver('Customer quote');
  const { user, dialog, portal } = opened;
  portal.accounts[0]!.row.segment = 'Enterprise';
  await edit(opened);
  const field = dialog.getByRole('combobox', { name: 'Segments' });
  await user.type(field, 'enterprise{Enter}');
  expect(dialog.queryByText(/^No account has this segment/)).not.toBeInTheDocument();
  await user.type(field, 'Entreprise{Enter}');
  expect(await dialog.findByText('No account has this segment: Entreprise.')).toBeVisible();
});

test('what no segment’s points can be is said beside it', () => {
  const draft = { ...emptyDraft('area'), name: 'SSO', segments: ['SMB', 'Enterprise'] };
  const problem = (...segmentPoints: OwnPoints[]) => problemsOf({ ...draft, segmentPoints }).segmentPoints;
  expect(problem({ segment: 'smb', points: 0 }, { segment: 'Enterprise', points: '100' })).toBeUndefined();
  expect(problem({ segment: ' ', points: 1 })).toBe('Choose the segment.');
  expect(problem({ segment: 'Mid-market', points: 1 })).toBe('The driver does not apply to Mid-market.');
  expect(problem({ segment: 'SMB', points: 1 }, { segment: 'smb ', points: 2 })).toBe('smb stands above already.');
  expect(problem({ segment: 'A; B', points: 1 })).toBe('A segment with a semicolon can have no points of its own.');
  for (const points of ['', -1, 101, 2.5]) expect(problem({ segment: 'SMB', points })).toBe('A whole number from 0 to 100.');
});

test('two admins: the second one sees both versions and decides; nothing typed is lost', async () => {
  const opened = await openDriver('Customer quote');
  const { user, dialog, driver } = opened;
  const name = await edit(opened);
  type(name, 'Mine');
  Object.assign(driver, { name: 'Theirs', version: 2 });
  await user.click(save(opened));
  const choice = within(await dialog.findByRole('alert'));
  expect(choice.getByRole('row', { name: 'Name Theirs Mine' })).toBeVisible();
  expect(driver.name).toBe('Theirs');
  await user.click(choice.getByRole('button', { name: 'Keep mine' }));
  expect(name).toHaveValue('Mine');
  await user.click(save(opened));
  await screen.findByText('“Mine” saved');
  expect(driver).toMatchObject({ name: 'Mine', version: 3 });
});

test('two admins: theirs may be taken instead, also when it arrives before saving', async () => {
  const opened = await openDriver('Customer quote');
  const { user, dialog, driver, portal } = opened;
  const name = await edit(opened);
  type(name, 'Mine');
  Object.assign(driver, { name: 'Theirs', version: 2 });
  portal.tell('catalogue', null);
  await user.click(await dialog.findByRole('button', { name: 'Take theirs' }));
  expect(name).toHaveValue('Theirs');
  expect(save(opened)).toBeDisabled();
});

test('a refusal leaves the form as it was typed', async () => {
  const opened = await openDriver('Customer quote', { intercept: ({ method }) => (method === 'PUT' ? problem(409, 'catalogue.driver.name_taken', 'This can’t be done now.', 'Choose another name.') : undefined) });
  const name = await edit(opened);
  type(name, 'Case study published');
  await opened.user.click(save(opened));
  expect(await opened.dialog.findByText('Choose another name.')).toBeVisible();
  expect(name).toHaveValue('Case study published');
});

test('what was typed is still there after an expired session', async () => {
  const opened = await openDriver('Customer quote');
  type(await edit(opened), 'Typed before');
  opened.portal.signedIn = false;
  await opened.user.click(save(opened));
  await screen.findByRole('link', { name: 'Sign in with HubSpot' });
  opened.unmount();

  const { dialog } = await openDriver('Customer quote');
  expect(await dialog.findByRole('textbox', { name: 'Name' })).toHaveValue('Typed before');
});

test('an archived driver leaves the page, is undone from the notice, and is found among the archived ones', async () => {
  const { user, dialog, driver } = await openDriver('SSO enabled');
  await user.click(await dialog.findByRole('button', { name: 'Archive' }));
  expect(await screen.findByText('“SSO enabled” archived, and its transition switched off')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'SSO enabled' })).not.toBeInTheDocument());
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(driver.archived).toBe(false));
  expect(await screen.findByRole('button', { name: 'SSO enabled' })).toBeInTheDocument();
  await user.click(await screen.findByText('Archived'));
  expect(await screen.findByText('No archived drivers')).toBeVisible();
});

test('a copy is opened at once; one that nobody uses is deleted after a second press', async () => {
  const { user, dialog, portal } = await openDriver('SSO enabled');
  expect(await dialog.findByRole('button', { name: 'Delete' })).toBeDisabled();
  expect(dialog.getByText(/^It can’t be deleted: accounts have pursued it/)).toBeVisible();
  await user.click(await dialog.findByRole('button', { name: 'Duplicate' }));
  const copy = within(await screen.findByRole('dialog', { name: 'SSO enabled (copy)' }));
  await user.click(await copy.findByRole('button', { name: 'Delete' }));
  await user.click(copy.getByRole('button', { name: 'Delete for good' }));
  await screen.findByText('“SSO enabled (copy)” deleted');
  expect(portal.drivers.some(one => one.name === 'SSO enabled (copy)')).toBe(false);
});

test('the history says who changed what, and an earlier version comes back', async () => {
  const opened = await openDriver('Customer quote');
  const { user, dialog, driver, container } = opened;
  type(await edit(opened), 'Quote');
  await user.click(save(opened));
  await screen.findByText('“Quote” saved');
  await user.click(dialog.getByRole('tab', { name: 'History' }));
  expect(await dialog.findByText('Customer quote')).toBeVisible();
  expect(dialog.getByText('As it was at first')).toBeVisible();
  expect(await accessibilityProblems(container.ownerDocument.body)).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Restore version 1' }));
  expect(await screen.findByText('Version 1 is back as a new version')).toBeVisible();
  expect(driver).toMatchObject({ name: 'Customer quote', version: 3 });
});

test('a new driver is made in the area that it was asked for', async () => {
  const portal = new MockPortal(4);
  portal.role = 'admin';
  portal.areas.splice(3);
  const { user, address } = openConsole('/drivers', { portal });
  await user.click(await screen.findByRole('button', { name: 'More for Renewal and expansion' }));
  await user.click(await screen.findByRole('menuitem', { name: 'New driver here' }));
  const form = within(await screen.findByRole('dialog', { name: 'New driver' }));
  type(await form.findByRole('textbox', { name: 'Name' }), 'Signed for three years');
  await user.click(form.getByRole('button', { name: 'Create driver' }));
  expect(await screen.findByRole('dialog', { name: 'Signed for three years' })).toBeVisible();
  expect(portal.areas.find(area => area.name === 'Renewal and expansion')!.drivers.at(-1)).toMatchObject({ name: 'Signed for three years', points: 1 });
  expect(address()).toMatch(/^\/drivers\?driver=/);
});
