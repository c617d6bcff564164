import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';

export const webhooksQuery = queryOptions({
  queryKey: ['outgoing-webhooks'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/outgoing-webhooks', { signal })),
});

export const deliveriesQuery = (id: string) => infiniteQueryOptions({
  queryKey: ['outgoing-webhooks', id, 'deliveries'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam, signal }) => read(api.GET('/api/v1/outgoing-webhooks/{id}/deliveries', { params: { path: { id }, query: pageParam ? { cursor: pageParam } : {} }, signal })),
  getNextPageParam: page => page.nextCursor ?? undefined,
});
