import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { Setup, SetupStepName } from '../api/contract.ts';
import { tellDone, tellProblem } from '../shell/notices.tsx';
import { setupQuery } from './queries.ts';
import { stepTitle } from './steps.ts';

interface Wanted { dismissed: boolean; skipped: SetupStepName[] }
interface Act { setup: Setup; wanted: Wanted; words: string; key: string }

const skippedOf = (setup: Setup): SetupStepName[] => setup.steps.filter(({ state }) => state === 'skipped').map(({ step }) => step);

/** Sets a step aside, dismisses the list or brings it back; each is undone with a click. */
export function useChangeSetup(setup: Setup) {
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ setup: seen, wanted, key }: Act) => read(api.PUT('/api/v1/setup', { body: wanted, headers: { ...acting(key), 'If-Match': `"${seen.version}"` } })),
    onSuccess: (saved, { setup: seen, words }) => {
      client.setQueryData(setupQuery.queryKey, saved);
      tellDone(words, () => send(saved, { dismissed: seen.dismissed, skipped: skippedOf(seen) }, 'The checklist is as it was'));
    },
    onError: error => tellProblem(error),
    onSettled: () => client.invalidateQueries(setupQuery),
  });
  const send = (seen: Setup, wanted: Wanted, words: string) => mutate({ setup: seen, wanted, words, key: newActKey() });
  const skipped = skippedOf(setup);
  return {
    sending: isPending,
    dismiss: () => send(setup, { dismissed: true, skipped }, 'Nobody is reminded of the set-up any more'),
    bringBack: () => send(setup, { dismissed: false, skipped }, 'The set-up is shown again'),
    skip: (step: SetupStepName) => send(setup, { dismissed: setup.dismissed, skipped: [...skipped, step] }, `“${stepTitle(step)}” is set aside`),
    takeUp: (step: SetupStepName) => send(setup, { dismissed: setup.dismissed, skipped: skipped.filter(one => one !== step) }, `“${stepTitle(step)}” is on the list again`),
  };
}
