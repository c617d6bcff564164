import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';

export const carryingHelp = 'Press Space to pick it up, the arrow keys to move it, Space to put it down, and Escape to leave it where it was.';

interface Carrying<Place> {
  /** Where an arrow key brings it; nothing where that way ends. */
  step: (at: Place, arrow: string) => Place | undefined;
  drop: (at: Place) => void;
  words: { taken: (from: Place) => string; moved: (at: Place, from: Place) => string; dropped: (at: Place, from: Place) => string; left: (from: Place) => string };
  /** What it is moved in: once that is another one, what was put down is in it. */
  board: unknown;
}

interface Carried<Place> { from: Place; at: Place; droppedOn?: unknown }

const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Moving by keyboard what is dragged by mouse: from list to list too, however they stand on the screen. The board is painted
 * with `held` where it is, and the handle keeps the focus wherever it goes.
 */
export function useCarrying<Place extends { id: string }>({ step, drop, words, board }: Carrying<Place>) {
  const [carried, setCarried] = useState<Carried<Place>>();
  const [said, say] = useState('');
  const backTo = useRef<string>(undefined);
  const isDown = carried !== undefined && 'droppedOn' in carried;
  const isThere = isDown && carried.droppedOn !== board;
  if (isThere) setCarried(undefined);
  const held = isThere ? undefined : carried;
  const lifted = isDown ? undefined : held;
  const id = lifted?.from.id;

  useLayoutEffect(() => {
    const focused = held?.at.id ?? backTo.current;
    backTo.current = undefined;
    if (focused) document.querySelector<HTMLElement>(`[data-carry="${focused}"]`)?.focus();
  }, [held]);

  // Whoever turns to something else leaves it where it was.
  useEffect(() => {
    if (id === undefined) return;
    const leave = ({ target }: Event) => {
      if (!(target instanceof Element && target.closest(`[data-carry="${id}"]`))) setCarried(undefined);
    };
    document.addEventListener('focusin', leave);
    document.addEventListener('pointerdown', leave);
    return () => {
      document.removeEventListener('focusin', leave);
      document.removeEventListener('pointerdown', leave);
    };
  }, [id]);

  const putDown = ({ from, at }: Carried<Place>) => {
    say(words.dropped(at, from));
    if (same(from, at)) return setCarried(undefined);
    setCarried({ from, at, droppedOn: board });
    drop(at);
  };
  const leave = ({ from }: Carried<Place>) => {
    say(words.left(from));
    backTo.current = from.id;
    setCarried(undefined);
  };
  const onKey = (place: Place) => (event: KeyboardEvent) => {
    if (lifted ? !/^(Arrow|Escape$|Tab$|Enter$| $)/.test(event.key) : event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    if (!lifted) {
      say(words.taken(place));
      return setCarried({ from: place, at: place });
    }
    if (event.key === 'Escape') return leave(lifted);
    if (event.key === ' ' || event.key === 'Enter') return putDown(lifted);
    const at = step(lifted.at, event.key);
    if (!at) return;
    say(words.moved(at, lifted.from));
    setCarried({ ...lifted, at });
  };

  return { held: held?.at, lifted: lifted?.at, said, handle: (place: Place) => ({ 'data-carry': place.id, onKeyDown: onKey(place) }) };
}
