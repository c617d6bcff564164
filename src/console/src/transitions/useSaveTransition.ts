import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acting, api, read } from '../api/client.ts';
import type { Catalogue, Transition, TransitionChange } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import { catalogueQuery, firingsQuery } from '../api/queries.ts';
import { tellDone } from '../shell/notices.tsx';
import { lessonsQuery } from './queries.ts';

interface Save { transition: Transition; change: TransitionChange; key: string }

export function useSaveTransition(onSaved: (saved: Transition) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ transition, change, key }: Save) => read(api.PUT('/api/v1/transitions/{id}', {
      params: { path: { id: transition.id } },
      body: change,
      headers: { ...acting(key), 'If-Match': `"${transition.version}"` },
    })),
    onSuccess: (saved) => {
      client.setQueryData(catalogueQuery.queryKey, catalogue => catalogue && withTransition(catalogue, saved));
      onSaved(saved);
      tellDone('Transition saved');
    },
    onError: (error) => {
      if (Problem.of(error).status === 412) void client.invalidateQueries(catalogueQuery);
    },
    onSettled: (_, __, { transition }) => Promise.all([client.invalidateQueries({ queryKey: ['account'] }), client.invalidateQueries(firingsQuery(transition.id)), client.invalidateQueries(lessonsQuery(transition.id))]),
  });
}

function withTransition(catalogue: Catalogue, saved: Transition): Catalogue {
  return {
    areas: catalogue.areas.map(area => ({
      ...area,
      drivers: area.drivers.map(driver => (driver.transition?.id === saved.id ? { ...driver, transition: saved } : driver)),
    })),
  };
}
