import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.ts';
import { sessionQuery } from './queries.ts';

const retryable = (failures: number, error: unknown) => failures < 2 && Problem.of(error).isUnreachable;

/** A 401 anywhere signs the console out; the address stays, so signing in again comes back to it. */
export function createQueryClient(): QueryClient {
  const noticeSignedOut = (error: unknown) => {
    if (error instanceof Problem && error.status === 401) client.setQueryData(sessionQuery.queryKey, null);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: noticeSignedOut }),
    mutationCache: new MutationCache({ onError: noticeSignedOut }),
    defaultOptions: {
      queries: { staleTime: 10_000, retry: retryable, retryDelay: attempt => 400 * 2 ** attempt, networkMode: 'always' },
      // A click while offline fails at once and says so, instead of waiting unseen in memory.
      mutations: { retry: retryable, retryDelay: 400, networkMode: 'always' },
    },
  });
  return client;
}
