import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/people', { signal })),
});
