import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { Judge, JudgeRequest } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import { tellDone, tellProblem } from '../shell/notices.tsx';
import { judgeEffectsQuery, judgeQuery } from './queries.ts';

const requestOf = ({ on, endpoint, model, maskNames, dailyTokens, dailyCost, inputPrice, outputPrice, currency }: Judge): JudgeRequest =>
  ({ on, endpoint, model, apiKey: null, maskNames, dailyTokens, dailyCost, inputPrice, outputPrice, currency });

/** What is typed about the language model, what it means, and the ways to save and to forget it. */
export function useModelForm(judge: Judge) {
  const client = useQueryClient();
  const [draft, setDraft] = useState(requestOf(judge));
  const [settled] = useDebouncedValue(draft, 300);
  const changed = JSON.stringify(draft) !== JSON.stringify(requestOf(judge));
  // What it means does not depend on the key: it is sent when it is saved, and only then.
  const preview = useQuery(judgeEffectsQuery({ ...settled, apiKey: settled.apiKey === null ? null : '' }));
  const match = { 'If-Match': `"${judge.version}"` };
  const keep = (saved: Judge) => {
    client.setQueryData(judgeQuery.queryKey, saved);
    setDraft(requestOf(saved));
  };
  const settle = () => client.invalidateQueries({ queryKey: judgeQuery.queryKey });
  const save = useMutation({
    mutationFn: (key: string) => read(api.PUT('/api/v1/settings/judge', { body: draft, headers: { ...acting(key), ...match } })),
    onSuccess: (saved) => {
      keep(saved);
      tellDone(saved.on ? 'The language model judges from now on' : 'The language model is off');
    },
    onError: error => tellProblem(error),
    onSettled: settle,
  });
  const forget = useMutation({
    mutationFn: (key: string) => read(api.DELETE('/api/v1/settings/judge', { headers: { ...acting(key), ...match } })),
    onSuccess: (saved) => {
      keep(saved);
      tellDone('The language model is off, its endpoint and key are forgotten');
    },
    onError: error => tellProblem(error),
    onSettled: settle,
  });
  const problem = preview.error ? Problem.of(preview.error) : undefined;
  return {
    draft,
    changed,
    set: (change: Partial<JudgeRequest>) => setDraft(before => ({ ...before, ...change })),
    effects: settled === draft ? preview.data : undefined,
    problemOf: (field: keyof JudgeRequest) => (problem?.field === field ? problem.detail : undefined),
    refused: problem !== undefined,
    /** What is wrong with no field in particular. */
    trouble: problem && !problem.field ? problem.detail : undefined,
    save: () => save.mutate(newActKey()),
    saving: save.isPending,
    forget: () => forget.mutate(newActKey()),
    forgetting: forget.isPending,
  };
}

export type ModelDraft = ReturnType<typeof useModelForm>;
