import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { JoiningPerson, TakenOver, Team, TeamFields, TeamPerson, Teams } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { tellDone, tellProblem } from '../shell/notices.tsx';
import { moved } from './moving.ts';
import { teamsQuery } from './queries.ts';

interface Act { send: (key: string) => Promise<unknown>; paint?: (teams: Teams) => Teams; done: (answer: unknown) => void; key: string }

const versionOf = ({ version }: Team) => ({ 'If-Match': `"${version}"` });
const pathOf = ({ id }: Team) => ({ params: { path: { id } } });

/** What an admin does with teams; each is told with its undo, and boards are read anew. */
export function useTeamActs() {
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ send, key }: Act) => send(key),
    onMutate: ({ paint }) => {
      const before = client.getQueryData(teamsQuery.queryKey);
      if (before && paint) client.setQueryData(teamsQuery.queryKey, paint(before));
      return before;
    },
    onSuccess: (answer, { done }) => done(answer),
    onError: (error, { paint }, before) => {
      if (paint && before) client.setQueryData(teamsQuery.queryKey, before);
      tellProblem(error);
    },
    onSettled: () => client.invalidateQueries(),
  });
  const run = <T>(send: (key: string) => Promise<T>, done: (answer: T) => void, paint?: Act['paint']) =>
    mutate({ send, paint, key: newActKey(), done: answer => done(answer as T) });

  const archive = (team: Team, undoing = false) => run(
    key => read(api.POST('/api/v1/teams/{id}/archive', { ...pathOf(team), headers: { ...acting(key), ...versionOf(team) } })),
    saved => tellDone(`“${team.name}” is put away`, undoing ? undefined : () => restore(saved, true)),
  );
  const restore = (team: Team, undoing = false) => run(
    key => read(api.POST('/api/v1/teams/{id}/restore', { ...pathOf(team), headers: { ...acting(key), ...versionOf(team) } })),
    saved => tellDone(`“${team.name}” is in use again`, undoing ? undefined : () => archive(saved, true)),
  );
  const create = (fields: TeamFields, onDone: () => void) => run(
    key => read(api.POST('/api/v1/teams', { body: fields, headers: acting(key) })),
    (saved) => {
      onDone();
      tellDone(`“${saved.name}” is a new team`, () => archive(saved, true));
    },
  );
  const change = (team: Team, fields: TeamFields, onDone?: () => void) => run(
    key => read(api.PUT('/api/v1/teams/{id}', { ...pathOf(team), body: fields, headers: { ...acting(key), ...versionOf(team) } })),
    (saved) => {
      onDone?.();
      tellDone(`“${saved.name}” is saved`, onDone && (() => change(saved, { name: team.name, lead: team.lead?.id ?? null })));
    },
  );
  const move = (person: TeamPerson, from: string | null, to: string | null, undoing = false) => run(
    key => read(api.PUT('/api/v1/teams/people/{id}', { params: { path: { id: person.id } }, body: { from, to }, headers: acting(key) })),
    saved => tellDone(`${person.name} is in ${nameOf(saved, to)} now`, undoing ? undefined : () => move(person, to, from, true)),
    teams => moved(teams, person, to),
  );
  const takeOver = (people: JoiningPerson[], onDone: () => void) => run(
    key => read(api.POST('/api/v1/teams/hubspot', { body: { people }, headers: acting(key) })),
    (taken) => {
      onDone();
      tellDone(`${plural(taken.moves.length, 'person is', 'people are')} where HubSpot has them`, () => takeBack(taken));
    },
  );
  const takeBack = ({ made, moves }: TakenOver) => run(
    key => read(api.POST('/api/v1/teams/hubspot/undo', { body: { made, moves }, headers: acting(key) })),
    () => tellDone('The teams are as they were'),
  );
  return { isPending, archive, restore, create, change, move, takeOver };
}

const nameOf = ({ teams }: Teams, id: string | null) => (id === null ? 'no team' : `“${teams.find(team => team.id === id)?.name ?? 'the team'}”`);
