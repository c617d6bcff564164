import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';

export type OnChanged = (changed: boolean) => void;

/** What was typed is not lost to one stray click beside a dialog, or to Esc: who closes it so is asked. */
export function useGuardedClose(onClose: () => void) {
  const [changed, onChanged] = useState(false);
  const [asking, setAsking] = useState(false);
  return {
    /** For the dialog's own ways out. */
    close: () => {
      if (!changed) onClose();
      // Once the key's event is over: the question listens for Esc too, and would take the one that asked it for its answer.
      else if (!asking) setTimeout(() => setAsking(true));
    },
    /** For the form inside, which says whether something would be lost. */
    onChanged: onChanged as OnChanged,
    question: <Question asking={asking && changed} onKeep={() => setAsking(false)} onLeave={() => { setAsking(false); onClose(); }} />,
  };
}

/** Tells a guard whether something is typed that is not saved; nothing is, once the form is gone. */
export function useChanged(onChanged: OnChanged, now: unknown, saved: unknown): void {
  const changed = JSON.stringify(now) !== JSON.stringify(saved);
  useEffect(() => onChanged(changed), [onChanged, changed]);
  useEffect(() => () => onChanged(false), [onChanged]);
}

function Question({ asking, onKeep, onLeave }: { asking: boolean; onKeep: () => void; onLeave: () => void }) {
  return (
    <Modal opened={asking} onClose={onKeep} title="Close without saving?" size="sm" centered>
      <Text mb="md">What you changed here is not saved yet.</Text>
      <Group justify="flex-end">
        <Button variant="default" size="sm" onClick={onLeave}>Close without saving</Button>
        <Button data-autofocus size="sm" onClick={onKeep}>Keep editing</Button>
      </Group>
    </Modal>
  );
}
