import { useQuery } from '@tanstack/react-query';
import { cycleDriversQuery, cyclesQuery } from '../api/queries.ts';

/** Whether no cycle is active: then nothing at all can be won. Unknown is not none. */
export const useNoCycle = (): boolean => useQuery(cyclesQuery).data?.every(cycle => cycle.status !== 'active') ?? false;

/** The name of the active cycle, of a driver that it leaves out. */
export function useLeftOut(): (driver: string) => string | undefined {
  const active = useQuery(cyclesQuery).data?.find(cycle => cycle.status === 'active');
  const drivers = useQuery({ ...cycleDriversQuery(active?.id ?? ''), enabled: active !== undefined, staleTime: 60_000 }).data?.drivers;
  return driver => (drivers?.find(one => one.id === driver)?.counts === false ? active?.name : undefined);
}

/** Says why a driver can't be won now, before somebody tries; undefined where it can. */
export function useCantWin(): (driver: string) => string | undefined {
  const noCycle = useNoCycle();
  const leftOut = useLeftOut();
  return (driver) => {
    if (noCycle) return 'No cycle is active, so nothing can be won';
    const cycle = leftOut(driver);
    return cycle && `It doesn’t count in ${cycle}`;
  };
}
