import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Spelling } from './builder/names.ts';
import { completionAt } from './completion.ts';

/** Offers names at the caret; arrows choose, Enter or Tab takes, Escape leaves it. */
export function useCompletion(field: RefObject<HTMLTextAreaElement | null>, text: string, onChange: (text: string) => void, spellings: readonly Spelling[]) {
  const id = useId();
  const [caret, setCaret] = useState<number>();
  const [chosen, setChosen] = useState(0);
  const found = caret === undefined ? undefined : completionAt(text, caret, spellings);

  const look = (at: number | undefined) => {
    setCaret(at);
    setChosen(0);
  };
  const take = ({ text: name }: Spelling) => {
    if (!found || caret === undefined) return;
    const end = found.start + name.length;
    // Painted at once: what is typed next comes after the name, however fast.
    flushSync(() => {
      onChange(text.slice(0, found.start) + name + text.slice(caret));
      look(undefined);
    });
    field.current?.focus();
    field.current?.setSelectionRange(end, end);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!found) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setChosen((chosen + step + found.choices.length) % found.choices.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(found.choices[chosen]!);
    else if (event.key === 'Escape') look(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    look,
    props: {
      onKeyDown,
      onBlur: () => look(undefined),
      'aria-autocomplete': 'list' as const,
      'aria-controls': found ? id : undefined,
      'aria-activedescendant': found ? `${id}-${chosen}` : undefined,
    },
    open: found && { id, start: found.start, choices: found.choices, chosen, onTake: take },
  };
}
