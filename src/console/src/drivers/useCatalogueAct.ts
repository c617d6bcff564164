import { useMutation, useQueryClient } from '@tanstack/react-query';
import { newActKey } from '../api/client.ts';
import type { Catalogue } from '../api/contract.ts';
import { catalogueQuery } from '../api/queries.ts';
import { tellProblem } from '../shell/notices.tsx';

export interface CatalogueAct<Result = unknown> {
  /** How the catalogue looks once it is done, shown at once. */
  paint?: (catalogue: Catalogue) => Catalogue;
  send: (key: string) => Promise<Result>;
  done?: (result: Result) => void;
}

const { queryKey } = catalogueQuery;

/** A change of the catalogue: painted at once, sent one after the other, taken back with a word if refused. */
export function useCatalogueAct(): { act: <Result>(act: CatalogueAct<Result>) => void; busy: boolean } {
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationKey: ['catalogue'],
    scope: { id: 'catalogue' },
    mutationFn: ({ act, key }: { act: CatalogueAct; key: string }) => act.send(key),
    onMutate: async ({ act }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      if (before && act.paint) client.setQueryData(queryKey, act.paint(before));
      return before;
    },
    onSuccess: (result, { act }) => act.done?.(result),
    onError: (error, variables, before) => {
      if (before) client.setQueryData(queryKey, before);
      tellProblem(error, () => mutate(variables));
    },
    onSettled: () => {
      // While another change is under way its paint must not be wiped by an answer that does not know it yet.
      if (client.isMutating({ mutationKey: ['catalogue'] }) === 1) return client.invalidateQueries({ queryKey });
    },
  });
  return { act: act => mutate({ act: act as CatalogueAct, key: newActKey() }), busy: isPending };
}
