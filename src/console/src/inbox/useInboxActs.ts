import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { InboxCount, InboxItem, InboxPage } from '../api/contract.ts';
import { refreshOf } from '../api/live.ts';
import { Problem } from '../api/problem.ts';
import { inboxQuery } from '../api/queries.ts';
import { tellDone, tellProblem } from '../shell/notices.tsx';
import { sendUndo } from '../suggestions/settle.ts';
import { type Done, doneWords, type InboxAct, type Refused, send, type Task, tasksOf, wakeWords } from './acts.ts';
import { leftWaiting, without, withAgain } from './paint.ts';
import type { InboxFilterState } from './useInboxFilter.ts';

const mutationKey = ['act', 'inbox'];

/** Everything a person does in the inbox: painted at once, sent one after another, and taken back act by act. */
export function useInboxActs(filter: InboxFilterState, onBack: (items: InboxItem[]) => void) {
  const client = useQueryClient();
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map());
  const stack = useRef<Done[]>([]);
  const hideLast = useRef<() => void>(undefined);

  const paint = async (items: InboxItem[], act: InboxAct, sign: 1 | -1) => {
    await client.cancelQueries({ queryKey: ['inbox'] });
    const change = sign === -1 ? without : withAgain;
    const listed = items.filter(({ suggestion }) => (suggestion.status === 'snoozed') === Boolean(filter.snoozed));
    client.setQueryData<InfiniteData<InboxPage, string | undefined>>(inboxQuery(filter).queryKey, data => data && { ...data, pages: change(data.pages, listed, act) });
    client.setQueriesData<InboxCount>({ queryKey: ['inbox', 'count'] }, current => current && { waiting: Math.max(0, current.waiting + sign * leftWaiting(items, act)) });
  };
  const tell = (message: string, undo?: () => void) => {
    hideLast.current?.();
    hideLast.current = tellDone(message, undo);
  };
  // Only what is at their accounts can be another now: it is read once, with what the server tells of them.
  const follow = (items: InboxItem[]) => {
    for (const { account } of items) for (const topic of ['suggestion', 'points']) refreshOf(client).add({ topic, accountId: account.id });
  };

  const { mutateAsync: sendOne } = useMutation({ mutationKey: ['send', 'inbox'], mutationFn: (call: () => Promise<unknown>) => call() });

  const sendAll = async (tasks: Task[], call: (task: Task) => Promise<unknown>) => {
    const accepted: InboxItem[] = [];
    const refused: Refused[] = [];
    for (const [index, task] of tasks.entries()) {
      if (tasks.length > 1) setProgress({ done: index, of: tasks.length });
      // A server that is gone does not come back for the next one: the rest stays as it was.
      const down = refused.find(({ error }) => Problem.of(error).isUnreachable);
      try {
        if (down) throw down.error;
        await sendOne(() => call(task));
        accepted.push(task.item);
      } catch (error) {
        refused.push({ task, error });
      }
    }
    if (tasks.length > 1) setProgress(undefined);
    return { accepted, refused };
  };

  const { mutateAsync: carryOut } = useMutation({
    mutationKey, retry: false, onSettled: (_, __, { tasks }) => follow(tasks.map(task => task.item)),
    mutationFn: async ({ tasks, act }: { tasks: Task[]; act: InboxAct }) => {
      await paint(tasks.map(task => task.item), act, -1);
      const { accepted, refused } = await sendAll(tasks, ({ item, key }) => send(item.suggestion.id, act, key));
      if (refused.length > 0) await takeBack(refused, act);
      return accepted;
    },
  });

  const takeBack = async (refused: Refused[], act: InboxAct) => {
    const { error } = refused[0]!;
    await paint(refused.map(({ task }) => task.item), act, 1);
    setRefusals(current => new Map([...current, ...refused.map(({ task, error }) => [task.item.suggestion.id, Problem.of(error).title] as const)]));
    tellProblem(error, () => start(refused.map(({ task }) => task), act));
  };

  const start = (tasks: Task[], act: InboxAct) => {
    const items = tasks.map(task => task.item);
    setRefusals(current => new Map([...current].filter(([id]) => !items.some(item => item.suggestion.id === id))));
    const done: Done = { act, items, accepted: carryOut({ tasks, act }) };
    if (act.kind !== 'wake') stack.current.push(done);
    void done.accepted.then(accepted => {
      const takenBack = act.kind !== 'wake' && !stack.current.includes(done);
      if (accepted.length === 0) stack.current = stack.current.filter(one => one !== done);
      else if (!takenBack) tell(doneWords(accepted, act), act.kind === 'wake' ? undefined : () => undo(done));
    });
  };

  const { mutate: undoAll } = useMutation({
    mutationKey, retry: false, onSettled: (_, __, { items }) => follow(items),
    mutationFn: async ({ act, items, accepted }: Done) => {
      await paint(items, act, 1);
      onBack(items);
      const settled = await accepted;
      if (settled.length === 0) return;
      const undone = await sendAll(tasksOf(settled), ({ item, key }) => sendUndo(item.suggestion.id, key));
      if (undone.accepted.length > 0) tell(wakeWords(undone.accepted));
      if (undone.refused.length === 0) return;
      await paint(undone.refused.map(({ task }) => task.item), act, -1);
      tellProblem(undone.refused[0]!.error);
    },
  });

  const undo = (done: Done | undefined) => {
    if (!done || !stack.current.includes(done)) return;
    stack.current = stack.current.filter(one => one !== done);
    hideLast.current?.();
    undoAll(done);
  };

  return {
    act: (items: InboxItem[], act: InboxAct) => start(tasksOf(items), act),
    undoLast: () => undo(stack.current.at(-1)),
    progress,
    refusals,
  };
}

export type InboxActs = ReturnType<typeof useInboxActs>;
