import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';

export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['account', id, 'timeline'],
    queryFn: ({ pageParam, signal }) =>
      read(api.GET('/api/v1/accounts/{id}/timeline', { params: { path: { id }, query: { cursor: pageParam, limit: 12 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  });

export const contactsQuery = (id: string) =>
  queryOptions({
    queryKey: ['account', id, 'contacts'],
    queryFn: ({ signal }) => read(api.GET('/api/v1/accounts/{id}/contacts', { params: { path: { id } }, signal })),
    staleTime: 60_000,
  });

/** Under the account's key: whatever changes the account may have changed this. */
export const poolQuery = (id: string) =>
  queryOptions({
    queryKey: ['account', id, 'pool'],
    queryFn: ({ signal }) => read(api.GET('/api/v1/accounts/{id}/pool', { params: { path: { id } }, signal })),
  });
