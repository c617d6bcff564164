import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { Group, Groups } from '../api/contract.ts';
import { tellDone, tellProblem } from '../shell/notices.tsx';
import { groupsQuery } from './queries.ts';

interface Members { emails: string[]; ownerIds: string[] }
/** Members of null delete the group; a version of null makes it. */
interface Act { name: string; members: Members | null; version: string | null; before: Members | null; words: string; onDone?: () => void; key: string }

const matching = (version: string | null) => (version === null ? {} : { 'If-Match': `"${version}"` });

/** Makes, changes and deletes groups; each is undone by the one before. */
export function useGroupAct() {
  const client = useQueryClient();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: ({ name, members, version, key }: Act): Promise<Groups> => {
      const request = { params: { path: { name } }, headers: { ...acting(key), ...matching(version) } };
      return members === null ? read(api.DELETE('/api/v1/mapping/groups/{name}', request)) : read(api.PUT('/api/v1/mapping/groups/{name}', { ...request, body: members }));
    },
    onSuccess: (saved, { name, members, before, words, onDone }) => {
      client.setQueryData(groupsQuery.queryKey, saved);
      onDone?.();
      const now = saved.groups.find(group => group.name === name);
      tellDone(words, () => send({ name, members: before, version: now?.version ?? null, before: members, words: `${name} is as it was` }));
    },
    onError: (problem, { onDone }) => {
      // A dialog shows what is wrong itself.
      if (!onDone) tellProblem(problem);
    },
    onSettled: () => Promise.all([['catalogue'], ['condition-names'], ['condition']].map(queryKey => client.invalidateQueries({ queryKey }))),
  });
  const send = (act: Omit<Act, 'key'>) => mutate({ ...act, key: newActKey() });
  const membersOf = ({ emails, ownerIds }: Members): Members => ({ emails, ownerIds });
  return {
    sending: isPending,
    error,
    reset,
    save: (name: string, members: Members, group: Group | null, onDone: () => void) =>
      send({ name, members, version: group?.version ?? null, before: group && membersOf(group), words: group ? `${name} is changed` : `${name} is a group now`, onDone }),
    remove: (group: Group) => send({ name: group.name, members: null, version: group.version, before: membersOf(group), words: `${group.name} is deleted` }),
  };
}
