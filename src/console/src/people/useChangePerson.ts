import { type InfiniteData, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { PeoplePage, Person, PersonChange } from '../api/contract.ts';
import { roleWords } from '../format/words.ts';
import { tellDone, tellProblem } from '../shell/notices.tsx';

interface Act { person: Person; change: PersonChange; key: string }

/** What changed about somebody, on every list that shows them. */
export function paintPerson(client: QueryClient, id: string, change: Partial<Person>): void {
  client.setQueriesData<InfiniteData<PeoplePage>>({ queryKey: ['people', 'list'] }, data => data && {
    ...data, pages: data.pages.map(page => ({ ...page, items: page.items.map(one => (one.id === id ? { ...one, ...change } : one)) })),
  });
}

/** Painted at once; undone with a click, refused with the reason. */
export function useChangePerson(): (person: Person, change: Partial<PersonChange>) => void {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: ({ person, change, key }: Act) => read(api.PUT('/api/v1/people/{id}', {
      params: { path: { id: person.id } }, body: change, headers: { ...acting(key), 'If-Match': `"${person.version}"` },
    })),
    onMutate: ({ person, change }) => paintPerson(client, person.id, change),
    onSuccess: (saved, { person, change }) => {
      paintPerson(client, person.id, saved);
      tellDone(doneWords(person, change), () => mutate({ person: saved, change: { role: person.role, active: person.active }, key: newActKey() }));
    },
    onError: (error, { person }) => {
      paintPerson(client, person.id, person);
      tellProblem(error);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
  return (person, change) => mutate({ person, change: { role: person.role, active: person.active, ...change }, key: newActKey() });
}

function doneWords({ name, active, state }: Person, change: PersonChange): string {
  if (change.active !== active) return change.active ? `${name} may sign in again` : `${name} is deactivated and signed out`;
  return `${name} ${state === 'invited' ? 'will be' : 'is'} ${asRole(change.role)}${state === 'invited' ? ' once they come' : ' now'}`;
}

/** a CSM, a manager, an admin */
export const asRole = (role: Person['role']): string => `${role === 'admin' ? 'an' : 'a'} ${role === 'csm' ? roleWords.csm : roleWords[role].toLowerCase()}`;
