import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { Person, Role } from '../api/contract.ts';
import { tellDone, tellProblem } from '../shell/notices.tsx';
import { paintPerson } from './useChangePerson.ts';

interface Wanted { people: Person[] | null; role: Role }

/** Invites some people, or the whole Customer Success team; the answer holds the link to send them. */
export function useInvite() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ people, role, key }: Wanted & { key: string }) =>
      read(api.POST('/api/v1/people/invitations', { body: { people: people?.map(({ id }) => id) ?? null, role, mail: true }, headers: acting(key) })),
    onSuccess: ({ invited }) => invited.forEach(person => paintPerson(client, person.id, person)),
    onError: error => tellProblem(error),
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
}

/** Takes an invitation back; undone by inviting anew. */
export function useRevoke(): (person: Person) => void {
  const client = useQueryClient();
  const invite = useInvite();
  const { mutate } = useMutation({
    mutationFn: ({ person, key }: { person: Person; key: string }) =>
      read(api.DELETE('/api/v1/people/{id}/invitation', { params: { path: { id: person.id } }, headers: { ...acting(key), 'If-Match': `"${person.version}"` } })),
    onSuccess: (saved, { person }) => {
      paintPerson(client, saved.id, saved);
      tellDone(`The invitation of ${person.name} is taken back`, () => invite.mutate({ people: [saved], role: person.role, key: newActKey() }));
    },
    onError: error => tellProblem(error),
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
  return person => mutate({ person, key: newActKey() });
}
