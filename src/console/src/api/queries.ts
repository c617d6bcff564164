import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from './client.ts';
import type { AccountQuery, Connection, CutBy, InboxQuery, LedgerQuery, Session, Whose } from './contract.ts';
import { Problem } from './problem.ts';
import { serverNow, setServerNow } from '../format/clock.ts';

export type AccountFilter = Omit<AccountQuery, 'cursor' | 'limit'>;
export type InboxFilter = Omit<InboxQuery, 'cursor' | 'limit'>;
export type LedgerFilter = Omit<LedgerQuery, 'cursor' | 'limit'>;

/** Null means signed out: an answer, not a failure. */
async function fetchSession(signal: AbortSignal): Promise<Session | null> {
  try {
    const session = await read(api.GET('/api/v1/session', { signal }));
    setServerNow(session.now);
    return session;
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => fetchSession(signal),
  staleTime: 60_000,
});

export const accountsQuery = (filter: AccountFilter) =>
  infiniteQueryOptions({
    queryKey: ['accounts', filter],
    queryFn: ({ pageParam, signal }) =>
      read(api.GET('/api/v1/accounts', { params: { query: { ...filter, cursor: pageParam, limit: 50 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const segmentsQuery = queryOptions({
  queryKey: ['segments'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/accounts/segments', { signal })),
  staleTime: 5 * 60_000,
});

export const savedViewsQuery = queryOptions({
  queryKey: ['saved-views'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/accounts/views', { signal })),
  staleTime: 60_000,
});

export const findAccountsQuery = (search: string) =>
  queryOptions({
    queryKey: ['accounts', 'find', search],
    queryFn: ({ signal }) =>
      read(api.GET('/api/v1/accounts', { params: { query: { search, whose: 'all', sort: 'name', limit: 8 } }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['account', id],
    queryFn: ({ signal }) => read(api.GET('/api/v1/accounts/{id}', { params: { path: { id } }, signal })),
  });

export const inboxQuery = (filter: InboxFilter) =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      read(api.GET('/api/v1/suggestions', { params: { query: { ...filter, cursor: pageParam, limit: 100 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    // What changes is told and read account by account; all pages again would be many requests.
    refetchOnWindowFocus: false,
  });

export const inboxCountQuery = (whose: Whose) =>
  queryOptions({
    queryKey: ['inbox', 'count', whose],
    queryFn: ({ signal }) => read(api.GET('/api/v1/suggestions/count', { params: { query: { whose } }, signal })),
  });

/** Under its own key: what proved a thing stays, whatever becomes of it. */
export const suggestionQuery = (id: string) =>
  queryOptions({
    queryKey: ['suggestion', id],
    queryFn: ({ signal }) => read(api.GET('/api/v1/suggestions/{id}', { params: { path: { id } }, signal })),
    staleTime: 60_000,
  });

/** What somebody wrote or said does not change while it is decided on. */
/** @param record of further evidence the record that it rests on, such as `email:123` */
export const suggestionTextQuery = (id: string, record?: string) =>
  queryOptions({
    queryKey: ['suggestion-text', id, record],
    queryFn: ({ signal }) => read(api.GET('/api/v1/suggestions/{id}/text', { params: { path: { id }, query: { record } }, signal })),
    staleTime: 5 * 60_000,
  });

export const cyclesQuery = queryOptions({
  queryKey: ['cycles'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/cycles', { signal })),
});

export const cycleQuery = (id: string) =>
  queryOptions({
    queryKey: ['cycles', id],
    queryFn: ({ signal }) => read(api.GET('/api/v1/cycles/{id}', { params: { path: { id } }, signal })),
  });

export const cycleProposalQuery = queryOptions({
  queryKey: ['cycles', 'proposal'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/cycles/proposal', { signal })),
});

export const targetSuggestionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['cycles', id, 'target-suggestions'],
    queryFn: ({ signal }) => read(api.GET('/api/v1/cycles/{id}/target-suggestions', { params: { path: { id } }, signal })),
  });

export const cycleDriversQuery = (id: string) =>
  queryOptions({
    queryKey: ['cycles', id, 'drivers'],
    queryFn: ({ signal }) => read(api.GET('/api/v1/cycles/{id}/drivers', { params: { path: { id } }, signal })),
  });

export const boardPrivacyQuery = queryOptions({
  queryKey: ['leaderboard', 'privacy'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/leaderboard/privacy', { signal })),
});

export const endRehearsalQuery = (id: string) =>
  queryOptions({
    // As it was when the dialog opened; its stamp keeps an end from doing something else. Once the cycle has ended, there is no rehearsal to be read anew.
    staleTime: 'static',
    gcTime: 0,
    queryKey: ['cycles', id, 'end-rehearsal'],
    queryFn: ({ signal }) => read(api.GET('/api/v1/cycles/{id}/end-rehearsal', { params: { path: { id } }, signal })),
  });

/** Without a number, by the definition in force. */
export const impactedQuery = (id: string, fromPoints?: number) =>
  queryOptions({
    queryKey: ['cycles', id, 'impacted', fromPoints ?? 'in force'],
    queryFn: ({ signal }) => read(api.GET('/api/v1/cycles/{id}/impacted', { params: { path: { id }, query: { fromPoints } }, signal })),
    placeholderData: keepPreviousData,
  });

export const leaderboardQuery = (cycle: string | undefined) =>
  queryOptions({
    queryKey: ['leaderboard', cycle ?? 'current'],
    queryFn: ({ signal }) => read(api.GET('/api/v1/leaderboard', { params: { query: { cycle } }, signal })),
    placeholderData: keepPreviousData,
  });

/** Under the board's key: whatever changes the board changes its parts. */
export const cutQuery = (cycle: string | undefined, by: CutBy) =>
  queryOptions({
    queryKey: ['leaderboard', cycle ?? 'current', 'cut', by],
    queryFn: ({ signal }) => read(api.GET('/api/v1/leaderboard/cuts/{by}', { params: { path: { by }, query: { cycle } }, signal })),
  });

export const valueMapQuery = (cycle: string | undefined) =>
  queryOptions({
    queryKey: ['leaderboard', cycle ?? 'current', 'value-map'],
    queryFn: ({ signal }) => read(api.GET('/api/v1/leaderboard/value-map', { params: { query: { cycle } }, signal })),
  });

export const ledgerQuery = (filter: LedgerFilter) =>
  infiniteQueryOptions({
    queryKey: ['leaderboard', 'ledger', filter],
    queryFn: ({ pageParam, signal }) =>
      read(api.GET('/api/v1/ledger', { params: { query: { ...filter, cursor: pageParam, limit: 50 } }, signal })),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/catalogue', { signal })),
});

export const driverHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['catalogue', 'history', id],
    queryFn: ({ signal }) => read(api.GET('/api/v1/catalogue/drivers/{id}/history', { params: { path: { id } }, signal })),
  });

export const conditionCheckQuery = (text: string) =>
  queryOptions({
    queryKey: ['condition', text],
    queryFn: ({ signal }) => read(api.POST('/api/v1/conditions/check', { body: { text }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

export const firingsQuery = (transition: string) =>
  infiniteQueryOptions({
    queryKey: ['firings', transition],
    queryFn: ({ pageParam, signal }) =>
      read(api.GET('/api/v1/transitions/{id}/firings', { params: { path: { id: transition }, query: { cursor: pageParam, limit: 10 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  });

export const connectionQuery = queryOptions({
  queryKey: ['connection'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/connection', { signal })),
  refetchInterval: query => nextLook(query.state.data),
});

/** While an import runs its progress is the page: it is asked for more often than the live events come. No event tells that a pause is over. */
export function nextLook(connection: Connection | undefined): number {
  if (connection?.state === 'importing') return 2_000;
  const pauses = connection?.budgets.flatMap(({ heldUntil }) => (heldUntil ? [Date.parse(heldUntil) - serverNow()] : [])) ?? [];
  return Math.max(1_000, Math.min(30_000, ...pauses));
}

export const writeBackQuery = queryOptions({
  queryKey: ['connection', 'write-back'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/connection/write-back', { signal })),
});

export const deadLettersQuery = queryOptions({
  queryKey: ['connection', 'dead-letters'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/connection/dead-letters', { signal })),
});
