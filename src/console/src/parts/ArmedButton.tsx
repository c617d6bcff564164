import { Button } from '@mantine/core';
import { useState } from 'react';

/** What can't be undone: the first press names what the second one does. */
export function ArmedButton({ word, disabled, onClick }: { word: string; disabled: boolean; onClick: () => void }) {
  const [armed, setArmed] = useState(false);
  return (
    <Button variant={armed ? 'default' : 'subtle'} color="gray" c={armed ? 'var(--ip-lost)' : undefined} disabled={disabled} onBlur={() => setArmed(false)}
      onClick={() => {
        if (armed) onClick();
        setArmed(!armed);
      }}>
      {armed ? `${word} for good` : word}
    </Button>
  );
}
