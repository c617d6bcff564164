import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { Alias } from '../api/contract.ts';
import { tellDone, tellProblem } from '../shell/notices.tsx';
import { aliasesQuery } from './queries.ts';

interface Act { alias: Alias; target: string | null; key: string }

const versionOf = ({ version }: Alias) => (version === null ? {} : { 'If-Match': `"${version}"` });

/** Maps a name, maps it anew, or takes its mapping back; each is undone by the one before. */
export function useMapAlias() {
  const client = useQueryClient();
  const { mutate, isPending, variables } = useMutation({
    mutationFn: ({ alias, target, key }: Act) => {
      const request = { params: { path: { name: alias.name } }, headers: { ...acting(key), ...versionOf(alias) } };
      return target === null ? read(api.DELETE('/api/v1/mapping/aliases/{name}', request)) : read(api.PUT('/api/v1/mapping/aliases/{name}', { ...request, body: { target } }));
    },
    onSuccess: (saved, { alias, target }) => {
      client.setQueryData(aliasesQuery.queryKey, all => all?.map(one => (one.name === saved.name ? saved : one)));
      tellDone(target === null ? `${alias.name} is no longer mapped` : `${alias.name} stands for ${target}`, () => start(saved, alias.target));
    },
    onError: error => tellProblem(error),
    onSettled: () => Promise.all([['catalogue'], ['condition-names'], ['condition']].map(queryKey => client.invalidateQueries({ queryKey }))),
  });
  const start = (alias: Alias, target: string | null) => mutate({ alias, target, key: newActKey() });
  return { start, sending: isPending ? variables.alias.name : undefined };
}
