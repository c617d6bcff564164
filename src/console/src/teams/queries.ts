import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';

/** Under the people's key: whoever changes changes the teams. */
export const teamsQuery = queryOptions({
  queryKey: ['people', 'teams'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/teams', { signal })),
});

/** Only admins may ask. */
export const hubSpotTeamsQuery = queryOptions({
  queryKey: ['people', 'teams', 'hubspot'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/teams/hubspot', { signal })),
});
