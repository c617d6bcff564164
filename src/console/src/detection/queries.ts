import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';
import type { JudgeRequest } from '../api/contract.ts';

// What it cost and what waits moves by itself.
const everyHalfMinute = 30_000;

export const judgeQuery = queryOptions({
  queryKey: ['settings', 'judge'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/settings/judge', { signal })),
  refetchInterval: everyHalfMinute,
});

/** What these settings mean, in the server's words. */
export const judgeEffectsQuery = (wanted: JudgeRequest) => queryOptions({
  queryKey: ['settings', 'judge', 'effects', wanted],
  queryFn: ({ signal }) => read(api.POST('/api/v1/settings/judge/effects', { body: wanted, signal })),
  retry: false,
});
