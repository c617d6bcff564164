import { Button, Group, Modal, Skeleton, Stack, Switch, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { acting, api, read } from '../api/client.ts';
import type { CycleOverview, CyclePlan } from '../api/contract.ts';
import { cycleProposalQuery } from '../api/queries.ts';
import { calendarDay } from '../format/words.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { type OnChanged, useChanged, useGuardedClose } from '../parts/useGuardedClose.tsx';
import { Refused } from './Refused.tsx';
import { useCycleAct } from './useCycleAct.ts';

interface PlanDialogProps { opened: boolean; cycle: CycleOverview | undefined; onClose: () => void }

/** Plans a new cycle, from the next fiscal quarter on, or changes one. */
export function PlanDialog({ opened, cycle, onClose }: PlanDialogProps) {
  const guard = useGuardedClose(onClose);
  return (
    <Modal opened={opened} onClose={guard.close} title={cycle ? `Edit ${cycle.name}` : 'Plan a cycle'} size="sm">
      {opened && (cycle ? <PlanForm start={cycle} cycle={cycle} onClose={onClose} onChanged={guard.onChanged} /> : <NewPlan onClose={onClose} onChanged={guard.onChanged} />)}
      {guard.question}
    </Modal>
  );
}

function NewPlan({ onClose, onChanged }: { onClose: () => void; onChanged: OnChanged }) {
  const proposal = useQuery(cycleProposalQuery);
  if (proposal.isError) return <Trouble error={proposal.error} onRetry={() => void proposal.refetch()} />;
  if (!proposal.data) return <Skeleton h={260} aria-busy aria-label="Loading the next quarter" />;
  return <PlanForm start={{ ...proposal.data, restartsAutomatically: false }} onClose={onClose} onChanged={onChanged} />;
}

const planOf = ({ name, startsOn, endsOn, restartsAutomatically }: CyclePlan): CyclePlan => ({ name, startsOn, endsOn, restartsAutomatically });

interface PlanFormProps { start: CyclePlan; cycle?: CycleOverview; onClose: () => void; onChanged: OnChanged }

function PlanForm({ start, cycle, onClose, onChanged }: PlanFormProps) {
  const [base, setBase] = useState(cycle);
  const [opened, setOpened] = useState(() => planOf(start));
  const [plan, setPlan] = useState(opened);
  useChanged(onChanged, plan, opened);
  const save = useCycleAct({
    act: (body: CyclePlan, key) => read(base
      ? api.PUT('/api/v1/cycles/{id}', { params: { path: { id: base.id } }, body, headers: { ...acting(key), 'If-Match': `"${base.version}"` } })
      : api.POST('/api/v1/cycles', { body, headers: acting(key) })),
    done: ({ name }) => (base ? `${name} is saved` : `${name} is planned`),
    onDone: onClose,
  });
  const change = (part: Partial<CyclePlan>) => setPlan({ ...plan, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.run(plan);
  };
  const counting = cycle?.status === 'active';
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput data-autofocus label="Name" required maxLength={80} value={plan.name} onChange={event => change({ name: event.currentTarget.value })} />
        <Group grow align="flex-start">
          <TextInput type="date" label="First day" required disabled={counting} value={plan.startsOn} onChange={event => change({ startsOn: event.currentTarget.value })} />
          <TextInput type="date" label="Last day" required disabled={counting} min={plan.startsOn} value={plan.endsOn} onChange={event => change({ endsOn: event.currentTarget.value })} />
        </Group>
        <Switch label="Restart automatically" checked={plan.restartsAutomatically} onChange={event => change({ restartsAutomatically: event.currentTarget.checked })}
          description="It ends by itself after its last day, what waits is carried over, and the next cycle starts." />
        <Refused error={save.error} newer={cycle !== undefined && cycle.version !== base?.version && !save.isPending && {
          words: `${cycle.name}, ${calendarDay(cycle.startsOn, true)} to ${calendarDay(cycle.endsOn, true)}`,
          onKeep: () => setBase(cycle),
          onTake: () => { setBase(cycle); setOpened(planOf(cycle)); setPlan(planOf(cycle)); },
        }} />
        <Group justify="flex-end">
          <Button variant="default" size="sm" onClick={onClose}>Cancel</Button>
          <Button type="submit" size="sm" loading={save.isPending}>{cycle ? 'Save' : 'Plan it'}</Button>
        </Group>
      </Stack>
    </form>
  );
}
