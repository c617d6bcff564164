import { Button, Group } from '@mantine/core';
import { acting, api, read } from '../api/client.ts';
import type { CycleOverview } from '../api/contract.ts';
import { ArmedButton } from '../parts/ArmedButton.tsx';
import { tellProblem } from '../shell/notices.tsx';
import { isOver } from './daysLeft.ts';
import { useCycleAct } from './useCycleAct.ts';
import { useCycleDialog } from './useCycleDialog.ts';

interface CycleActsProps {
  cycle: CycleOverview;
  admin: boolean;
  /** False while another cycle is active. */
  startable: boolean;
}

/** What can be done with a cycle as it stands; reading its targets is for everybody. */
export function CycleActs({ cycle, admin, startable }: CycleActsProps) {
  const { open } = useCycleDialog();
  return (
    <Group gap="xs">
      {admin && startable && cycle.status === 'draft' && <Button onClick={() => open('start', cycle.id)}>Start…</Button>}
      {admin && cycle.status === 'active' && <Button variant={isOver(cycle) ? 'filled' : 'default'} onClick={() => open('end', cycle.id)}>End…</Button>}
      <Button variant="default" onClick={() => open('targets', cycle.id)}>Targets</Button>
      <Button variant="default" onClick={() => open('drivers', cycle.id)}>Drivers</Button>
      {admin && cycle.status !== 'ended' && <Button variant="default" onClick={() => open('plan', cycle.id)}>Edit</Button>}
      {admin && cycle.status === 'draft' && <Delete cycle={cycle} />}
      {admin && cycle.reopenUntil !== null && <Button variant="default" onClick={() => open('reopen', cycle.id)}>Open again…</Button>}
    </Group>
  );
}

function Delete({ cycle }: { cycle: CycleOverview }) {
  const drop = useCycleAct({
    act: ({ id, version }: CycleOverview, key) => read(api.DELETE('/api/v1/cycles/{id}', { params: { path: { id } }, headers: { ...acting(key), 'If-Match': `"${version}"` } })),
    done: ({ name }) => `${name} is deleted`,
    onRefused: tellProblem,
  });
  return <ArmedButton word="Delete" disabled={drop.isPending} onClick={() => drop.run(cycle)} />;
}
