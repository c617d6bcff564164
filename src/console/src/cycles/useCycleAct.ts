import { useMutation, useQueryClient } from '@tanstack/react-query';
import { newActKey } from '../api/client.ts';
import { tellDone } from '../shell/notices.tsx';

interface CycleAct<Input, Answer> {
  act: (input: Input, key: string) => Promise<Answer>;
  /** What is said once it is done. */
  done: (input: Input) => string;
  onDone?: (answer: Answer) => void;
  onRefused?: (error: unknown) => void;
}

/** An act on cycles: once, told when done, and everything that counts by cycle is read anew. */
export function useCycleAct<Input, Answer>({ act, done, onDone, onRefused }: CycleAct<Input, Answer>) {
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ input, key }: { input: Input; key: string }) => act(input, key),
    onSuccess: (answer, { input }) => {
      onDone?.(answer);
      tellDone(done(input));
    },
    onError: failure => onRefused?.(failure),
    onSettled: () => client.invalidateQueries(),
  });
  return { run: (input: Input) => mutate({ input, key: newActKey() }), isPending, error };
}
