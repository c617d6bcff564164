import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { Correction, LedgerLine } from '../api/contract.ts';
import { tellDone, tellProblem } from '../shell/notices.tsx';
import { correctionOf, sharesOf, worth } from './split.ts';

interface Sent { line: string; correction: Correction; key: string; onBooked: (line: string) => void }

const touched = [['leaderboard'], ['account'], ['accounts']];

/** Books a correction; its undo is one more correction, back to what the line said. */
export function useCorrect(onBooked: () => void) {
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ line, correction, key }: Sent) =>
      read(api.POST('/api/v1/ledger/{id}/correct', { params: { path: { id: line } }, body: correction, headers: acting(key) })),
    onSuccess: (booked, sent) => sent.onBooked(booked.line),
    onError: (error, sent) => tellProblem(error, () => mutate(sent)),
    onSettled: () => Promise.all(touched.map(queryKey => client.invalidateQueries({ queryKey }))),
  });
  const send = (line: string, correction: Correction, booked: Sent['onBooked']) => mutate({ line, correction, key: newActKey(), onBooked: booked });

  const correct = (line: LedgerLine, correction: Correction) => send(line.id, correction, (booked) => {
    onBooked();
    tellDone(`${line.driver.name} at ${line.account.name} is corrected`, () => takeBack(line, booked, correction.reason));
  });

  const takeBack = (line: LedgerLine, booked: string, reason: string) => send(
    booked,
    correctionOf(worth(line), line.csm?.id ?? '', sharesOf(line), `Taken back: ${reason}`.slice(0, 500)),
    () => tellDone(`${line.driver.name} at ${line.account.name} counts as before`),
  );

  return { correct, isPending };
}
