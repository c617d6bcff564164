import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { acting, api, read } from '../api/client.ts';
import type { CycleOverview } from '../api/contract.ts';
import { serverNow } from '../format/clock.ts';
import { calendarDay, localDate } from '../format/words.ts';
import { Refused } from './Refused.tsx';
import { useCycleAct } from './useCycleAct.ts';

export function StartDialog({ cycle, onClose }: { cycle: CycleOverview | undefined; onClose: () => void }) {
  return (
    <Modal opened={cycle !== undefined} onClose={onClose} title={cycle && `Start ${cycle.name}?`} size="md">
      {cycle && <Start cycle={cycle} onClose={onClose} />}
    </Modal>
  );
}

function Start({ cycle, onClose }: { cycle: CycleOverview; onClose: () => void }) {
  const early = localDate(new Date(serverNow())) < cycle.startsOn;
  const start = useCycleAct({
    act: ({ id }: CycleOverview, key) => read(api.POST('/api/v1/cycles/{id}/start', { params: { path: { id } }, body: { early }, headers: acting(key) })),
    done: ({ name }) => `${name} counts from now on`,
    onDone: onClose,
  });
  return (
    <Stack>
      <Text>From now on every win counts in it. Its days stay as they are, {calendarDay(cycle.startsOn, true)} to {calendarDay(cycle.endsOn, true)}.</Text>
      {early && <Text fw={550}>Its first day is still to come: wins until then count in it, marked as outside its days.</Text>}
      <Refused error={start.error} />
      <Group justify="flex-end">
        <Button variant="default" size="sm" onClick={onClose}>Not yet</Button>
        <Button size="sm" loading={start.isPending} onClick={() => start.run(cycle)}>{early ? 'Start early' : 'Start'}</Button>
      </Group>
    </Stack>
  );
}
