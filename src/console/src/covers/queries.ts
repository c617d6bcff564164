import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';

/** Under the inbox: what waits for one changes with whom one covers for. */
export const coversQuery = queryOptions({
  queryKey: ['inbox', 'covers'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/covers', { signal })),
  staleTime: 60_000,
});
