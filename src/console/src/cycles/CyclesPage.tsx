import { Button, Group, Skeleton, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CycleOverview } from '../api/contract.ts';
import { cyclesQuery } from '../api/queries.ts';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useSession } from '../shell/session.ts';
import { CycleCard } from './CycleCard.tsx';
import { DriversDrawer } from './DriversDrawer.tsx';
import { EndDialog } from './EndDialog.tsx';
import { ImpactedDialog } from './ImpactedDialog.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';
import { StartDialog } from './StartDialog.tsx';
import { TargetsDrawer } from './TargetsDrawer.tsx';
import { useCycleDialog } from './useCycleDialog.ts';
import styles from './cycles.module.css';

export function CyclesPage() {
  const { user } = useSession();
  const cycles = useQuery(cyclesQuery);
  const dialog = useCycleDialog();
  const admin = user.role === 'admin';
  return (
    <Page title="Cycles" lead="Dated stretches of counting, usually quarters. One counts at a time."
      actions={admin && (
        <Group gap="sm">
          <Button variant="default" size="sm" disabled={!cycles.data?.length} onClick={() => dialog.open('impacted')}>Impacted accounts…</Button>
          <Button size="sm" onClick={() => dialog.open('plan')}>Plan a cycle</Button>
        </Group>
      )}>
      {cycles.data && <Timeline cycles={cycles.data} admin={admin} />}
      {cycles.isPending && <TimelineSkeleton />}
      {cycles.isError && !cycles.data && <Trouble error={cycles.error} onRetry={() => void cycles.refetch()} />}
      {cycles.data && <Dialogs cycles={cycles.data} admin={admin} />}
    </Page>
  );
}

const sections = [
  { status: 'active', title: 'Now' },
  { status: 'draft', title: 'Planned' },
  { status: 'ended', title: 'Past' },
] as const;

function Timeline({ cycles, admin }: { cycles: CycleOverview[]; admin: boolean }) {
  if (cycles.length === 0) {
    return <Empty title="No cycle yet">{admin ? 'Plan the first one: points count as soon as it starts.' : 'An admin plans the first one. Points count as soon as it starts.'}</Empty>;
  }
  return (
    <div className={styles.timeline}>
      {sections.map(({ status, title }) => {
        const own = cycles.filter(cycle => cycle.status === status);
        // What is planned comes in the order in which it will count.
        if (status === 'draft') own.reverse();
        return own.length > 0 && (
          <section key={status} aria-labelledby={`cycles-${status}`}>
            <Title order={2} fz="sm" c="dimmed" mb="xs" id={`cycles-${status}`}>{title}</Title>
            <ol className={styles.cycles}>{own.map(cycle => <CycleCard key={cycle.id} cycle={cycle} admin={admin} startable={!cycles.some(one => one.status === 'active')} />)}</ol>
          </section>
        );
      })}
    </div>
  );
}

function TimelineSkeleton() {
  return (
    <div className={styles.timeline} aria-busy aria-label="Loading the cycles">
      {[0, 1].map(row => <Skeleton key={row} h={176} radius="lg" />)}
    </div>
  );
}

function Dialogs({ cycles, admin }: { cycles: CycleOverview[]; admin: boolean }) {
  const { kind, id, close } = useCycleDialog();
  const cycle = cycles.find(one => one.id === id);
  return (
    <>
      <TargetsDrawer cycle={kind === 'targets' ? cycle : undefined} cycles={cycles} admin={admin} onClose={close} />
      <DriversDrawer cycle={kind === 'drivers' ? cycle : undefined} admin={admin} onClose={close} />
      {admin && (
        <>
          <PlanDialog opened={kind === 'plan' && (id === '' || cycle !== undefined)} cycle={kind === 'plan' ? cycle : undefined} onClose={close} />
          <StartDialog cycle={kind === 'start' ? cycle : undefined} onClose={close} />
          <EndDialog cycle={kind === 'end' && cycle?.status === 'active' ? cycle : undefined} onClose={close} />
          <ReopenDialog cycle={kind === 'reopen' && cycle?.status === 'ended' ? cycle : undefined} active={cycles.find(one => one.status === 'active')} onClose={close} />
          <ImpactedDialog opened={kind === 'impacted'} cycle={cycles.find(one => one.status === 'active') ?? cycles[0]} onClose={close} />
        </>
      )}
    </>
  );
}
