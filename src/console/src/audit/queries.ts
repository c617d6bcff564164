import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, read } from '../api/client.ts';
import type { AuditQuery } from '../api/contract.ts';

export type AuditFilter = Omit<AuditQuery, 'cursor' | 'limit'>;

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) => read(api.GET('/api/v1/audit', { params: { query: { ...filter, cursor: pageParam, limit: 50 } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
