import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole } from '../../dev/console.tsx';
import { handle } from '../../dev/mock/handle.ts';
import { MockPortal } from '../../dev/mock/portal.ts';
import { mockTeams } from '../../dev/mock/teams.ts';
import type { CycleDetails } from '../api/contract.ts';

const asAdmin = () => Object.assign(new MockPortal(12), { role: 'admin' as const, teamed: true });

test('who joins while targets are written stands there without a target, and what was typed stays', async () => {
  const portal = asAdmin();
  const { id } = portal.cycles[0]!;
  let joined = false;
  const { user } = openConsole(`/cycles?targets=${id}`, {
    portal,
    intercept: async (request) => {
      if (!joined || request.method !== 'GET' || !request.url.endsWith(`/cycles/${id}`)) return undefined;
      const details = await (await handle(portal, request)).json() as CycleDetails;
      return Response.json({ ...details, people: [...details.people, { user: { id: 'new', name: 'Nia New' }, points: null, accounts: null, weight: 100, team: { id: 'new-team', name: 'Newcomers' } }] });
    },
  });
  const typed = await screen.findByRole('textbox', { name: 'Points of Ana Ruiz' });
  await user.type(typed, '31');
  joined = true;
  mockTeams(portal).push({ id: 'new-team', name: 'Newcomers', lead: null, members: [], archivedAt: null, version: 0 });
  portal.tell('cycle', null);
  expect(await screen.findByRole('textbox', { name: 'Points of Nia New' })).toHaveValue('');
  await user.type(screen.getByRole('textbox', { name: 'Points of Newcomers' }), '7');
  expect(typed).toHaveValue('31');
  await user.click(screen.getByRole('button', { name: 'Save targets' }));
  await waitFor(() => expect(portal.teamTargets[id]!['new-team']).toEqual({ points: 7, accounts: null }));
});

const scenes = [
  { opens: 'targets', title: 'Targets of Q3 2026', field: 'Points of Ana Ruiz' },
  { opens: 'plan', title: 'Edit Q3 2026', field: /^Name/ },
] as const;

test.each(scenes)('Esc asks before it throws away what was typed: $opens', async ({ opens, title, field }) => {
  const portal = asAdmin();
  const { user, baseElement } = openConsole(`/cycles?${opens}=${portal.cycles[0]!.id}`, { portal });
  const dialog = await screen.findByRole('dialog', { name: title });
  const typed = await within(dialog).findByRole('textbox', { name: field });
  await user.type(typed, '7');
  await user.keyboard('{Escape}');
  const question = within(await screen.findByRole('dialog', { name: 'Close without saving?' }));
  expect(await accessibilityProblems(baseElement)).toEqual([]);
  await user.click(question.getByRole('button', { name: 'Keep editing' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Close without saving?' })).not.toBeInTheDocument());
  expect((typed as HTMLInputElement).value).toMatch(/7$/);
  await user.click(typed);
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: 'Close without saving' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('a drawer in which nothing was changed closes at once', async () => {
  const portal = asAdmin();
  const { user } = openConsole(`/cycles?drivers=${portal.cycles[0]!.id}`, { portal });
  const first = await screen.findByRole('checkbox', { name: portal.drivers[0]!.name });
  await user.click(first);
  await user.click(first);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});
