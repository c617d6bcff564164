import { useQuery } from '@tanstack/react-query';
import { cycleDriversQuery, cyclesQuery } from '../api/queries.ts';

/** Whether no cycle is active: then nothing at all can be won. Unknown is not none. */
export const useNoCycle = (): boolean => useQuery(cyclesQuery).data?.every(cycle => cycle.status !== 'active') ?? false;

/** Says why a driver can't be won now, before somebody tries; undefined where it can. */
export function useCantWin(): (driver: string) => string | undefined {
  const cycles = useQuery(cyclesQuery).data;
  const active = cycles?.find(cycle => cycle.status === 'active');
  const drivers = useQuery({ ...cycleDriversQuery(active?.id ?? ''), enabled: active !== undefined, staleTime: 60_000 }).data?.drivers;
  return (driver) => {
    if (cycles && !active) return 'No cycle is active, so nothing can be won';
    return active && drivers?.find(one => one.id === driver)?.counts === false ? `It doesn’t count in ${active.name}` : undefined;
  };
}
