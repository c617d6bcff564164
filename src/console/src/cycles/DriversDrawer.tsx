import { Drawer, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CycleOverview } from '../api/contract.ts';
import { cycleDriversQuery } from '../api/queries.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { type OnChanged, useGuardedClose } from '../parts/useGuardedClose.tsx';
import { DriversForm } from './DriversForm.tsx';
import styles from './cycles.module.css';

interface DriversDrawerProps { cycle: CycleOverview | undefined; admin: boolean; onClose: () => void }

/** Which drivers count in a cycle; for admins a form until it has ended. */
export function DriversDrawer({ cycle, admin, onClose }: DriversDrawerProps) {
  const guard = useGuardedClose(onClose);
  return (
    <Drawer opened={cycle !== undefined} onClose={guard.close} position="right" size={620} title={cycle && `Drivers of ${cycle.name}`} classNames={{ title: styles.title }}>
      {cycle && <Loaded cycle={cycle} admin={admin} onClose={onClose} onChanged={guard.onChanged} />}
      {guard.question}
    </Drawer>
  );
}

function Loaded({ cycle, admin, onClose, onChanged }: DriversDrawerProps & { cycle: CycleOverview; onChanged: OnChanged }) {
  const drivers = useQuery(cycleDriversQuery(cycle.id));
  if (drivers.isError && !drivers.data) return <Trouble error={drivers.error} onRetry={() => void drivers.refetch()} />;
  if (!drivers.data) return <Skeleton h={480} aria-busy aria-label="Loading the drivers" />;
  return <DriversForm cycle={cycle} selection={drivers.data} writable={admin && cycle.status !== 'ended'} onClose={onClose} onChanged={onChanged} />;
}
