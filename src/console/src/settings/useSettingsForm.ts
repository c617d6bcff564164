import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { PortalSettings, SettingsView } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import { tellDone, tellProblem } from '../shell/notices.tsx';
import { effectsQuery, settingsQuery } from './queries.ts';

interface Save { wanted: PortalSettings; from: SettingsView; key: string }

const same = (a: PortalSettings, b: PortalSettings) => JSON.stringify(a) === JSON.stringify(b);

/** What is typed, what it would do, and the way to save it and to take it back. */
export function useSettingsForm(view: SettingsView) {
  const client = useQueryClient();
  const [base, setBase] = useState(view);
  const [draft, setDraft] = useState(view.settings);
  // Where nothing was typed, what somebody else saved is taken over.
  if (view !== base && same(draft, base.settings)) {
    setBase(view);
    setDraft(view.settings);
  }
  const changed = !same(draft, base.settings);
  const [settled] = useDebouncedValue(draft, 300);
  const preview = useQuery({ ...effectsQuery(settled, base.version), enabled: !same(settled, base.settings) });
  const { mutate, isPending } = useMutation({
    mutationFn: ({ wanted, from, key }: Save) => read(api.PUT('/api/v1/settings', { body: wanted, headers: { ...acting(key), 'If-Match': `"${from.version}"` } })),
    onSuccess: (saved, { from }) => {
      client.setQueryData(settingsQuery.queryKey, saved);
      setBase(saved);
      setDraft(saved.settings);
      tellDone('The settings are saved', () => mutate({ wanted: from.settings, from: saved, key: newActKey() }));
    },
    onError: error => tellProblem(error),
    // A zone is part of the session, and dates, accounts and the inbox follow from the rest.
    onSettled: () => client.invalidateQueries(),
  });
  const refused = changed && preview.error ? Problem.of(preview.error) : undefined;
  return {
    draft,
    changed,
    saving: isPending,
    /** Somebody else saved while something was typed here. */
    newer: view !== base && view.version !== base.version && changed,
    set: (change: Partial<PortalSettings>) => setDraft(before => ({ ...before, ...change })),
    effects: changed && settled === draft ? preview.data : undefined,
    effectOf: (field: string) => (changed ? preview.data?.find(effect => effect.field === field)?.words : undefined),
    problemOf: (field: keyof PortalSettings) => (refused?.field === field ? refused.detail : undefined),
    refused,
    save: () => mutate({ wanted: draft, from: base, key: newActKey() }),
    discard: () => {
      setBase(view);
      setDraft(view.settings);
    },
    keep: () => setBase(view),
  };
}
