import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { Session } from './contract.ts';
import { Problem } from './problem.ts';
import { sessionQuery } from './queries.ts';

const retryable = (failures: number, error: unknown) => failures < 2 && Problem.of(error).isUnreachable;

/** A 401 anywhere signs the console out; the page stays as it is until the person is back. */
export function createQueryClient(): QueryClient {
  const noticeSignedOut = (error: unknown) => {
    if (error instanceof Problem && error.status === 401) client.setQueryData(sessionQuery.queryKey, null);
  };
  let person: string | undefined;
  // Who signs in next sees nothing of what the one before them was shown.
  const noticePerson = ({ user }: Session) => {
    if (person !== undefined && person !== user.id) client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
    person = user.id;
  };
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: noticeSignedOut,
      onSuccess: (data, { queryKey }) => {
        if (queryKey[0] === sessionQuery.queryKey[0] && data) noticePerson(data as Session);
      },
    }),
    mutationCache: new MutationCache({ onError: noticeSignedOut }),
    defaultOptions: {
      queries: { staleTime: 10_000, retry: retryable, retryDelay: attempt => 400 * 2 ** attempt, networkMode: 'always' },
      // A click while offline fails at once and says so, instead of waiting unseen in memory.
      mutations: { retry: retryable, retryDelay: 400, networkMode: 'always' },
    },
  });
  return client;
}
