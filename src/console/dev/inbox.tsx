import { screen, within } from '@testing-library/react';
import { MockPortal } from './mock/portal.ts';

export const found = ['SSO enabled', 'API enabled', 'Upsell done', 'Positive review'];

/** One account of Ana's and one of somebody else's, with nothing on them but what is named here. */
export function portalWith(names: string[] = found, others: string[] = []) {
  const portal = new MockPortal(16);
  for (const account of portal.accounts) Object.assign(account, { suggestions: [], wins: [] });
  const [mine, theirs] = [portal.accounts[8]!, portal.accounts[1]!];
  mine.row.csm = portal.me;
  const driver = (name: string) => portal.drivers.find(one => one.name === name)!;
  const detect = (name: string) => Object.assign(portal.detect(mine, driver(name)), { confidence: 'certain' });
  [...names].reverse().forEach(detect);
  others.forEach(name => portal.detect(theirs, driver(name)));
  return { portal, account: mine, detect, status: (name: string) => mine.suggestions.find(one => one.driver.name === name)!.status };
}

export const rows = async () => (await screen.findAllByRole('checkbox', { name: /^Choose / })).map(box => box.getAttribute('aria-label')!.replace(/^Choose (.*), .*$/, '$1'));
export const rowButton = (name: string) => within(screen.getByRole('checkbox', { name: new RegExp(`^Choose ${name},`) }).closest('li')!).getAllByRole('button')[0]!;
export const detail = (name: string) => screen.findByRole('article', { name: new RegExp(`^${name},`) });
export const isShown = (name: string) => screen.queryByRole('checkbox', { name: new RegExp(`^Choose ${name},`) }) !== null;
