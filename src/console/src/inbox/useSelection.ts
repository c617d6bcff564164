import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { InboxItem } from '../api/contract.ts';

const rowOf = (id: string) => document.querySelector<HTMLElement>(`main [data-suggestion="${id}"]`);

function focusRow(id: string): boolean {
  const row = rowOf(id);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
  return row !== null;
}

const idOf = ({ suggestion }: InboxItem) => suggestion.id;

/** All of them too; where they all are chosen already, none of them. */
function toggled(current: ReadonlySet<string>, ids: string[]): ReadonlySet<string> {
  const next = new Set(current);
  if (ids.every(id => next.has(id))) ids.forEach(id => next.delete(id));
  else ids.forEach(id => next.add(id));
  return next;
}

function between(rows: InboxItem[], from: string | undefined, to: string): string[] {
  const ids = rows.map(idOf);
  const ends = [ids.indexOf(from ?? to), ids.indexOf(to)].map(at => (at === -1 ? ids.indexOf(to) : at));
  return ids.slice(Math.min(...ends), Math.max(...ends) + 1);
}

interface Rows { rows: InboxItem[]; neighbour: (id: string) => InboxItem | undefined }

/** Which suggestion is shown, and which are chosen to be acted on together. The shown one follows the focus where there is room beside the list. */
export function useSelection({ rows, neighbour }: Rows, inPlace: boolean) {
  const [selectedId, setSelectedId] = useState<string>();
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const region = useRef<HTMLElement>(null);
  const wanted = useRef<string>(undefined);
  const focused = useRef<string>(undefined);
  const anchor = useRef<string>(undefined);
  const shown = useRef(rows);
  useLayoutEffect(() => { shown.current = rows; });

  const selected = rows.find(item => item.suggestion.id === selectedId) ?? (selectedId === undefined ? undefined : neighbour(selectedId)) ?? (inPlace ? undefined : rows[0]);
  const chosen = rows.filter(item => chosenIds.has(item.suggestion.id));

  const go = (id: string) => {
    setSelectedId(id);
    if (!focusRow(id)) wanted.current = id;
  };

  // The row that had the focus may have left, by somebody else's act too: the focus goes to its neighbour and is never lost.
  useLayoutEffect(() => {
    if (wanted.current && focusRow(wanted.current)) wanted.current = undefined;
    if (!focused.current || document.activeElement !== document.body) return;
    if (selected) focusRow(selected.suggestion.id);
    else region.current?.focus();
  });

  const step = (by: 1 | -1) => {
    const at = rows.findIndex(item => item === selected);
    const next = rows[at === -1 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))];
    if (next) go(next.suggestion.id);
  };

  /** Before some leave: on to the row that is up after them. */
  const moveOnFrom = (leaving: InboxItem[]) => {
    const at = rows.findIndex(item => item === selected);
    const stays = (item: InboxItem) => !leaving.includes(item);
    const next = selected && stays(selected) ? selected : rows.slice(at + 1).find(stays) ?? rows.slice(0, Math.max(0, at)).findLast(stays);
    if (next) go(next.suggestion.id);
    else region.current?.focus();
  };

  const onRowFocus = useCallback((id: string) => {
    focused.current = id;
    if (!inPlace) setSelectedId(id);
  }, [inPlace]);
  const onRowBlur = useCallback(() => { focused.current = undefined; }, []);
  const pick = useCallback((id: string) => {
    rowOf(id)?.focus();
    setSelectedId(current => (inPlace && current === id ? undefined : id));
  }, [inPlace]);
  /** This one too, or no longer; with a range all from the one chosen last up to it. */
  const choose = useCallback((id: string, isRange = false) => {
    const range = isRange ? between(shown.current, anchor.current, id) : undefined;
    anchor.current = id;
    setChosenIds(current => (range ? new Set([...current, ...range]) : toggled(current, [id])));
  }, []);
  const chooseAll = useCallback((items: InboxItem[]) => setChosenIds(current => toggled(current, items.map(idOf))), []);
  const extend = (by: 1 | -1) => {
    const next = rows[rows.findIndex(item => item === selected) + by];
    const reached = [selected, next].filter(item => item !== undefined).map(idOf);
    setChosenIds(current => new Set([...current, ...reached]));
    anchor.current = reached.at(-1);
    step(by);
  };
  const clear = useCallback(() => {
    anchor.current = undefined;
    setChosenIds(new Set());
  }, []);

  return {
    region, rows, selected, chosen, go, step, extend, moveOnFrom, onRowFocus, onRowBlur, pick, choose, chooseAll, clear,
    isOnRow: () => focused.current !== undefined,
    goSoon: (id: string) => { wanted.current = id; setSelectedId(id); },
  };
}

export type Selection = ReturnType<typeof useSelection>;
