import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { Person, PersonChange } from '../api/contract.ts';
import { roleWords } from '../format/words.ts';
import { tellDone, tellProblem } from '../shell/notices.tsx';
import { peopleQuery } from './queries.ts';

interface Act { person: Person; change: PersonChange; key: string }

/** Painted at once; undone with a click, refused with the reason. */
export function useChangePerson(): (person: Person, change: Partial<PersonChange>) => void {
  const client = useQueryClient();
  const paint = (id: string, change: Partial<Person>) =>
    client.setQueryData(peopleQuery.queryKey, people => people?.map(one => (one.id === id ? { ...one, ...change } : one)));
  const { mutate } = useMutation({
    mutationFn: ({ person, change, key }: Act) => read(api.PUT('/api/v1/people/{id}', {
      params: { path: { id: person.id } }, body: change, headers: { ...acting(key), 'If-Match': `"${person.version}"` },
    })),
    onMutate: ({ person, change }) => paint(person.id, change),
    onSuccess: (saved, { person, change }) => {
      paint(person.id, saved);
      tellDone(doneWords(person, change), () => mutate({ person: saved, change: { role: person.role, active: person.active }, key: newActKey() }));
    },
    onError: (error, { person }) => {
      paint(person.id, person);
      tellProblem(error);
    },
    onSettled: () => client.invalidateQueries(peopleQuery),
  });
  return (person, change) => mutate({ person, change: { role: person.role, active: person.active, ...change }, key: newActKey() });
}

function doneWords({ name, active }: Person, change: PersonChange): string {
  if (change.active !== active) return change.active ? `${name} may sign in again` : `${name} is deactivated and signed out`;
  return `${name} is ${change.role === 'admin' ? 'an' : 'a'} ${change.role === 'csm' ? roleWords.csm : roleWords[change.role].toLowerCase()} now`;
}
