import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { RoleRule, RoleRules, RoleSource, RoleView } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import { tellDone } from '../shell/notices.tsx';
import { rolesQuery } from './queries.ts';

export const sourceWords: Record<RoleSource, string> = {
  associationLabel: 'Association label',
  customProperty: 'A property of yours',
  buyingRole: 'HubSpot’s buying role',
  jobTitle: 'Words of the job title',
};

interface Save { rules: RoleRules; version: string; before: RoleRules; key: string }

/** What is edited of the rules. What was typed stays until it is saved, even when someone else saves first. */
export function useRoleDraft(view: RoleView) {
  const client = useQueryClient();
  const [base, setBase] = useState(view);
  const [rules, setRules] = useState(view.rules);
  const changed = JSON.stringify(rules) !== JSON.stringify(base.rules);
  const newer = view.version === base.version ? undefined : view;
  const startFrom = (from: RoleView) => {
    setBase(from);
    setRules(from.rules);
  };
  if (newer && !changed) startFrom(newer);

  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: ({ rules: wanted, version, key }: Save) => read(api.PUT('/api/v1/mapping/roles', { body: wanted, headers: { ...acting(key), 'If-Match': `"${version}"` } })),
    onSuccess: (saved, { before }) => {
      client.setQueryData(rolesQuery.queryKey, saved);
      startFrom(saved);
      tellDone('The rules for roles are saved', () => mutate({ rules: before, version: saved.version, before: saved.rules, key: newActKey() }));
    },
    onError: (problem) => {
      if (Problem.of(problem).status === 412) void client.invalidateQueries(rolesQuery);
    },
    onSettled: () => Promise.all([['catalogue'], ['condition-names'], ['condition']].map(queryKey => client.invalidateQueries({ queryKey }))),
  });

  const changeRole = (index: number, part: Partial<RoleRule>) => setRules({ ...rules, roles: rules.roles.map((role, place) => (place === index ? { ...role, ...part } : role)) });
  return {
    rules, changed, sending: isPending, error,
    newer: changed ? newer : undefined,
    change: (part: Partial<RoleRules>) => setRules({ ...rules, ...part }),
    changeRole,
    moveRole: (index: number, by: number) => setRules({ ...rules, roles: moved(rules.roles, index, by) }),
    moveSource: (index: number, by: number) => setRules({ ...rules, order: moved(rules.order, index, by) }),
    discard: () => { reset(); startFrom(view); },
    keepMine: () => { reset(); setBase(view); },
    save: () => mutate({ rules, version: base.version, before: base.rules, key: newActKey() }),
  };
}

export type RoleDraft = ReturnType<typeof useRoleDraft>;

function moved<T>(items: readonly T[], index: number, by: number): T[] {
  const result = [...items];
  const [item] = result.splice(index, 1);
  result.splice(index + by, 0, item!);
  return result;
}
