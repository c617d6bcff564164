import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { Cover, CoverChange } from '../api/contract.ts';
import { tellDone, tellProblem } from '../shell/notices.tsx';

interface Said { person: string; change: CoverChange; known: Cover | undefined }
interface Ended { person: string; known: Cover }

const seen = (cover: Cover | undefined) => (cover ? { 'If-Match': `"${cover.version}"` } : {});

/** Says who covers, and takes it back; each with an undo. */
export function useCover() {
  const client = useQueryClient();
  const onSettled = () => {
    for (const queryKey of [['inbox'], ['account'], ['accounts']]) void client.invalidateQueries({ queryKey });
  };
  const { mutate: set } = useMutation({
    mutationFn: ({ person, change, known, key }: Said & { key: string }) =>
      read(api.PUT('/api/v1/covers/{person}', { params: { path: { person } }, body: change, headers: { ...acting(key), ...seen(known) } })),
    onSuccess: (saved, { person, known }) => tellDone(`${saved.cover.name} covers for ${saved.person.name}`, () => (known
      ? set({ person, change: { cover: known.cover.id, fromOn: known.fromOn, untilOn: known.untilOn }, known: saved, key: newActKey() })
      : end({ person, known: saved, key: newActKey() }))),
    onError: error => tellProblem(error),
    onSettled,
  });
  const { mutate: end } = useMutation({
    mutationFn: ({ person, known, key }: Ended & { key: string }) =>
      read(api.DELETE('/api/v1/covers/{person}', { params: { path: { person } }, headers: { ...acting(key), ...seen(known) } })),
    onSuccess: (_, { person, known }) => tellDone(`${known.cover.name} no longer covers for ${known.person.name}`,
      () => set({ person, change: { cover: known.cover.id, fromOn: known.fromOn, untilOn: known.untilOn }, known: undefined, key: newActKey() })),
    onError: error => tellProblem(error),
    onSettled,
  });
  return {
    set: (said: Said) => set({ ...said, key: newActKey() }),
    end: (ended: Ended) => end({ ...ended, key: newActKey() }),
  };
}
