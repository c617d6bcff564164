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
      const before = client.getQueryData(queryKey);
      if (before) client.setQueryData(queryKey, act.paint(before, input));
      return before;
    },
    onSuccess: (result, { input }) => act.done(result, input),
    onError: (error, variables, before) => {
      if (before) client.setQueryData(queryKey, before);
      act.refused?.(variables.input);
      tellProblem(error, () => mutate(variables));
    },
    onSettled: () => {
      // While another act is under way its paint must not be wiped by an answer that does not know it yet.
      if (client.isMutating({ mutationKey }) > 1) return;
      for (const key of [queryKey, ['accounts'], ['leaderboard'], ['inbox']]) void client.invalidateQueries({ queryKey: key });
    },
  });

  return input => mutate({ input, key: newActKey() });
}
