import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';
import type { PeopleQuery } from '../api/contract.ts';

export type PeopleFilter = Omit<PeopleQuery, 'cursor' | 'limit'>;

export const peopleQuery = (filter: PeopleFilter) =>
  infiniteQueryOptions({
    queryKey: ['people', 'list', filter],
    queryFn: ({ pageParam, signal }) => read(api.GET('/api/v1/people', { params: { query: { ...filter, cursor: pageParam, limit: 50 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** To choose from: as many as a list can be looked through. */
export const everybodyQuery = queryOptions({
  queryKey: ['people', 'everybody'],
  queryFn: async ({ signal }) => (await read(api.GET('/api/v1/people', { params: { query: { limit: 200 } }, signal }))).items,
  staleTime: 60_000,
});
