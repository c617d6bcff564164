import { Text } from '@mantine/core';
import { useLeftOut } from './useCantWin.ts';

/** Says that a driver can't be won now, before somebody tries: the active cycle leaves it out. */
export function LeftOut({ driver }: { driver: string }) {
  const cycle = useLeftOut()(driver);
  return cycle && <Text fz="sm" c="var(--ip-lost)" span display="block">Doesn’t count in {cycle}: it can’t be won there.</Text>;
}
