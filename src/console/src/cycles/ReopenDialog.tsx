import { Alert, Button, Group, List, Modal, Stack } from '@mantine/core';
import { acting, api, read } from '../api/client.ts';
import type { CycleOverview } from '../api/contract.ts';
import { dayAndTime } from '../format/words.ts';
import { Refused } from './Refused.tsx';
import { useCycleAct } from './useCycleAct.ts';

interface ReopenDialogProps { cycle: CycleOverview | undefined; active: CycleOverview | undefined; onClose: () => void }

/** An end is taken back only after its effects were read; where it can't be, the reason is. */
export function ReopenDialog({ cycle, active, onClose }: ReopenDialogProps) {
  return (
    <Modal opened={cycle !== undefined} onClose={onClose} title={cycle && `Open ${cycle.name} again?`} size="md">
      {cycle && <Reopen cycle={cycle} active={active} onClose={onClose} />}
    </Modal>
  );
}

function Reopen({ cycle, active, onClose }: ReopenDialogProps & { cycle: CycleOverview }) {
  const reopen = useCycleAct({
    act: ({ id }: CycleOverview, key) => read(api.POST('/api/v1/cycles/{id}/reopen', { params: { path: { id } }, headers: acting(key) })),
    done: ({ name }) => `${name} counts again`,
    onDone: onClose,
  });
  const refusal = cycle.reopenRefusal;
  return (
    <Stack>
      {refusal
        ? <Alert color="yellow" title="It can’t be opened again now">{refusal}</Alert>
        : (
            <List spacing="xs">
              <List.Item>Its results are no longer final: it counts again, and its wins can be undone.</List.Item>
              <List.Item>Suggestions that its end settled wait again.</List.Item>
              {active && <List.Item>{active.name}, in which nothing is booked yet, becomes a draft again.</List.Item>}
              <List.Item>It no longer restarts automatically: it runs until somebody ends it.</List.Item>
            </List>
          )}
      {!refusal && cycle.reopenUntil && <span>This is possible until {dayAndTime(cycle.reopenUntil)}.</span>}
      <Refused error={reopen.error} />
      <Group justify="flex-end">
        <Button variant="default" size="sm" onClick={onClose}>{refusal ? 'Close' : 'Leave it ended'}</Button>
        {!refusal && <Button size="sm" loading={reopen.isPending} onClick={() => reopen.run(cycle)}>Open again</Button>}
      </Group>
    </Stack>
  );
}
