import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Problem } from '../api/problem.ts';

interface Offer { label: string; run: () => void }

function notice(message: string, detail: string | undefined, offer: Offer | undefined, lasting: number, icon?: React.ReactNode): () => void {
  const id = `notice-${message}-${performance.now()}`;
  const take = () => {
    notifications.hide(id);
    offer?.run();
  };
  notifications.show({
    id,
    autoClose: lasting,
    withBorder: true,
    icon,
    color: icon ? 'red' : undefined,
    closeButtonProps: { 'aria-label': 'Dismiss' },
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <div>
          <Text fw={550}>{message}</Text>
          {detail && <Text fz="sm" c="dimmed">{detail}</Text>}
        </div>
        {offer && <Button variant="default" onClick={take} style={{ flexShrink: 0 }}>{offer.label}</Button>}
      </Group>
    ),
  });
  return () => notifications.hide(id);
}

/** Answers with what takes the notice away again: where many acts follow each other only the last is told. */
export function tellDone(message: string, undo?: () => void): () => void {
  return notice(message, undefined, undo && { label: 'Undo', run: undo }, 8_000);
}

/** What was done, with more to say about it or a next act of another name than undo. */
export function tell(message: string, { detail, offer }: { detail?: string; offer?: Offer }): void {
  notice(message, detail, offer, 12_000);
}

export function tellProblem(error: unknown, retry?: () => void): void {
  const { title, detail, isUnreachable } = Problem.of(error);
  notice(title, detail, retry && isUnreachable ? { label: 'Try again', run: retry } : undefined, 12_000, <IconAlertTriangle size={16} />);
}
