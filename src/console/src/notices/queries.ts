import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';

export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices', 'list'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam, signal }) => read(api.GET('/api/v1/notices', { params: { query: pageParam ? { cursor: pageParam } : {} }, signal })),
  getNextPageParam: page => page.nextCursor ?? undefined,
});

export const preferencesQuery = queryOptions({
  queryKey: ['notices', 'preferences'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/notices/preferences', { signal })),
});

export const channelQuery = queryOptions({
  queryKey: ['notices', 'channel'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/notices/channel', { signal })),
});
