import type { InfiniteData, Query, QueryClient } from '@tanstack/react-query';
import { api, read } from './client.ts';
import type { InboxItem, InboxPage, InboxSort } from './contract.ts';
import { catalogueQuery, type InboxFilter } from './queries.ts';

/** As many accounts as the server looks at in one request. */
const mostAccounts = 100;
const mostRows = 200;

type List = InfiniteData<InboxPage, string | undefined>;

/**
 * Reads anew what waits at some accounts, in one request however many pages a shown list has, and puts it into its pages.
 * Answers the accounts that are still to be looked at, because an act or a page is under way that must not be painted over.
 */
export async function followInbox(client: QueryClient, accounts: string[]): Promise<string[]> {
  const later = new Set<string>();
  for (const query of client.getQueryCache().findAll({ queryKey: ['inbox', 'list'] }) as Query<List>[]) {
    if (!query.isActive() || !query.state.data) void client.invalidateQueries({ queryKey: query.queryKey, exact: true, refetchType: 'none' });
    else if (!await follow(client, query, accounts)) accounts.forEach(account => later.add(account));
  }
  return [...later];
}

/**
 * What drivers are called and worth now, put into the rows of a shown list. What one earns in a segment of its own the server says:
 * answers the accounts whose rows are to be read anew for it.
 */
export async function followCatalogue(client: QueryClient): Promise<string[]> {
  const lists = client.getQueryCache().findAll({ queryKey: ['inbox', 'list'], type: 'active' });
  if (lists.length === 0) return [];
  const { areas } = await client.fetchQuery({ ...catalogueQuery, staleTime: 0 });
  const drivers = new Map(areas.flatMap(area => area.drivers.map(driver => [driver.id, { ...driver, area: area.name }] as const)));
  const priced = new Set<string>();
  const renewed = (item: InboxItem): InboxItem => {
    const { driver } = item.suggestion;
    const now = drivers.get(driver.id);
    if (!now) return item;
    const isPriced = now.segmentPoints.length > 0;
    if (isPriced) priced.add(item.account.id);
    return { ...item, suggestion: { ...item.suggestion, driver: { id: driver.id, name: now.name, points: isPriced ? driver.points : now.points, area: now.area } } };
  };
  for (const { queryKey } of lists) {
    client.setQueryData<List>(queryKey, data => data && { ...data, pages: data.pages.map(page => ({ ...page, items: page.items.map(renewed) })) });
  }
  return [...priced];
}

/** Who leaves the inbox finds its first page again: the others are not read anew for nobody. */
export function forgetLaterPages(client: QueryClient): void {
  for (const { queryKey, state } of client.getQueryCache().findAll({ queryKey: ['inbox', 'list'] }) as Query<List>[]) {
    const first = state.data && state.data.pages.length > 1 && { pages: state.data.pages.slice(0, 1), pageParams: state.data.pageParams.slice(0, 1) };
    if (first) client.setQueryData<List>(queryKey, first, { updatedAt: state.dataUpdatedAt });
  }
}

async function follow(client: QueryClient, query: Query<List>, accounts: string[]): Promise<boolean> {
  const filter = query.queryKey[2] as InboxFilter;
  const busy = () => client.isMutating() > 0 || query.state.fetchStatus === 'fetching';
  if (busy()) return false;
  const shown = query.state.dataUpdatedAt;
  const news = await readAt(filter, accounts);
  if (busy() || query.state.dataUpdatedAt !== shown) return false;
  client.setQueryData<List>(query.queryKey, data => data && { ...data, pages: withNews(data.pages, new Set(accounts), news, filter.sort as InboxSort) });
  return true;
}

async function readAt(filter: InboxFilter, accounts: string[]): Promise<InboxPage> {
  const pages: InboxPage[] = [];
  for (let from = 0; from < accounts.length; from += mostAccounts) {
    const at = accounts.slice(from, from + mostAccounts);
    for (let cursor: string | undefined, first = true; first || cursor; first = false) {
      const page: InboxPage = await read(api.GET('/api/v1/suggestions', { params: { query: { ...filter, cursor, limit: mostRows, at } } }));
      pages.push(page);
      cursor = page.nextCursor ?? undefined;
    }
  }
  return { ...pages.at(-1)!, items: pages.flatMap(page => page.items) };
}

/** The loaded pages as they are now that this is at those accounts. What belongs after the last page comes with its own. */
function withNews(pages: InboxPage[], accounts: ReadonlySet<string>, news: InboxPage, sort: InboxSort): InboxPage[] {
  const { total, waiting, snoozed } = news;
  const now = new Map(news.items.map(item => [item.suggestion.id, item]));
  const known = new Set(pages.flatMap(page => page.items.map(item => item.suggestion.id)));
  const next = pages.map(page => ({
    ...page, total, waiting, snoozed,
    items: page.items.flatMap(item => (accounts.has(item.account.id) ? now.get(item.suggestion.id) ?? [] : item)),
  }));
  for (const item of news.items) {
    if (!known.has(item.suggestion.id)) insert(next, item, sort);
  }
  return next;
}

function insert(pages: InboxPage[], item: InboxItem, sort: InboxSort): void {
  for (const page of pages) {
    const place = page.items.findIndex(other => before(item, other, sort) < 0);
    if (place >= 0) return void page.items.splice(place, 0, item);
  }
  const last = pages.at(-1);
  if (last && !last.nextCursor) last.items.push(item);
}

const sureness: Record<string, number> = { 'certain': 1, 'likely': 0.85, 'worth a look': 0.6 };
const worth = ({ suggestion }: InboxItem) => suggestion.driver.points * (sureness[suggestion.confidence] ?? 0.6);
const newest = (one: InboxItem, other: InboxItem) => other.suggestion.detectedAt.localeCompare(one.suggestion.detectedAt);

/** The server's order, as far as it can be told from what is shown. */
function before(one: InboxItem, other: InboxItem, sort: InboxSort): number {
  const account = one.account.name.localeCompare(other.account.name);
  const driver = one.suggestion.driver.name.localeCompare(other.suggestion.driver.name);
  switch (sort) {
    case 'worth': return worth(other) - worth(one) || newest(one, other);
    case 'newest': return newest(one, other);
    case 'account': return account || driver;
    case 'driver': return driver || account;
  }
}
