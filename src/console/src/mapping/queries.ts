import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';

/** Under the catalogue's key: a changed rule asks for other names. */
export const aliasesQuery = queryOptions({
  queryKey: ['catalogue', 'aliases'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/mapping/aliases', { signal })),
});
