import { Paper, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { CutBy } from '../api/contract.ts';
import { cutQuery, valueMapQuery } from '../api/queries.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { CutTable } from './CutTable.tsx';
import { ValueMapTable } from './ValueMapTable.tsx';
import styles from './leaderboard.module.css';

const views = [
  { value: 'area', label: 'Areas' },
  { value: 'driver', label: 'Drivers' },
  { value: 'segment', label: 'Segments' },
  { value: 'account', label: 'Accounts' },
  { value: 'map', label: 'Value map' },
] as const;

type View = (typeof views)[number]['value'];

/** What the cycle's points are made of; the view stays in the address. */
export function Makeup({ cycle }: { cycle: string }) {
  const [search, setSearch] = useSearchParams();
  const view = views.find(one => one.value === search.get('by'))?.value ?? 'area';
  const change = (next: string) => setSearch((current) => { current.set('by', next); return current; }, { replace: true });
  return (
    <Paper component="section" aria-labelledby="makeup" className={styles.makeup}>
      <div className={styles.makeupHead}>
        <Title order={2} fz="md" id="makeup">What the points are made of</Title>
        <SegmentedControl size="xs" aria-label="Cut the points by" value={view} onChange={change} data={views.map(({ value, label }) => ({ value, label }))} />
      </div>
      {view === 'map' ? <Map cycle={cycle} /> : <Parts cycle={cycle} by={view} />}
    </Paper>
  );
}

function Parts({ cycle, by }: { cycle: string; by: Exclude<View, 'map'> & CutBy }) {
  const cut = useQuery(cutQuery(cycle, by));
  if (cut.data) return <CutTable cut={cut.data} by={by} cycle={cycle} />;
  return cut.isError ? <Trouble error={cut.error} onRetry={() => void cut.refetch()} /> : <Loading />;
}

function Map({ cycle }: { cycle: string }) {
  const map = useQuery(valueMapQuery(cycle));
  if (map.data) return <ValueMapTable map={map.data} cycle={cycle} />;
  return map.isError ? <Trouble error={map.error} onRetry={() => void map.refetch()} /> : <Loading />;
}

function Loading() {
  return (
    <Stack gap="md" p="md" aria-busy aria-label="Loading what the points are made of">
      {[70, 55, 48, 30, 22].map(width => <Skeleton key={width} h={18} w={`${width}%`} />)}
      <Text fz="xs" c="dimmed">Adding up…</Text>
    </Stack>
  );
}
