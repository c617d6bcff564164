import { Tooltip } from '@mantine/core';
import { useNow } from '../format/clock.ts';
import { exact, relative } from '../format/words.ts';

/** Relative near now, exact on hover and for assistive technology. */
export function When({ at }: { at: string }) {
  const now = useNow();
  return (
    <Tooltip label={exact(at)}>
      <time dateTime={at} style={{ whiteSpace: 'nowrap' }}>{relative(at, now)}</time>
    </Tooltip>
  );
}
