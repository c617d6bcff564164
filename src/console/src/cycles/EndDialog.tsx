import { Button, Group, Modal, Radio, Skeleton, Stack, Switch, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { acting, api, read } from '../api/client.ts';
import type { CycleOverview, EndRehearsal, NextCycle, PendingChoice } from '../api/contract.ts';
import { endRehearsalQuery } from '../api/queries.ts';
import { calendarDay, plural, points } from '../format/words.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { EndBoard } from './EndBoard.tsx';
import { Refused } from './Refused.tsx';
import { useCycleAct } from './useCycleAct.ts';
import styles from './cycles.module.css';

/** The end is rehearsed before it is carried out: what stays, what becomes of what waits, what starts. */
export function EndDialog({ cycle, onClose }: { cycle: CycleOverview | undefined; onClose: () => void }) {
  return (
    <Modal opened={cycle !== undefined} onClose={onClose} title={cycle && `End ${cycle.name}?`} size="lg">
      {cycle && <Rehearsal cycle={cycle} onClose={onClose} />}
    </Modal>
  );
}

function Rehearsal({ cycle, onClose }: { cycle: CycleOverview; onClose: () => void }) {
  const rehearsal = useQuery(endRehearsalQuery(cycle.id));
  if (rehearsal.isError && !rehearsal.data) return <Trouble error={rehearsal.error} onRetry={() => void rehearsal.refetch()} />;
  if (!rehearsal.data) return <Skeleton h={420} aria-busy aria-label="Rehearsing the end" />;
  return <EndForm rehearsal={rehearsal.data} onClose={onClose} />;
}

function EndForm({ rehearsal, onClose }: { rehearsal: EndRehearsal; onClose: () => void }) {
  const { cycle, board, pending, snoozed, next, stamp } = rehearsal;
  const client = useQueryClient();
  const [choice, setChoice] = useState<PendingChoice>('carryOver');
  const [startNext, setStartNext] = useState(next !== null);
  const end = useCycleAct({
    act: ({ id }: CycleOverview, key) => read(api.POST('/api/v1/cycles/{id}/end', { params: { path: { id } }, body: { pending: choice, startNext, rehearsed: stamp }, headers: acting(key) })),
    done: ({ name }) => `${name} has ended`,
    onDone: onClose,
    // What changed meanwhile is shown, with why it was not ended yet; where it is no longer active, the refusal says so.
    onRefused: () => void client.fetchQuery({ ...endRehearsalQuery(cycle.id), staleTime: 0 }).catch(() => undefined),
  });
  return (
    <Stack gap="lg">
      <section aria-labelledby="end-stays">
        <Text fw={600} id="end-stays">What stays as it is now</Text>
        <Text c="dimmed" mb="xs">{points(cycle.totals.points)}, {plural(cycle.totals.impactedAccounts, 'impacted account')} and {plural(cycle.totals.wins, 'win')} that can no longer be undone.</Text>
        <EndBoard board={board} />
      </section>
      <Radio.Group label={`What becomes of the ${plural(pending + snoozed, 'suggestion')} that ${pending + snoozed === 1 ? 'waits' : 'wait'}`} classNames={{ label: styles.question }}
        value={choice} onChange={value => setChoice(value as PendingChoice)}>
        <Stack gap="xs" mt="xs">
          <Radio value="carryOver" label="Carry over" description={`${plural(pending, 'pending one')} and ${plural(snoozed, 'snoozed one')} stay, and count in the next cycle.`} />
          <Radio value="expire" label="Settle" description="They leave the inbox, and the same evidence is not suggested again." />
        </Stack>
      </Radio.Group>
      <Next next={next} checked={startNext} onChange={setStartNext} />
      {cycle.daysLeft !== null && cycle.daysLeft > 0 && <Text fw={550}>It was planned to run until {calendarDay(cycle.endsOn)}: {cycle.daysLeft === 1 ? 'today is its last day' : `${plural(cycle.daysLeft, 'day')}, today included`}.</Text>}
      <Refused error={end.error} />
      <Text c="dimmed" fz="sm">For 7 days it can be opened again, as long as nothing is booked in the next cycle.</Text>
      <Group justify="flex-end">
        <Button variant="default" size="sm" onClick={onClose}>Keep it running</Button>
        <Button color="red.9" size="sm" loading={end.isPending} onClick={() => end.run(cycle)}>End {cycle.name}</Button>
      </Group>
    </Stack>
  );
}

function Next({ next, checked, onChange }: { next: NextCycle | null; checked: boolean; onChange: (start: boolean) => void }) {
  if (!next) return <Text>Nothing starts by itself: the days that follow belong to a cycle that has already counted. Until you start another, no points can be booked.</Text>;
  const days = `${calendarDay(next.startsOn, true)} – ${calendarDay(next.endsOn, true)}`;
  const made = next.draftId ? 'the draft you planned' : 'a new cycle of the same kind with the same targets';
  return (
    <Switch checked={checked} onChange={event => onChange(event.currentTarget.checked)} label={`Start ${next.name} with it`}
      description={checked
        ? `${days}, ${made}.${next.early ? ' Its first day is still to come: wins until then count in it, marked as outside its days.' : ''}`
        : 'Until another cycle starts, no points can be booked.'} />
  );
}
