import { openConsole } from './console.tsx';
import { type MockAccount, MockPortal } from './mock/portal.ts';

/** One account of Ana's with nothing but an SSO suggestion on it. */
export function portalWithSso() {
  const portal = new MockPortal(16);
  portal.areas.splice(0, portal.areas.length, ...portal.areas.filter(area => /configuration|love/.test(area.name)));
  const account = portal.accounts[8]!;
  account.row.csm = portal.me;
  account.wins = [];
  account.suggestions = [];
  const sso = portal.drivers.find(driver => driver.name === 'SSO enabled')!;
  portal.detect(account, sso);
  return { portal, account, sso };
}

export const openAccount = (portal: MockPortal, account: MockAccount, intercept?: Parameters<typeof openConsole>[1]) =>
  openConsole(`/accounts/${account.row.id}`, { portal, ...intercept });
