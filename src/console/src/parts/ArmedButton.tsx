import { Button } from '@mantine/core';
import { useState } from 'react';

interface ArmedButtonProps {
  word: string;
  /** What it is about, where several stand in a list. */
  about?: string;
  disabled: boolean;
  onClick: () => void;
}

/** What can't be undone: the first press names what the second one does. */
export function ArmedButton({ word, about, disabled, onClick }: ArmedButtonProps) {
  const [armed, setArmed] = useState(false);
  const shown = armed ? `${word} for good` : word;
  return (
    <Button aria-label={about && `${shown}: ${about}`} variant={armed ? 'default' : 'subtle'} color="gray" c={armed ? 'var(--ip-lost)' : undefined} disabled={disabled} onBlur={() => setArmed(false)}
      onClick={() => {
        if (armed) onClick();
        setArmed(!armed);
      }}>
      {shown}
    </Button>
  );
}
