import type { Notice, NoticeChannel, NoticePreferences } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import type { Handler } from './handle.ts';
import { now, type MockPortal } from './portal.ts';

interface Kept { notices: Notice[]; preferences: NoticePreferences; channel: NoticeChannel }

const kept = new WeakMap<MockPortal, Kept>();
const choices = ['cycle.started', 'cycle.ended'];
const none: NoticeChannel = { host: null, kinds: [], choices, lastError: null, lastSentAt: null, version: 0 };
const ago = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString();

export function noticesOf(portal: MockPortal): Kept {
  const known = kept.get(portal);
  if (known) return known;
  const notice = (kind: string, title: string, text: string, link: string, hours: number, read: boolean): Notice => ({ id: portal.newId(), kind, title, text, link, at: ago(hours), read });
  const kinds = ['cycle.started', 'cycle.ended', 'suggestions.new', 'digest.weekly', ...portal.role === 'admin' ? ['webhook.off'] : []];
  kept.set(portal, {
    notices: [
      notice('suggestions.new', '3 new suggestions at 2 accounts', 'Brightwater, Kestrel Foods.', '/inbox', 0.6, false),
      notice('digest.weekly', 'Your week: 7 points, 3 wins', '3 wins last week earned 7 points.\n2 suggestions wait for you.\nQ3 2026: 31 of 50 points, 24 days left.', '/leaderboard', 5, false),
      notice('cycle.ended', 'Q2 2026 has ended', '1,159 of 1,200 points and 84 of 110 impacted accounts.\n1. Ana Ruiz: 62 points\n2. Tom Okafor: 48 points', '/leaderboard', 1_650, true),
    ],
    preferences: { kinds, inApp: kinds, byMail: kinds.filter(kind => kind !== 'suggestions.new'), quietFrom: null, quietTo: null, workingHoursOnly: true, mailIsSet: true, version: 0 },
    channel: none,
  });
  return kept.get(portal)!;
}

function markRead(portal: MockPortal, ids: string[] | null | undefined) {
  const { notices } = noticesOf(portal);
  for (const notice of notices) if (!ids || ids.includes(notice.id)) notice.read = true;
  return { unread: notices.filter(notice => !notice.read).length };
}

function choose(portal: MockPortal, change: Partial<NoticePreferences>, ifMatch: string | null) {
  const { preferences } = noticesOf(portal);
  if (ifMatch !== `"${preferences.version}"`) throw new Refusal(412, 'notices.stale', 'Somebody changed this meanwhile.', 'Your choices are not what you saw. Load them again and repeat your change.');
  return Object.assign(preferences, change, { version: preferences.version + 1 });
}

function setChannel(portal: MockPortal, { url, kinds = [] }: Sent, ifMatch: string | null) {
  const before = noticesOf(portal);
  if (ifMatch !== `"${before.channel.version}"`) throw new Refusal(412, 'notices.stale', 'Somebody changed this meanwhile.', 'The channel is not what you saw. Load it again and repeat your change.');
  if (url && !url.startsWith('https://')) throw new Refusal(400, 'outgoing_webhooks.address', 'The input can’t be taken as it is.', `Address: ${url} would be called without encryption. Use https.`, undefined, 'url');
  before.channel = { ...before.channel, host: url ? new URL(url).host : before.channel.host, kinds, version: before.channel.version + 1 };
  return before.channel;
}

interface Sent { ids?: string[] | null; url?: string | null; kinds?: string[] }

export const noticeRoutes: [string, RegExp, Handler][] = [
  ['GET', /^notices$/, portal => ({ items: noticesOf(portal).notices, nextCursor: null, unread: noticesOf(portal).notices.filter(notice => !notice.read).length })],
  ['POST', /^notices\/read$/, (portal, _, body) => markRead(portal, (body as Sent).ids)],
  ['GET', /^notices\/preferences$/, portal => ({ ...noticesOf(portal).preferences })],
  ['PUT', /^notices\/preferences$/, (portal, _, body, __, request) => ({ ...choose(portal, body as Partial<NoticePreferences>, request.headers.get('If-Match')) })],
  ['GET', /^notices\/channel$/, portal => noticesOf(portal).channel],
  ['PUT', /^notices\/channel$/, (portal, _, body, __, request) => setChannel(portal, body as Sent, request.headers.get('If-Match'))],
  ['DELETE', /^notices\/channel$/, (portal) => { noticesOf(portal).channel = none; return none; }],
  ['POST', /^notices\/channel\/test$/, () => ({ problem: null })],
];
