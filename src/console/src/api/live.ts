import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Change } from './contract.ts';
import { followCatalogue, followInbox } from './inboxNews.ts';

export type LiveState = 'connecting' | 'connected' | 'reconnecting';

const quiet = 250;
const betweenRefreshes = 1_500;
const firstRetry = 1_000;
const longestRetry = 20_000;

/** A list of the inbox may be long: of what happened at one account only that account is read anew, see `followInbox`. */
const inboxOf = (accountId: string | null): QueryKey[] => (accountId ? [['inbox', 'count']] : [['inbox']]);

function affected({ topic, accountId }: Change): QueryKey[] {
  const account: QueryKey = accountId ? ['account', accountId] : ['account'];
  switch (topic) {
    case 'suggestion': return [account, ['accounts'], ...inboxOf(accountId), ['firings'], ['lessons'], ['setup']];
    case 'points': return [account, ['accounts'], ['leaderboard'], ...inboxOf(accountId), ['setup']];
    case 'account': return [account, ['accounts'], ...inboxOf(accountId)];
    case 'connection': return [['connection'], ['setup']];
    // What an end settles is told of each account.
    case 'cycle': return [['cycles'], ['leaderboard'], ['accounts'], ['account'], ['setup']];
    // What somebody may do is part of their session: who lost it sees so at once.
    case 'people': return [['people'], ['session'], ['leaderboard'], ['cycles'], ['setup']];
    case 'catalogue': return [['catalogue'], ['account'], ['setup']];
    case 'setup': return [['setup']];
    case 'tokens': return [['tokens']];
    case 'notices': return [['notices']];
    case 'outgoing_webhooks': return [['outgoing-webhooks']];
    // The server lost sight for a moment, or speaks of something newer than this page: ask for all of it again.
    default: return [[]];
  }
}

const inboxTopics = ['suggestion', 'points', 'account'];

interface Refresh { add: (change: Change) => void; all: () => void; stop: () => void }

/** Gathers changes and refreshes what they touch: soon after the first, then at a calm pace however many come. */
export function refreshOnChange(client: QueryClient): Refresh {
  const waiting = new Map<string, QueryKey>();
  const accounts = new Set<string>();
  let catalogue = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let earliest = 0;

  const flush = () => {
    timer = undefined;
    // An act under way has already painted its outcome; an answer read before it lands would paint over it.
    if (client.isMutating() > 0) return schedule();
    earliest = Date.now() + betweenRefreshes;
    for (const queryKey of waiting.values()) void client.invalidateQueries({ queryKey });
    waiting.clear();
    follow();
  };
  const follow = () => {
    const [at, drivers] = [[...accounts], catalogue];
    accounts.clear();
    catalogue = false;
    if (drivers) void followCatalogue(client).then(later, failed);
    if (at.length > 0) void followInbox(client, at).then(later, failed);
  };
  const later = (left: string[]) => {
    left.forEach(account => accounts.add(account));
    if (left.length > 0) schedule();
  };
  const failed = () => client.invalidateQueries({ queryKey: ['inbox', 'list'], refetchType: 'none' });
  const schedule = () => {
    timer ??= setTimeout(flush, Math.max(quiet, earliest - Date.now()));
  };

  return {
    add(change) {
      for (const key of affected(change)) waiting.set(key.join('/'), key);
      if (change.accountId && inboxTopics.includes(change.topic)) accounts.add(change.accountId);
      catalogue ||= change.topic === 'catalogue';
      schedule();
    },
    all() {
      void client.invalidateQueries();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

const refreshing = new WeakMap<QueryClient, Refresh>();

/** The console's one refresh: what a person did and what the server tells of it are read once. */
export function refreshOf(client: QueryClient): Refresh {
  const refresh = refreshing.get(client) ?? refreshOnChange(client);
  refreshing.set(client, refresh);
  return refresh;
}

/** Listens until the returned function is called; opens the stream again by itself, ever more patiently. */
export function listen(url: string, onChange: (change: Change) => void, onState: (state: LiveState, again: boolean) => void): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let delay = firstRetry;
  let connectedBefore = false;

  const open = () => {
    source = new EventSource(url);
    source.onopen = () => {
      delay = firstRetry;
      onState('connected', connectedBefore);
      connectedBefore = true;
    };
    source.onerror = () => {
      onState('reconnecting', connectedBefore);
      source?.close();
      retry = setTimeout(open, delay);
      delay = Math.min(delay * 2, longestRetry);
    };
    source.addEventListener('change', event => onChange(JSON.parse(event.data as string) as Change));
  };

  onState('connecting', false);
  open();
  return () => {
    clearTimeout(retry);
    source?.close();
  };
}
