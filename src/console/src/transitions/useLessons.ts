import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { Lessons, Transition } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import { catalogueQuery } from '../api/queries.ts';
import { tellDone, tellProblem } from '../shell/notices.tsx';
import { lessonsQuery } from './queries.ts';

interface Keep { id: string; kept: boolean }

/** Takes a sentence away from what the detector goes by; the toast gives it back. */
export function useKeepExample(transition: string) {
  const client = useQueryClient();
  const { queryKey } = lessonsQuery(transition);
  const keep = useMutation({
    mutationFn: ({ id, kept }: Keep) =>
      read(api.PUT('/api/v1/transitions/{id}/lessons/examples/{suggestion}', { params: { path: { id: transition, suggestion: id } }, body: { kept }, headers: acting(newActKey()) })),
    onMutate: async ({ id, kept }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      if (!kept) client.setQueryData(queryKey, lessons => lessons && { ...lessons, examples: lessons.examples.filter(example => example.id !== id) });
      return { before };
    },
    onSuccess: (lessons, { id, kept }) => {
      client.setQueryData(queryKey, lessons);
      if (!kept) tellDone('The detector no longer goes by that sentence', () => keep.mutate({ id, kept: true }));
    },
    onError: (error, _, context) => {
      client.setQueryData(queryKey, context?.before);
      tellProblem(error);
    },
  });
  return keep;
}

interface Since { now: boolean; since: string | null; /** What held until now, for the way back. */ before: string | null }

/** Forgets what was learnt, or takes that back; the toast does the opposite. */
export function useLearnSince({ id }: Transition) {
  const client = useQueryClient();
  const learn = useMutation({
    mutationFn: ({ now, since }: Since) => read(api.PUT('/api/v1/transitions/{id}/lessons/since', {
      params: { path: { id } }, body: { now, since }, headers: { ...acting(newActKey()), 'If-Match': `"${versionOf(client.getQueryData(catalogueQuery.queryKey), id)}"` },
    })),
    onSuccess: async (lessons: Lessons, { now, before }) => {
      client.setQueryData(lessonsQuery(id).queryKey, lessons);
      await client.invalidateQueries(catalogueQuery);
      tellDone(now ? 'What was learnt is forgotten' : 'Decisions count again', () => learn.mutate({ now: false, since: before, before: lessons.since }));
    },
    onError: (error) => {
      if (Problem.of(error).status === 412) void client.invalidateQueries(catalogueQuery);
      tellProblem(error);
    },
  });
  return learn;
}

const versionOf = (catalogue: { areas: { drivers: { transition: Transition | null }[] }[] } | undefined, id: string) =>
  catalogue?.areas.flatMap(area => area.drivers).find(driver => driver.transition?.id === id)?.transition?.version;
