import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listen, type LiveState, refreshOnChange } from '../api/live.ts';

/** Keeps every shown number fresh; after a gap everything is asked for again, since changes may have been missed. */
export function useLive(): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  useEffect(() => {
    const refresh = refreshOnChange(client);
    const stop = listen('/api/v1/events', refresh.add, (next, again) => {
      setState(next);
      if (next === 'connected' && again) refresh.all();
    });
    return () => {
      stop();
      refresh.stop();
    };
  }, [client]);
  return state;
}
