import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { acting, api, newActKey, read } from '../api/client.ts';
import type { Leaderboard } from '../api/contract.ts';
import { calendarDay, plural, points } from '../format/words.ts';
import { tellDone, tellProblem } from '../shell/notices.tsx';

/** Ending a cycle can't be undone, so it is the one act here that asks, and says exactly what will happen. */
export function EndCycle({ board }: { board: Leaderboard }) {
  const { cycle, totals } = board;
  const [opened, { open, close }] = useDisclosure(false);
  const end = useEndCycle(close);
  return (
    <>
      <Button variant="default" size="sm" onClick={open}>End cycle…</Button>
      <Modal opened={opened} onClose={close} title={`End ${cycle.name}?`} size="md">
        <Stack>
          <Text>
            Its results stay as they are now: {points(totals.points)}, {plural(totals.wins, 'win')} and {plural(totals.impactedAccounts, 'impacted account')}.
            Wins in it can no longer be undone, and what waits for a decision counts in the next cycle.
          </Text>
          {cycle.daysLeft !== null && cycle.daysLeft > 0 && <Text fw={550}>It was planned to run until {calendarDay(cycle.endsOn)}, {plural(cycle.daysLeft, 'more day')}.</Text>}
          <Group justify="flex-end">
            <Button variant="default" size="sm" onClick={close}>Keep it running</Button>
            <Button color="red" size="sm" loading={end.isPending} onClick={() => end.mutate({ id: cycle.id, name: cycle.name, key: newActKey() })}>End {cycle.name} for good</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

function useEndCycle(onEnded: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, key }: { id: string; name: string; key: string }) => read(api.POST('/api/v1/cycles/{id}/end', { params: { path: { id } }, headers: acting(key) })),
    onSuccess: (_, { name }) => {
      onEnded();
      tellDone(`${name} has ended`);
    },
    onError: error => tellProblem(error),
    onSettled: () => client.invalidateQueries(),
  });
}
