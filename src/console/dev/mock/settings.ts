import type { PortalSettings, SettingsView, Token, TokenRequest } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import type { Handler } from './handle.ts';
import { now, type MockPortal } from './portal.ts';

interface Kept { settings: PortalSettings; version: number; tokens: Token[] }

const kept = new WeakMap<MockPortal, Kept>();
const ago = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString();

function begin(portal: MockPortal): Kept {
  const token = (name: string, ending: string, scopes: string[], more: Partial<Token>): Token => ({
    id: portal.newId(), name, ending, scopes, createdBy: portal.me.name, createdAt: ago(40), works: true, expiresAt: ago(-50), lastUsedAt: null, revokedAt: null, ...more,
  });
  return {
    settings: {
      timeZone: 'Europe/Amsterdam', fiscalStartMonth: 1, csmProperty: 'hubspot_owner_id', segmentProperty: 'customer_tier', csmsActOn: 'own', csmsRead: 'all', snoozeDays: 10,
      workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], workFrom: '09:00:00', workTo: '17:00:00',
    },
    version: 1,
    tokens: [
      token('Warehouse', '9fQx', ['read'], { lastUsedAt: ago(0.01) }),
      token('Product events', 'bT4k', ['read', 'write:impact'], { expiresAt: null, lastUsedAt: ago(2) }),
      token('Old dashboard', 'Zk21', ['read', 'admin'], { works: false, revokedAt: ago(3), createdAt: ago(200) }),
    ],
  };
}

export function settingsOf(portal: MockPortal): Kept {
  if (portal.role !== 'admin') throw new Refusal(403, 'settings.admins_only', 'You may not do this.', 'Only an admin sees and changes the portal’s settings.');
  return kept.get(portal) ?? kept.set(portal, begin(portal)).get(portal)!;
}

function view(portal: MockPortal): SettingsView {
  const { settings, version } = settingsOf(portal);
  return {
    settings: { ...settings }, version: String(version),
    ownerProperties: [{ name: 'hubspot_owner_id', label: 'Company owner' }, { name: 'success_manager', label: 'Success manager' }],
    segmentProperties: [{ name: 'customer_tier', label: 'Customer tier' }, { name: 'industry', label: 'Industry' }],
  };
}

const words: Partial<Record<keyof PortalSettings, string>> = {
  timeZone: 'Days, windows and cycles are counted in the new zone from now on. Wins keep their cycle and their window.',
  fiscalStartMonth: 'Quarters are counted from the first of that month. Wins keep their window, so a quarterly driver won in the quarter as it was can be won once more in the quarter as it is then.',
  csmProperty: '3 accounts get another CSM now. What was won stays with whoever won it.',
  segmentProperty: 'Accounts get their segment from it. Rules that read the segment start over.',
  csmsActOn: 'Every CSM can confirm, win and undo on every account, and finds all suggestions in the inbox.',
  csmsRead: 'A CSM sees own accounts and those of whom they cover for, and nothing of the others: not in lists and exports, nor on the card in HubSpot. The board’s sums stay as they are. 3 accounts have no CSM: only managers and admins will see them.',
  snoozeDays: 'What is snoozed from now on comes back after so many days. What already is comes back when it was going to.',
};

function effects(portal: MockPortal, wanted: PortalSettings) {
  const { settings } = settingsOf(portal);
  if (wanted.workingDays.length === 0) throw new Refusal(400, 'settings.working_days', 'The input can’t be taken as it is.', 'Working days: none is chosen. Choose at least one day of the week.', undefined, 'workingDays');
  return Object.entries(words).filter(([field]) => wanted[field as keyof PortalSettings] !== settings[field as keyof PortalSettings]).map(([field, text]) => ({ field, words: text }));
}

function change(portal: MockPortal, wanted: PortalSettings, ifMatch: string | null) {
  const one = settingsOf(portal);
  if (ifMatch !== `"${one.version}"`) throw new Refusal(412, 'settings.stale', 'Somebody changed this meanwhile.', 'The settings are not what you saw: somebody changed them meanwhile. Load them again and repeat your change.');
  one.settings = wanted;
  one.version += 1;
  return view(portal);
}

function make(portal: MockPortal, { name, scopes, days }: TokenRequest) {
  const { tokens } = settingsOf(portal);
  const secret = 'impactpilot_eW91IHJlYWxseSBkZWNvZGVkIHRoaXM_d2VsbCBk';
  const token: Token = {
    id: portal.newId(), name, ending: secret.slice(-4), scopes, createdBy: portal.me.name, createdAt: now, works: true,
    expiresAt: days ? ago(-days) : null, lastUsedAt: null, revokedAt: null,
  };
  tokens.unshift(token);
  return { token, secret };
}

function revoke(portal: MockPortal, id: string) {
  const token = settingsOf(portal).tokens.find(one => one.id === id)!;
  return Object.assign(token, { revokedAt: now, works: false });
}

export const settingsRoutes: [string, RegExp, Handler][] = [
  ['GET', /^settings$/, view],
  ['PUT', /^settings$/, (portal, _, body, __, request) => change(portal, body as unknown as PortalSettings, request.headers.get('If-Match'))],
  ['POST', /^settings\/effects$/, (portal, _, body) => effects(portal, body as unknown as PortalSettings)],
  ['GET', /^tokens$/, portal => settingsOf(portal).tokens],
  ['POST', /^tokens$/, (portal, _, body) => make(portal, body as unknown as TokenRequest)],
  ['POST', /^tokens\/([^/]+)\/revoke$/, (portal, [id]) => revoke(portal, id!)],
];
