import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { cycleDriversQuery, cyclesQuery } from '../api/queries.ts';

/** Says that a driver can't be won now, before somebody tries: the active cycle leaves it out. */
export function LeftOut({ driver }: { driver: string }) {
  const active = useQuery(cyclesQuery).data?.find(cycle => cycle.status === 'active');
  const drivers = useQuery({ ...cycleDriversQuery(active?.id ?? ''), enabled: active !== undefined, staleTime: 60_000 }).data?.drivers;
  if (!active || drivers?.find(one => one.id === driver)?.counts !== false) return null;
  return <Text fz="sm" c="var(--ip-lost)" span display="block">Doesn’t count in {active.name}: it can’t be won there.</Text>;
}
