import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/tokens', { signal })),
});
