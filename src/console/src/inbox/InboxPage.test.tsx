import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accessibilityProblems, openConsole, problem } from '../../dev/console.tsx';
import { detail, found, isShown, portalWith, rowButton, rows } from '../../dev/inbox.tsx';

test('what is worth most is on top, and the first is shown with its evidence, rule and ways to decide', async () => {
  const { portal, account } = portalWith();
  const { container } = openConsole('/inbox', { portal });
  expect(await rows()).toEqual(['Upsell done', 'API enabled', 'SSO enabled', 'Positive review']);
  const shown = within(await detail('Upsell done'));
  expect(shown.getByText('48500')).toBeVisible();
  expect(shown.getByText('arr increased by at least 1').tagName).toBe('CODE');
  expect(shown.getByRole('link', { name: account.row.name })).toHaveAttribute('href', `/accounts/${account.row.id}`);
  expect(shown.getByRole('link', { name: 'Open in HubSpot' })).toHaveAttribute('href', `/hubspot/companies/90${account.row.id.slice(-4)}`);
  for (const act of ['Confirm', 'Mark incorrect', 'Snooze']) expect(shown.getByRole('button', { name: act })).toBeEnabled();
  expect(screen.getByText('4 waiting · 0 snoozed')).toBeVisible();
  expect(within(screen.getByRole('link', { name: /^Inbox/ })).getByRole('img', { name: '4 suggestions wait' })).toHaveTextContent('4');
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('“j c c x s” clears the list: after each act the next one has the focus', async () => {
  const { portal, status } = portalWith();
  const { user } = openConsole('/inbox', { portal });
  await rows();
  await user.keyboard('k');
  expect(rowButton('Upsell done')).toHaveFocus();
  await user.keyboard('j');
  expect(rowButton('API enabled')).toHaveFocus();
  expect(await detail('API enabled')).toBeVisible();
  await user.keyboard('c');
  expect(rowButton('SSO enabled')).toHaveFocus();
  await user.keyboard('cxs');
  expect(await screen.findByText('Nothing is waiting: all clear')).toBeVisible();
  await waitFor(() => expect(found.map(status)).toEqual(['confirmed', 'confirmed', 'snoozed', 'ignored']));
  expect(screen.getByRole('region', { name: 'Suggestions' })).toHaveFocus();
  expect(screen.getByText('0 waiting · 1 snoozed')).toBeVisible();
  expect(screen.getByText('0 left')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByRole('img', { name: /suggestions? wait/ })).not.toBeInTheDocument());
});

test('u takes back act after act, each to where it stood', async () => {
  const { portal, status } = portalWith();
  const { user } = openConsole('/inbox', { portal });
  await rows();
  await user.keyboard('cx');
  await waitFor(async () => expect(await rows()).toEqual(['SSO enabled', 'Positive review']));
  await user.keyboard('u');
  await waitFor(() => expect(isShown('API enabled')).toBe(true));
  expect(rowButton('API enabled')).toHaveFocus();
  await user.keyboard('u');
  await waitFor(async () => expect(await rows()).toEqual(['Upsell done', 'API enabled', 'SSO enabled', 'Positive review']));
  await waitFor(() => expect(found.map(status)).toEqual(['pending', 'pending', 'pending', 'pending']));
  expect(await screen.findByText('Upsell done is waiting again')).toBeVisible();
});

test('several are chosen by keyboard; what is refused comes back with its reason, undo takes the rest back', async () => {
  const { portal, account, status } = portalWith();
  const refused = account.suggestions.find(one => one.driver.name === 'API enabled')!.id;
  const intercept = (request: Request) => (request.url.endsWith(`${refused}/confirm`) ? problem(409, 'cycles.ended', 'The cycle has ended', 'Its results are fixed.') : undefined);
  const { user, requests } = openConsole('/inbox', { portal, intercept });
  await rows();
  await user.keyboard('k[Space]j[Space]j[Space]');
  expect(await screen.findByText('3 chosen')).toBeVisible();
  await user.click(within(screen.getByRole('group', { name: 'Act on the chosen ones' })).getByRole('button', { name: 'Confirm' }));
  expect(rowButton('Positive review')).toHaveFocus();
  expect(await screen.findByText('2 suggestions confirmed, 6 points earned')).toBeVisible();
  expect(within(rowButton('API enabled')).getByText('The cycle has ended')).toBeVisible();
  expect(await rows()).toEqual(['API enabled', 'Positive review']);
  const keys = requests.filter(request => request.url.endsWith('/confirm')).map(request => request.headers.get('Idempotency-Key'));
  expect(new Set(keys).size).toBe(3);

  await user.keyboard('u');
  await waitFor(async () => expect(await rows()).toEqual(['Upsell done', 'API enabled', 'SSO enabled', 'Positive review']));
  await waitFor(() => expect(found.map(status)).toEqual(['pending', 'pending', 'pending', 'pending']));
});

test('Escape chooses none, and c then acts on the one in focus only', async () => {
  const { portal, status } = portalWith();
  const { user } = openConsole('/inbox', { portal });
  await rows();
  await user.click(screen.getByRole('checkbox', { name: /^Choose API enabled/ }));
  await user.click(screen.getByRole('checkbox', { name: /^Choose SSO enabled/ }));
  expect(screen.getByText('2 chosen')).toBeVisible();
  await user.keyboard('{Escape}');
  expect(screen.queryByText('2 chosen')).not.toBeInTheDocument();
  await user.keyboard('jc');
  await waitFor(() => expect(found.map(status).filter(one => one === 'confirmed')).toHaveLength(1));
});

test('a reason and a number of days are sent as chosen', async () => {
  const { portal } = portalWith();
  const { user, requests } = openConsole('/inbox', { portal });
  await user.click(within(await detail('Upsell done')).getByRole('button', { name: 'Mark incorrect' }));
  await user.click(await screen.findByRole('menuitem', { name: 'It was not our doing' }));
  await user.click(within(await detail('API enabled')).getByRole('button', { name: 'Snooze' }));
  await user.click(await screen.findByRole('menuitem', { name: '30 days' }));
  await user.click(within(await detail('SSO enabled')).getByRole('button', { name: 'Snooze' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Until a date…' }));
  await user.click(within(await screen.findByRole('dialog', { name: 'Snooze until a date' })).getByRole('button', { name: 'Snooze' }));
  await waitFor(() => expect(requests.filter(request => request.url.endsWith('/snooze'))).toHaveLength(2));
  const sent = await Promise.all(requests.filter(request => /incorrect|snooze$/.test(request.url)).map(request => request.clone().json() as Promise<unknown>));
  expect(sent).toEqual([{ reason: 'It was not our doing' }, { days: 30 }, { days: 7 }]);
});

test('a snoozed one can be woken before its time', async () => {
  const { portal, account } = portalWith(['SSO enabled']);
  Object.assign(account.suggestions[0]!, { status: 'snoozed', snoozedUntil: '2026-09-17T14:30:00Z' });
  const { user } = openConsole('/inbox', { portal });
  await user.click(await screen.findByRole('button', { name: 'Show 1 snoozed one' }));
  await user.click(within(await detail('SSO enabled')).getByRole('button', { name: 'Wake now' }));
  expect(await screen.findByText('Nothing is snoozed')).toBeVisible();
  await waitFor(() => expect(account.suggestions[0]!.status).toBe('pending'));
});

test('the filter is in the address and comes back from it', async () => {
  const { portal } = portalWith(found, ['SSO enabled']);
  portal.role = 'admin';
  const { user, address } = openConsole('/inbox?sort=driver', { portal });
  await rows();
  expect(screen.getByRole('heading', { name: 'SSO enabled2' })).toBeVisible();
  await user.keyboard('/');
  await user.keyboard('sso');
  await waitFor(() => expect(address()).toBe('/inbox?search=sso&whose=all&sort=driver'));
  await waitFor(async () => expect(await rows()).toHaveLength(2));
  await user.click(screen.getByRole('radio', { name: 'Mine' }));
  await waitFor(() => expect(address()).toBe('/inbox?search=sso&whose=mine&sort=driver'));
  await waitFor(async () => expect(await rows()).toHaveLength(1));
  await user.click(screen.getByRole('button', { name: 'How sure: However sure' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Certain' }));
  await waitFor(() => expect(address()).toBe('/inbox?search=sso&whose=mine&sureness=certain&sort=driver'));
});

test('the quote is marked in the text it stands in', async () => {
  const { portal } = portalWith(['New stakeholder']);
  openConsole('/inbox', { portal });
  const shown = within(await detail('New stakeholder'));
  const mark = await shown.findByText('Noor will be the one who signs the renewal, and she would like to see where we stand.');
  expect(mark.tagName).toBe('MARK');
  expect(mark.parentElement).toHaveTextContent(/^Hi Ana,.*Best, Dana$/);
  expect(shown.getByText('The customer’s words')).toBeVisible();
});

test('what was found since is folded below, each with its words in their text', async () => {
  const { portal } = portalWith(['Adoption workshop']);
  const { user, container } = openConsole('/inbox', { portal });
  const shown = within(await detail('Adoption workshop'));
  const words = /^The team used its own boards/;
  expect(shown.queryByText(words)).not.toBeInTheDocument();
  await user.click(shown.getByRole('button', { name: '+ 3 more' }));
  expect((await shown.findByText(words)).tagName).toBe('MARK');
  expect(shown.getByText('Re: Adoption workshop')).toBeVisible();
  expect(shown.getByText('This made it surer')).toBeVisible();
  expect(shown.getByText(/^and 2 more, which count with these/)).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('where the text has gone the quote itself stays', async () => {
  const { portal } = portalWith(['New stakeholder']);
  const intercept = (request: Request) => (request.url.endsWith('/text') ? problem(404, 'suggestions.no_text', 'Gone', '') : undefined);
  openConsole('/inbox', { portal, intercept });
  expect(await screen.findByText('The text is no longer there')).toBeVisible();
  expect(screen.getByText(/^Noor will be the one/).tagName).toBe('BLOCKQUOTE');
});

test('an empty inbox says so, a filter that hides everything offers to be cleared', async () => {
  const { portal } = portalWith([]);
  const { user, address } = openConsole('/inbox?search=zebra', { portal });
  expect(await screen.findByText('Nothing matches “zebra”')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear the filter' }));
  await waitFor(() => expect(address()).toBe('/inbox?whose=mine'));
  expect(await screen.findByText('Nothing is waiting: all clear')).toBeVisible();
});

test('a failure says what to do and tries again on request', async () => {
  let broken = true;
  const { portal } = portalWith();
  const { user } = openConsole('/inbox', { portal, intercept: request => (broken && request.url.includes('/suggestions') ? new Response(null, { status: 500 }) : undefined) });
  expect(await screen.findByText('ImpactPilot could not answer')).toBeVisible();
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await rows()).toHaveLength(4);
});

test('more come page by page; those far from the screen leave only their room', async () => {
  const { portal } = portalWith(Array.from({ length: 120 }, () => 'SSO enabled'));
  const { user, container } = openConsole('/inbox', { portal });
  expect(await rows()).toHaveLength(60);
  expect(screen.getByRole('list', { name: '41 to 60' })).toBeVisible();
  expect(screen.getByText('100 of 120 shown')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(container.querySelectorAll('ul[aria-hidden="true"]')).toHaveLength(3));
  expect(await rows()).toHaveLength(60);
  await user.click([...container.querySelectorAll('[data-suggestion]')].at(-1)!);
  await user.keyboard('j');
  expect(await rows()).toHaveLength(80);
  expect(document.activeElement?.closest('ul')).toHaveAccessibleName('61 to 80');
});

test('what arrives waits to be shown, so that no row moves', async () => {
  const { portal, detect } = portalWith(['API enabled', 'SSO enabled']);
  const { user } = openConsole('/inbox', { portal });
  await rows();
  detect('Upsell done');
  const show = await screen.findByRole('button', { name: '1 new · show' });
  expect(await rows()).toEqual(['API enabled', 'SSO enabled']);
  await user.click(show);
  expect(await rows()).toEqual(['Upsell done', 'API enabled', 'SSO enabled']);
  expect(rowButton('Upsell done')).toHaveFocus();
});
