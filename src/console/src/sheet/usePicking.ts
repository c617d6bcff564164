import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { LibraryDriver } from '../api/contract.ts';
import { plural } from '../format/words.ts';
import { tell, tellProblem } from '../shell/notices.tsx';
import { useTakeBack } from './useTakeBack.ts';

export const isMissing = (driver: LibraryDriver): boolean => driver.driverId === null;

/** Which drivers of the library are chosen, and their way into the catalogue. */
export function usePicking(drivers: LibraryDriver[]) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { takeBack } = useTakeBack();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // Somebody else may have added one meanwhile.
  const keys = drivers.filter(driver => isMissing(driver) && chosen.has(driver.key)).map(({ key }) => key);
  const add = useMutation({
    mutationFn: ({ keys: picked, key }: { keys: string[]; key: string }) => read(api.POST('/api/v1/catalogue/library', { body: { keys: picked }, headers: acting(key) })),
    onSuccess: ({ added, importId }) => {
      void Promise.all([['catalogue'], ['account']].map(queryKey => client.invalidateQueries({ queryKey })));
      tell(`${plural(added, 'driver')} added`, { detail: 'Nothing is watched until you switch a transition on.', offer: importId ? { label: 'Take it back', run: () => takeBack(importId) } : undefined });
      void navigate('/drivers');
    },
    onError: (error, act) => tellProblem(error, () => add.mutate(act)),
  });
  const toggle = (toggled: LibraryDriver[], on: boolean) => setChosen((before) => {
    const after = new Set(before);
    for (const { key } of toggled) {
      if (on) after.add(key);
      else after.delete(key);
    }
    return after;
  });
  return { keys, toggle, isAdding: add.isPending, add: () => add.mutate({ keys, key: newActKey() }) };
}
