import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';

/** What was learnt from people's decisions on a transition's findings in texts. */
export const lessonsQuery = (transition: string) => queryOptions({
  queryKey: ['lessons', transition],
  queryFn: ({ signal }) => read(api.GET('/api/v1/transitions/{id}/lessons', { params: { path: { id: transition } }, signal })),
});
