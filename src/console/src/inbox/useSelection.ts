import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { InboxItem } from '../api/contract.ts';

const rowOf = (id: string) => document.querySelector<HTMLElement>(`main [data-suggestion="${id}"]`);

function focusRow(id: string): boolean {
  const row = rowOf(id);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
  return row !== null;
}

interface Rows { rows: InboxItem[]; neighbour: (id: string) => InboxItem | undefined }

/** Which suggestion is shown, and which are chosen to be acted on together. The shown one follows the focus where there is room beside the list. */
export function useSelection({ rows, neighbour }: Rows, inPlace: boolean) {
  const [selectedId, setSelectedId] = useState<string>();
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const region = useRef<HTMLElement>(null);
  const wanted = useRef<string>(undefined);
  const focused = useRef<string>(undefined);

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
  const choose = useCallback((id: string) => setChosenIds(current => {
    const next = new Set(current);
    if (!next.delete(id)) next.add(id);
    return next;
  }), []);
  const clear = useCallback(() => setChosenIds(new Set()), []);

  return {
    region, selected, chosen, go, step, moveOnFrom, onRowFocus, onRowBlur, pick, choose, clear,
    isOnRow: () => focused.current !== undefined,
    goSoon: (id: string) => { wanted.current = id; setSelectedId(id); },
  };
}

export type Selection = ReturnType<typeof useSelection>;
