import type { InboxItem, InboxPage, SuggestionText } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import { isOwn } from './covers.ts';
import type { MockAccount, MockPortal } from './portal.ts';
import { textOf } from './texts.ts';
import { hubSpotOf } from './views.ts';

const sureness: Record<string, number> = { certain: 1, likely: 0.75 };
const worth = ({ suggestion }: InboxItem) => suggestion.driver.points * (sureness[suggestion.confidence] ?? 0.5);
const newest = (a: InboxItem, b: InboxItem) => b.suggestion.detectedAt.localeCompare(a.suggestion.detectedAt);
const orders: Record<string, (a: InboxItem, b: InboxItem) => number> = {
  worth: (a, b) => worth(b) - worth(a) || newest(a, b),
  newest,
  account: (a, b) => a.account.name.localeCompare(b.account.name) || newest(a, b),
  driver: (a, b) => a.suggestion.driver.name.localeCompare(b.suggestion.driver.name) || newest(a, b),
};

export function inbox(portal: MockPortal, query: URLSearchParams): InboxPage {
  const all = portal.accounts.filter(account => mayAct(portal, account, query.get('whose') === 'mine')).flatMap(itemsOf).filter(item => isAskedFor(item, query));
  const snoozed = all.filter(({ suggestion }) => suggestion.status === 'snoozed');
  const waiting = all.filter(({ suggestion }) => suggestion.status === 'pending');
  const [asked, at] = [query.get('snoozed') === 'true' ? snoozed : waiting, query.getAll('at')];
  const listed = asked.filter(item => at.length === 0 || at.includes(item.account.id)).sort(orders[query.get('sort') ?? 'worth']);
  const from = Number(query.get('cursor') ?? 0);
  const to = from + Number(query.get('limit') ?? 100);
  return {
    items: listed.slice(from, to), nextCursor: to < listed.length ? String(to) : null,
    total: asked.length, waiting: waiting.length, snoozed: snoozed.length,
  };
}

const mayAct = (portal: MockPortal, { row }: MockAccount, mine: boolean) => (portal.role !== 'csm' && !mine) || isOwn(portal, row.csm?.id);

function itemsOf({ row, suggestions }: MockAccount): InboxItem[] {
  const account = { id: row.id, name: row.name, csm: row.csm, ...hubSpotOf(row.id) };
  return suggestions.map(suggestion => ({ suggestion, account }));
}

function isAskedFor({ suggestion, account }: InboxItem, query: URLSearchParams): boolean {
  const search = (query.get('search') ?? '').toLowerCase();
  const sure = { certain: ['certain'], likely: ['certain', 'likely'] }[query.get('sureness') ?? ''];
  return (!sure || sure.includes(suggestion.confidence))
    && (!query.get('driver') || suggestion.driver.id === query.get('driver'))
    && (!query.get('csm') || account.csm?.id === query.get('csm'))
    && (!query.get('account') || account.id === query.get('account'))
    && (suggestion.driver.name.toLowerCase().includes(search) || account.name.toLowerCase().includes(search));
}

export function suggestionText(portal: MockPortal, id: string, query: URLSearchParams): SuggestionText {
  const suggestion = portal.accounts.flatMap(account => account.suggestions).find(one => one.id === id);
  const text = suggestion && textOf(suggestion.evidence, query.get('record'));
  if (!text) throw new Refusal(404, 'suggestions.no_text', 'The text is no longer there', 'It was removed from HubSpot since.');
  return text;
}
