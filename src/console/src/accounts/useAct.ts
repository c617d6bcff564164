import { useMutation, useQueryClient } from '@tanstack/react-query';
import { newActKey } from '../api/client.ts';
import type { AccountDetail } from '../api/contract.ts';
import { accountQuery } from '../api/queries.ts';
import { tellProblem } from '../shell/notices.tsx';

interface Act<Input, Result> {
  send: (input: Input, key: string) => Promise<Result>;
  paint: (account: AccountDetail, input: Input) => AccountDetail;
  done: (result: Result, input: Input) => void;
  refused?: (input: Input) => void;
}

type Paint = (account: AccountDetail) => AccountDetail;

/** By account, while acts are under way there: how it was before them and what they painted, so that a refused one takes only its own paint back. */
const canvases = new Map<string, { before: AccountDetail; paints: Paint[] }>();

/** One click on an account: painted at once, sent once however often it is retried, taken back with a word if refused. */
export function useAct<Input, Result>(accountId: string, act: Act<Input, Result>): (input: Input) => void {
  const client = useQueryClient();
  const { queryKey } = accountQuery(accountId);
  const mutationKey = ['act', accountId];

  const { mutate } = useMutation({
    mutationKey,
    mutationFn: ({ input, key }: { input: Input; key: string }) => act.send(input, key),
    onMutate: async ({ input }) => {
      await client.cancelQueries({ queryKey });
      const account = client.getQueryData(queryKey);
      if (!account) return undefined;
      const paint: Paint = painted => act.paint(painted, input);
      const canvas = canvases.get(account.id) ?? { before: account, paints: [] };
      canvases.set(account.id, { ...canvas, paints: [...canvas.paints, paint] });
      client.setQueryData(queryKey, paint(account));
      return paint;
    },
    onSuccess: (result, { input }) => act.done(result, input),
    onError: (error, variables, paint) => {
      const canvas = canvases.get(accountId);
      if (canvas && paint) {
        const paints = canvas.paints.filter(one => one !== paint);
        canvases.set(accountId, { ...canvas, paints });
        client.setQueryData(queryKey, paints.reduce((account, next) => next(account), canvas.before));
      }
      act.refused?.(variables.input);
      tellProblem(error, () => mutate(variables));
    },
    onSettled: () => {
      // While another act is under way its paint must not be wiped by an answer that does not know it yet.
      if (client.isMutating({ mutationKey }) > 1) return;
      canvases.delete(accountId);
      for (const key of [queryKey, ['accounts'], ['leaderboard'], ['inbox']]) void client.invalidateQueries({ queryKey: key });
    },
  });

  return input => mutate({ input, key: newActKey() });
}
