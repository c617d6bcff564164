import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole, problem } from '../../dev/console.tsx';
import { MockPortal } from '../../dev/mock/portal.ts';
import { openAccount, portalWithSso } from '../../dev/sso-account.tsx';

const card = () => screen.findByRole('article', { name: 'SSO enabled' });
const figure = async (label: string) => {
  const term = (await screen.findAllByText(label)).find(one => one.tagName === 'DT')!;
  return within(term.parentElement!);
};

test('a suggestion shows what was found, where and when, how sure, and the buttons', async () => {
  const { portal, account } = portalWithSso();
  const { container } = openAccount(portal, account);
  const shown = within(await card());
  expect(shown.getByText('No')).toBeVisible();
  expect(shown.getByText('Yes')).toBeVisible();
  expect(shown.getByText('just now')).toHaveAttribute('datetime', '2026-09-07T14:30:00Z');
  expect(shown.getByText('certain')).toBeVisible();
  expect(shown.getByRole('img', { name: '2 points' })).toBeVisible();
  for (const act of ['Confirm', 'Mark incorrect', 'Snooze 10 days']) expect(shown.getByRole('button', { name: act })).toBeEnabled();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('confirm raises the points at once, undo from the toast takes them back and the suggestion returns', async () => {
  const { portal, account } = portalWithSso();
  const { user } = openAccount(portal, account);
  await user.click(within(await card()).getByRole('button', { name: 'Confirm' }));
  expect((await figure('points this cycle')).getByText('2')).toBeVisible();
  expect(within(await card()).getByText('Confirmed, +2')).toBeVisible();
  expect(await screen.findByText('SSO enabled confirmed, 2 points earned')).toBeVisible();
  expect(account.wins).toHaveLength(1);

  await user.click(within(screen.getByText('SSO enabled confirmed, 2 points earned').closest('[role="alert"]') as HTMLElement).getByRole('button', { name: 'Undo' }));
  expect((await figure('points this cycle')).getByText('0')).toBeVisible();
  expect(await screen.findByRole('button', { name: 'Confirm' })).toBeVisible();
  expect(account.wins).toHaveLength(0);
});

test('a settled card says so in its place and is gone once it has folded', async () => {
  const { portal, account } = portalWithSso();
  const { user } = openAccount(portal, account);
  await user.click(within(await card()).getByRole('button', { name: 'Snooze 10 days' }));
  const settled = await card();
  expect(within(settled).getByText('Snoozed for 10 days')).toBeVisible();
  fireEvent.animationEnd(settled.closest('[data-leaving]')!);
  expect(screen.queryByRole('article')).not.toBeInTheDocument();
  expect(await screen.findByRole('button', { name: 'Undo: SSO enabled snoozed' })).toBeVisible();
  expect(account.suggestions[0]!.snoozedUntil).toBe('2026-09-17T14:30:00.000Z');
});

test('words that prove it are quoted under their record, with whose they are', async () => {
  const { portal, account } = portalWithSso();
  account.suggestions[0]!.evidence = {
    kind: 'email', property: 'hs_email_text', label: '', old: null, new: null, at: '2026-09-01T10:00:00Z', by: null, source: null,
    records: [{ object: 'email', id: '7', title: 'Approvals', at: '2026-09-01T10:00:00Z', people: [] }],
    quote: { property: 'hs_email_text', start: 12, text: 'That objective is met.', speaker: 'customer', foundBy: '1' }, further: [], furtherCount: 0,
  };
  openAccount(portal, account);

  const found = within(await card());

  expect(found.getByText('That objective is met.').tagName).toBe('BLOCKQUOTE');
  expect(found.getByText('The customer’s words')).toBeVisible();
  expect(found.getByText('Approvals')).toBeVisible();
});

test('mark incorrect sends the reason', async () => {
  const { portal, account } = portalWithSso();
  const { user, requests } = openAccount(portal, account);
  await user.click(within(await card()).getByRole('button', { name: 'Mark incorrect' }));
  await user.click(await screen.findByRole('menuitem', { name: 'It was not our doing' }));
  await waitFor(() => expect(account.suggestions[0]!.status).toBe('ignored'));
  const sent = requests.find(request => request.url.endsWith('/incorrect'))!;
  expect(await sent.json()).toEqual({ reason: 'It was not our doing' });
  expect(sent.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
});

test('a refused confirm puts everything back and says why', async () => {
  const { portal, account } = portalWithSso();
  const refuse = (request: Request) => request.url.endsWith('/confirm')
    ? problem(409, 'cycles.ended', 'The cycle has ended', 'Its results are fixed. Ask an admin to date the win into the new one.') : undefined;
  const { user } = openAccount(portal, account, { intercept: refuse });
  await user.click(within(await card()).getByRole('button', { name: 'Confirm' }));
  expect(await screen.findByText('The cycle has ended')).toBeVisible();
  expect(within(await card()).getByRole('button', { name: 'Confirm' })).toBeEnabled();
  expect((await figure('points this cycle')).getByText('0')).toBeVisible();
});

test('a retry after a lost answer repeats the same key, so the win is counted once', async () => {
  const { portal, account } = portalWithSso();
  let lost = true;
  const loseFirst = (request: Request) => {
    if (!request.url.endsWith('/confirm') || !lost) return undefined;
    lost = false;
    return new Response(null, { status: 503 });
  };
  const { user, requests } = openAccount(portal, account, { intercept: loseFirst });
  await user.click(within(await card()).getByRole('button', { name: 'Confirm' }));
  await screen.findByText('SSO enabled confirmed, 2 points earned');
  const keys = requests.filter(request => request.url.endsWith('/confirm')).map(request => request.headers.get('Idempotency-Key'));
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('what HubSpot shows next appears without a reload', async () => {
  const { portal, account } = portalWithSso();
  openAccount(portal, account);
  await card();
  portal.detect(account, portal.drivers.find(driver => driver.name === 'API enabled')!);
  expect(await screen.findByRole('article', { name: 'API enabled' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Impact detected (2)' })).toBeVisible();
});

test('while the pointer rests on the list new suggestions wait for it', async () => {
  const { portal, account } = portalWithSso();
  const { user } = openAccount(portal, account);
  await user.hover(await card());
  portal.detect(account, portal.drivers.find(driver => driver.name === 'API enabled')!);
  await user.click(await screen.findByRole('button', { name: '1 new · show' }));
  expect(await screen.findByRole('article', { name: 'API enabled' })).toBeVisible();
});

test('the keyboard confirms the focused card and undoes it', async () => {
  const { portal, account } = portalWithSso();
  const { user } = openAccount(portal, account);
  await card();
  await user.keyboard('j');
  expect(await card()).toHaveFocus();
  await user.keyboard('c');
  await waitFor(() => expect(account.wins).toHaveLength(1));
  await screen.findByText('SSO enabled confirmed, 2 points earned');
  await user.keyboard('u');
  await waitFor(() => expect(account.wins).toHaveLength(0));
});

test('a driver is marked won by hand and undone from its line', async () => {
  const { portal, account } = portalWithSso();
  const { user } = openAccount(portal, account);
  await user.click(await screen.findByRole('button', { name: 'Mark Customer quote won' }));
  expect(await screen.findByText('Customer quote won, 2 points earned')).toBeVisible();
  expect((await figure('points ever')).getByText('2')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Undo Customer quote' }));
  await waitFor(() => expect(account.wins).toHaveLength(0));
  expect((await figure('points ever')).getByText('0')).toBeVisible();
});

test('what was in place before earns nothing, and is undone from its line', async () => {
  const { portal, account } = portalWithSso();
  const { user } = openAccount(portal, account);
  await user.click(await screen.findByRole('button', { name: 'More for Customer quote' }));
  await user.click(await screen.findByRole('menuitem', { name: 'In place before…' }));
  await user.click(await screen.findByRole('button', { name: 'Save as in place before' }));
  expect(await screen.findByText('Customer quote in place before')).toBeVisible();
  expect((await figure('points ever')).getByText('0')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Mark Customer quote won' })).not.toBeInTheDocument();
  await waitFor(() => expect(account.pursuits[0]?.steps).toEqual(['inPlace']));
  await user.click(await screen.findByRole('button', { name: 'Undo Customer quote' }));
  expect(await screen.findByRole('button', { name: 'Mark Customer quote won' })).toBeVisible();
});

test('contacts say their role and what it was told from, the history goes on page by page', async () => {
  const { portal, account } = portalWithSso();
  for (let day = 10; day < 28; day++) account.history.push({ id: `h${day}`, at: `2026-08-${day}T10:00:00Z`, kind: 'pitched', driver: `Driver ${day}`, points: 0, by: 'Tom Okafor', impactId: null, suggestionId: null, canUndo: false, note: null, late: false, occurredAt: null });
  const { user, container } = openAccount(portal, account);
  const contact = (await screen.findByText('Dana Petrov')).closest('li')!;
  expect(contact).toHaveTextContent('Chief Operating Officer · dana@customer.exampleDecision Makerfrom the job title');
  expect(within(contact).queryByRole('link')).not.toBeInTheDocument();
  const history = within(screen.getByRole('region', { name: 'History' }));
  expect(await history.findByText('Driver 27')).toBeVisible();
  expect(history.queryByText('Driver 10')).not.toBeInTheDocument();
  await user.click(history.getByRole('button', { name: 'Show what was before' }));
  expect(await history.findByText('Driver 10')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('who may only look sees evidence without buttons, and who decides', async () => {
  const { portal, account } = portalWithSso();
  account.row.csm = { id: 'someone', name: 'Tom Okafor' };
  account.wins = [{ id: 'w', driver: portal.drivers[0]!, at: '2026-09-01T10:00:00Z', by: 'Tom Okafor', suggestionId: null }];
  openAccount(portal, account);
  expect(within(await card()).queryByRole('button')).not.toBeInTheDocument();
  expect(screen.getByText('You can look; Tom Okafor, a manager or an admin decides')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^(Mark|Undo)/ })).not.toBeInTheDocument();
});

test('an account that does not exist says so', async () => {
  openConsole('/accounts/00000000-0000-7000-8006-00000000ffff');
  expect(await screen.findByText('This account is not here')).toBeVisible();
});

test('where CSMs see own accounts only, another’s says that it is not theirs', async () => {
  const { portal, account } = portalWithSso();
  account.row.csm = { id: 'someone', name: 'Tom Okafor' };
  openConsole(`/accounts/${account.row.id}`, { portal: Object.assign(portal, { readsOwn: true }) });
  expect(await screen.findByText('Not your account')).toBeVisible();
  expect(screen.getByRole('link', { name: 'See your accounts' })).toHaveAttribute('href', '/accounts');
});

test('“Open in HubSpot” leads to HubSpot, and in the demo to its stand-in', async () => {
  const portal = new MockPortal(4);
  const account = portal.accounts[0]!.row;
  const { unmount } = openConsole(`/accounts/${account.id}`, { portal });
  expect(await screen.findByRole('link', { name: 'Open in HubSpot' })).toHaveAttribute('href', expect.stringMatching(/^\/hubspot\/companies\/\d+$/));
  unmount();
  portal.demo = false;
  openConsole(`/accounts/${account.id}`, { portal });
  expect(await screen.findByRole('link', { name: 'Open in HubSpot' })).toHaveAttribute('href', expect.stringContaining('/record/0-2/'));
});
