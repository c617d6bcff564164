import { Button, Flex, LoadingButton } from '@hubspot/ui-extensions';
import type { Write } from '@impactpilot/backend';
import type { ReactNode } from 'react';
import { useCardContext } from '../cardContext.ts';
import { Refusal } from './Refusal.tsx';

interface SmallFormProps {
  aim: string;
  /** What pressing the button sends, or null while what is written cannot be sent. */
  compose: () => Write | null;
  button: string;
  onDone: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A few fields in place. It closes once what it sent is done, and keeps everything where it is not. */
export function SmallForm({ aim, compose, button, onDone, onCancel, children }: SmallFormProps) {
  const { card } = useCardContext();
  const sending = card.attempts[aim]?.state === 'sending';
  const submit = async () => {
    const write = compose();
    if (write && await card.send(write)) onDone();
  };
  return (
    <Flex direction="column" gap="xs">
      {children}
      <Flex gap="xs">
        <LoadingButton size="xs" variant="primary" loading={sending} disabled={compose() === null} onClick={() => void submit()}>{button}</LoadingButton>
        <Button size="xs" disabled={sending} onClick={onCancel}>Cancel</Button>
      </Flex>
      <Refusal aim={aim} onDone={onDone} />
    </Flex>
  );
}
