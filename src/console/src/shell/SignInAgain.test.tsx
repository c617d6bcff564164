import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { MockPortal } from '../../dev/mock/portal.ts';

type View = ReturnType<typeof openConsole>;
interface Editor { path: string; type: (view: View) => Promise<unknown>; save: (view: View) => Promise<unknown>; saved: string | RegExp }

const button = async (name: string | RegExp) => (await screen.findAllByRole('button', { name }))[0]!;
const box = (name: string) => screen.findByRole('textbox', { name });
const driver = (portal: MockPortal) => portal.drivers.find(one => one.name === 'SSO enabled')!;

/** Every place where something is typed or chosen before it is sent. */
const editors: Record<string, Editor> = {
  rule: {
    path: '/drivers/{driver}/rule',
    type: async ({ user }) => {
      await user.click(await screen.findByRole('tab', { name: 'As text' }));
      fireEvent.change(await box('Condition'), { target: { value: 'company.arr > 5' } });
      await waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled());
    },
    save: async ({ user }) => user.click(await button('Save')),
    saved: 'Transition saved',
  },
  area: {
    path: '/drivers',
    type: async ({ user }) => {
      await user.click(await button('New area'));
      fireEvent.change(await box('Name'), { target: { value: 'Typed before' } });
    },
    save: async ({ user }) => user.click(await button('Create area')),
    saved: /Typed before/,
  },
  driver: {
    path: '/drivers?driver={driver}',
    type: async ({ user }) => {
      await user.click(await within(await screen.findByRole('dialog')).findByRole('button', { name: 'Edit' }));
      fireEvent.change(await box('Name'), { target: { value: 'Typed before' } });
    },
    save: async ({ user }) => user.click(await button('Save driver')),
    saved: '“Typed before” saved',
  },
  cycle: {
    path: '/cycles',
    type: async ({ user }) => {
      await user.click(await button('Plan a cycle'));
      fireEvent.change(await box('Name'), { target: { value: 'Typed before' } });
    },
    save: async ({ user }) => user.click(await button('Plan it')),
    saved: 'Typed before is planned',
  },
  correction: {
    path: '/ledger',
    type: async ({ user }) => {
      await user.click(await button(/^Correct /));
      await user.clear(await box('Points'));
      await user.type(await box('Points'), '42');
      fireEvent.change(await box('Reason'), { target: { value: 'Typed before' } });
    },
    save: async ({ user }) => user.click(await button('Book the correction')),
    saved: /is corrected$/,
  },
  sheet: {
    path: '/drivers/import',
    type: async ({ user }) => user.upload(await screen.findByLabelText('Choose a file', { selector: 'input' }), new File(['Impact Area,Impact Driver,Points,How often\nCustomer love,Podcast,3,Once'], 'a.csv', { type: 'text/csv' })),
    save: async ({ user }) => user.click(await button('Import 1 driver')),
    saved: /Podcast|1 driver/,
  },
  mapping: {
    path: '/mapping',
    type: async () => button('SSO enabled?'),
    save: async ({ user }) => user.click(await button('SSO enabled?')),
    saved: 'product.sso_enabled stands for company.sso_enabled',
  },
};

function open(path: string) {
  const portal = Object.assign(new MockPortal(6), { role: 'admin' });
  return openConsole(path.replace('{driver}', driver(portal).id), { portal });
}

async function comeBack({ portal }: View) {
  portal.signedIn = true;
  act(() => void fireEvent(window, new Event('focus')));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'You are signed out' })).not.toBeInTheDocument());
}

test.each(Object.entries(editors))('what was typed into the editor of a %s while the session ended is saved once its person is back', async (_, { path, type, save, saved }) => {
  const view = open(path);
  await type(view);
  view.portal.signedIn = false;
  await save(view);
  expect(await screen.findByRole('link', { name: 'Sign in with HubSpot' })).toHaveAttribute('href', '/sign-in?returnTo=/signed-in');
  await comeBack(view);
  expect((await screen.findAllByText(saved))[0]).toBeVisible();
});

test('the page is covered, says what is kept, and is usable by everyone', async () => {
  const view = open('/cycles');
  await editors.cycle!.type(view);
  view.portal.signedIn = false;
  await editors.cycle!.save(view);
  expect(await screen.findByText(/What you typed is kept. Sign in as Ana Ruiz in a new tab/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Sign in here' })).toHaveAttribute('href', '/sign-in?returnTo=%2Fcycles%3Fplan%3D');
  expect(await accessibilityProblems(document.body)).toEqual([]);
});

test('somebody else who signs in sends nothing of it and sees nothing of it', async () => {
  const view = open('/cycles');
  await editors.cycle!.type(view);
  view.portal.signedIn = false;
  await editors.cycle!.save(view);
  await screen.findByRole('heading', { name: 'You are signed out' });
  Object.defineProperty(view.portal, 'me', { get: () => ({ id: '00000000-0000-7000-8004-000000000001', name: 'Tom Okafor' }) });
  await comeBack(view);
  expect(await screen.findByRole('button', { name: 'Tom Okafor, Admin: account menu' })).toBeVisible();
  expect(screen.queryByDisplayValue('Typed before')).not.toBeInTheDocument();
  expect(view.portal.cycles.map(({ name }) => name)).not.toContain('Typed before');
});

test('the sign-in beside it tells the page that waits, and its tab is closed', async () => {
  const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
  const heard = new Promise(resolve => { new BroadcastChannel('impactpilot.signed-in').onmessage = resolve; });
  openConsole('/signed-in');
  expect(await screen.findByRole('heading', { name: 'You are signed in' })).toBeVisible();
  expect(await accessibilityProblems(document.body)).toEqual([]);
  await heard;
  expect(close).toHaveBeenCalled();
  close.mockRestore();
});
