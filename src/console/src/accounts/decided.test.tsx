import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, problem } from '../../dev/console.tsx';
import { openAccount, portalWithSso } from '../../dev/sso-account.tsx';

const history = async () => within(await screen.findByRole('region', { name: 'History' }));

test('the history says when what was booked later happened', async () => {
  const { portal, account, sso } = portalWithSso();
  account.wins = [{ id: 'w', driver: sso, at: '2026-09-05T10:00:00Z', by: 'Ana Ruiz', suggestionId: null, happenedAt: '2026-08-03T10:00:00Z' }];
  openAccount(portal, account);
  expect(await (await history()).findByText(/happened on .*3/)).toBeVisible();
});

test('what was decided still shows its proof, read when somebody asks', async () => {
  const { portal, account } = portalWithSso();
  const { user, requests, container } = openAccount(portal, account);
  await user.click(await screen.findByRole('button', { name: 'Mark incorrect' }));
  await user.click(await screen.findByRole('menuitem', { name: 'It is not true' }));
  const proof = await (await history()).findByRole('button', { name: 'Show the proof: SSO enabled marked incorrect' });
  expect(requests.some(request => /suggestions\/[0-9a-f-]{36}$/.test(request.url))).toBe(false);
  await user.click(proof);
  const line = within(proof.closest('li')!);
  expect(await line.findByText(account.suggestions[0]!.explanation)).toBeVisible();
  expect(line.getByText('Yes')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a driver that counts each time is won again, and what is left of it is undone', async () => {
  const { portal, account, sso } = portalWithSso();
  sso.cadence = 'triggerBased';
  account.suggestions = [];
  account.wins = [{ id: 'w', driver: sso, at: '2026-08-20T10:00:00Z', by: 'Ana Ruiz', suggestionId: null }];
  const { user, requests } = openAccount(portal, account);
  await user.click(await screen.findByRole('button', { name: 'More for SSO enabled' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Won again…' }));
  fireEvent.change(await screen.findByLabelText(/When it happened/), { target: { value: '2026-09-01' } });
  await user.click(screen.getByRole('button', { name: 'Win 2 points' }));
  expect(await screen.findByText('SSO enabled won, 2 points earned')).toBeVisible();
  expect(account.wins).toHaveLength(2);
  await user.keyboard('u');
  await waitFor(() => expect(account.wins.map(win => win.id)).toEqual(['w']));
  expect(requests.filter(request => request.url.endsWith('/win'))).toHaveLength(1);
});

test('a win of a cycle that has ended stays, and says so instead of offering an undo that is refused', async () => {
  const { portal, account, sso } = portalWithSso();
  account.wins = [{ id: 'w', driver: sso, at: '2026-05-20T10:00:00Z', by: 'Ana Ruiz', suggestionId: null }];
  openAccount(portal, account);
  expect(await screen.findByRole('button', { name: 'Undo SSO enabled' })).toBeDisabled();
  expect(screen.getByText(/its cycle has ended, so it stays/)).toBeVisible();
});

test('a driver that the cycle leaves out is not marked won, and its line leads to where it is explained', async () => {
  const { portal, account, sso } = portalWithSso();
  portal.role = 'admin';
  portal.leftOut[portal.cycles[0]!.id] = [sso.id];
  sso.playbookUrl = 'https://guide.example/sso';
  const { user } = openAccount(portal, account);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Mark SSO enabled won' })).toBeDisabled());
  expect(within(screen.getByRole('article', { name: 'SSO enabled' })).getByRole('button', { name: 'Confirm' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'SSO enabled' }));
  expect(await screen.findByRole('link', { name: 'Playbook' })).toHaveAttribute('href', 'https://guide.example/sso');
  expect(screen.getByRole('link', { name: 'Edit rule' })).toHaveAttribute('href', `/drivers/${sso.id}/rule`);
});

test('a refused act takes back its own paint only, and an undo that is refused is offered again', async () => {
  const { portal, account } = portalWithSso();
  let refuse: (() => void) | undefined;
  const intercept = (request: Request) => {
    if (request.url.endsWith('/undo')) return problem(409, 'points.cycle_ended', 'Its cycle has ended', 'The results are final.');
    if (!request.url.endsWith('/confirm')) return undefined;
    return new Promise<Response>((answer) => { refuse = () => answer(problem(409, 'suggestions.settled', 'This was settled meanwhile', 'Look again.')); });
  };
  const { user } = openAccount(portal, account, { intercept });
  await user.click(await screen.findByRole('button', { name: 'Confirm' }));
  await user.click(await screen.findByRole('button', { name: 'More for Customer quote' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Pitched…' }));
  await user.click(await screen.findByRole('button', { name: 'Save as pitched' }));
  const line = screen.getByRole('button', { name: 'Customer quote' }).closest('li')!;
  expect(await within(line).findByText('Pitched')).toBeVisible();
  refuse!();
  expect(await screen.findByText('This was settled meanwhile')).toBeVisible();
  expect(within(line).getByText('Pitched')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Mark incorrect' }));
  await user.click(await screen.findByRole('menuitem', { name: 'It is not true' }));
  await user.click(await screen.findByRole('button', { name: 'Undo: SSO enabled marked incorrect' }));
  expect(await screen.findByText('Its cycle has ended')).toBeVisible();
  expect(await screen.findByRole('button', { name: 'Undo: SSO enabled marked incorrect' })).toBeVisible();
});

test('a win can be dated back, with a note', async () => {
  const { portal, account } = portalWithSso();
  const { user, requests } = openAccount(portal, account);
  await user.click(await screen.findByRole('button', { name: 'More for Customer quote' }));
  await user.click(await screen.findByRole('menuitem', { name: /another day/ }));
  fireEvent.change(await screen.findByLabelText(/When it happened/), { target: { value: '2026-09-01' } });
  await user.type(screen.getByLabelText('Note'), 'In the town hall');
  await user.click(screen.getByRole('button', { name: 'Win 2 points' }));
  await waitFor(() => expect(account.wins[0]?.at).toBe('2026-09-01T10:00:00.000Z'));
  const sent = requests.find(request => request.url.endsWith('/win'))!;
  expect(await sent.json()).toEqual({ note: 'In the town hall', occurredAt: '2026-09-01T10:00:00.000Z' });
});
