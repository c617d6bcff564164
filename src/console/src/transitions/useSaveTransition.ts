import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { Catalogue, Transition, TransitionChange } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import { catalogueQuery, firingsQuery } from '../api/queries.ts';
import { tellDone } from '../shell/notices.tsx';
import { lessonsQuery } from './queries.ts';

interface Save { transition: Transition; change: TransitionChange; key: string }

export function useSaveTransition(onSaved: () => void) {
  const client = useQueryClient();
  const act = useRef<{ key: string; sent: string }>(undefined);
  const { mutate, ...saving } = useMutation({
    mutationFn: ({ transition, change, key }: Save) => read(api.PUT('/api/v1/transitions/{id}', {
      params: { path: { id: transition.id } },
      body: change,
      headers: { ...acting(key), 'If-Match': `"${transition.version}"` },
    })),
    onSuccess: (saved) => {
      client.setQueryData(catalogueQuery.queryKey, catalogue => catalogue && withTransition(catalogue, saved));
      act.current = undefined;
      onSaved();
      tellDone('Transition saved');
    },
    onError: (error) => {
      const { isUnreachable, status } = Problem.of(error);
      if (!isUnreachable) act.current = undefined;
      if (status === 412) void client.invalidateQueries(catalogueQuery);
    },
    onSettled: (_, __, { transition }) => Promise.all([client.invalidateQueries({ queryKey: ['account'] }), client.invalidateQueries(firingsQuery(transition.id)), client.invalidateQueries(lessonsQuery(transition.id))]),
  });
  /** An answer that never came may have been a success: the same change asks for it again by the same key, and is no conflict with itself. */
  const save = (transition: Transition, change: TransitionChange) => {
    const sent = JSON.stringify([transition.version, change]);
    if (act.current?.sent !== sent) act.current = { key: newActKey(), sent };
    mutate({ transition, change, key: act.current.key });
  };
  return { ...saving, save };
}

function withTransition(catalogue: Catalogue, saved: Transition): Catalogue {
  return {
    areas: catalogue.areas.map(area => ({
      ...area,
      drivers: area.drivers.map(driver => (driver.transition?.id === saved.id ? { ...driver, transition: saved } : driver)),
    })),
  };
}
