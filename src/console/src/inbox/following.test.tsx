import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openConsole } from '../../dev/console.tsx';
import { found, portalWith, rows } from '../../dev/inbox.tsx';

test('with many rows loaded an act and its echo cost one request for its account, and what others do costs no more', async () => {
  const { portal, account, detect } = portalWith(found);
  portal.role = 'admin';
  for (const other of portal.accounts) {
    if (other !== account) for (let more = 0; more < 20; more++) portal.detect(other, portal.drivers.find(driver => driver.name === 'SSO enabled')!, '2026-09-01T08:00:00Z');
  }
  const { user, requests } = openConsole('/inbox?sort=newest', { portal });
  await rows();
  for (let page = 2; page <= 4; page++) {
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    await screen.findByText(page < 4 ? `${page * 100} of 304 shown` : /304 waiting/);
  }
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument());
  const asked = () => requests.filter(request => request.url.includes('/suggestions')).map(request => `${request.method} ${new URL(request.url).pathname.replace(/^.*\/suggestions\/?/, '').replace(/^[0-9a-f-]{36}/, ':id')}${new URL(request.url).searchParams.getAll('at').join()}`);

  requests.length = 0;
  await user.keyboard('kc');
  expect(await screen.findByText('303 waiting · 0 snoozed')).toBeVisible();
  await waitFor(() => expect(asked()).toEqual(['POST :id/confirm', 'GET count', `GET ${account.row.id}`]));

  requests.length = 0;
  detect('Upsell done');
  expect(await screen.findByRole('button', { name: '1 new · show' }, { timeout: 3_000 })).toBeVisible();
  expect(screen.getByText('304 waiting · 0 snoozed')).toBeVisible();
  expect(asked()).toEqual(['GET count', `GET ${account.row.id}`]);
});

test('a change of the catalogue leaves what a driver earns in a segment of its own to the server', async () => {
  const { portal, account } = portalWith(['SSO enabled', 'API enabled']);
  const worth = () => screen.getAllByRole('checkbox', { name: /^Choose / }).map(box => `${box.getAttribute('aria-label')!.replace(/^Choose (.*), .*$/, '$1')} ${box.closest('li')!.querySelector('[role=img]')!.textContent}`);
  const { requests } = openConsole('/inbox', { portal });
  await rows();
  const driver = (name: string) => portal.drivers.find(one => one.name === name)!;
  const own = (name: string, points: number) => Object.assign(account.suggestions.find(one => one.driver.name === name)!, { driver: { ...account.suggestions.find(one => one.driver.name === name)!.driver, points } });

  Object.assign(driver('SSO enabled'), { points: 7, segmentPoints: [{ segment: account.row.segment!, points: 9 }] });
  Object.assign(driver('API enabled'), { points: 6 });
  own('SSO enabled', 9);
  own('API enabled', 6);
  requests.length = 0;
  portal.tell('catalogue', null);

  await waitFor(() => expect(worth()).toEqual(expect.arrayContaining(['SSO enabled 9', 'API enabled 6'])), { timeout: 5_000 });
  const read = requests.filter(request => new URL(request.url).pathname.endsWith('/suggestions')).map(request => new URL(request.url).searchParams.getAll('at'));
  expect(read).toEqual([[account.row.id]]);
});
