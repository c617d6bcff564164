import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { addressOf } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';
import { listen, type LiveState, refreshOf } from '../api/live.ts';

/** Keeps every shown number fresh; after a gap everything is asked for again, since changes may have been missed. */
export function useLive(): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  useEffect(() => {
    const refresh = refreshOf(client);
    const stop = listen(addressOf('/api/v1/events'), refresh.add, (next, again) => {
      setState(next);
      if (next === 'connected' && again) refresh.all();
      // A stream also ends when the session does; asking tells the two apart.
      if (next === 'reconnecting') void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    });
    return () => {
      stop();
      refresh.stop();
    };
  }, [client]);
  return state;
}
