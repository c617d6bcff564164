import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newActKey } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import { catalogueQuery } from '../api/queries.ts';

/** Saves a form of the catalogue; the error stays with the form, and the newest catalogue is fetched either way. */
export function useSaving<Result>(send: (key: string) => Promise<Result>, saved: (result: Result) => void) {
  const client = useQueryClient();
  const key = useRef<string>(undefined);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => send(key.current ??= newActKey()),
    // An answer that never came may have been a success: the same key asks for it again. A refusal ends the act.
    onError: (refusal) => { if (!Problem.of(refusal).isUnreachable) key.current = undefined; },
    onSuccess: (result) => {
      key.current = undefined;
      saved(result);
    },
    onSettled: () => client.invalidateQueries(catalogueQuery),
  });
  return { save: () => mutate(), busy: isPending, error, reset };
}
