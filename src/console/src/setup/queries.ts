import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';
import { isOpen } from './steps.ts';

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/setup', { signal })),
  // Every page has it in view: once it is settled, news of the day are no reason to ask again.
  staleTime: ({ state: { data } }) => (data && !isOpen(data) ? 'static' : 10_000),
});
