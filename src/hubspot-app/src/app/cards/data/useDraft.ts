import { useCallback, useState } from 'react';
import { useCardContext } from '../cardContext.ts';

export interface Draft {
  /** As of the last drawing. */
  text: string;
  /** As of now: a button may be pressed before the last words are drawn. */
  latest: () => string;
  write: (text: string) => void;
  clear: () => void;
}

/** Words being written. They outlive their form: closed, folded away or refused, they are there when it opens again. */
export function useDraft(key: string): Draft {
  const { drafts } = useCardContext();
  const [text, setText] = useState(() => drafts.get(key) ?? '');
  const latest = useCallback(() => drafts.get(key) ?? '', [drafts, key]);
  const write = useCallback((next: string) => {
    drafts.set(key, next);
    setText(next);
  }, [drafts, key]);
  const clear = useCallback(() => drafts.delete(key), [drafts, key]);
  return { text, latest, write, clear };
}
