import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';
import type { PortalSettings } from '../api/contract.ts';

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/settings', { signal })),
});

/** What settings would change, in the server's words. */
export const effectsQuery = (wanted: PortalSettings, version: string) => queryOptions({
  queryKey: ['settings', 'effects', version, wanted],
  queryFn: ({ signal }) => read(api.POST('/api/v1/settings/effects', { body: wanted, signal })),
  retry: false,
});
