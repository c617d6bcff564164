import { useState } from 'react';

interface Placed { key: string; ids: string[] }

/**
 * Where every row stands, as the person saw it first. What would push rows aside waits until it is let in; what comes after
 * the last one is simply added. Rows that leave keep their place, so that an undone one stands where it stood.
 */
export function useHeldRows<T>(loaded: T[], idOf: (row: T) => string, key: string) {
  const [placed, setPlaced] = useState<Placed>({ key, ids: [] });
  const before = placed.key === key ? placed.ids : [];
  const byId = new Map(loaded.map(row => [idOf(row), row]));
  const ids = [...before, ...tailAfter(before, [...byId.keys()])];
  if (placed.key !== key || ids.length !== before.length) setPlaced({ key, ids });

  const known = new Set(ids);
  const waiting = [...byId.keys()].filter(id => !known.has(id));
  return {
    rows: ids.flatMap(id => byId.get(id) ?? []),
    waiting,
    letIn: () => setPlaced({ key, ids: merged(ids, [...byId.keys()]) }),
    /** Who stands where this one stood: the next that is still here, or the one before. */
    neighbour: (id: string): T | undefined => {
      const at = ids.indexOf(id);
      const next = ids.slice(at + 1).find(one => byId.has(one)) ?? ids.slice(0, Math.max(0, at)).findLast(one => byId.has(one));
      return next === undefined ? undefined : byId.get(next);
    },
  };
}

function tailAfter(known: string[], loaded: string[]): string[] {
  const seen = new Set(known);
  return loaded.slice(loaded.findLastIndex(id => seen.has(id)) + 1);
}

/** Each new one goes right before the row that follows it in the order asked for. */
function merged(known: string[], loaded: string[]): string[] {
  const all = [...known];
  const seen = new Set(known);
  for (const [index, id] of [...loaded.entries()].reverse()) {
    if (!seen.has(id)) all.splice(all.indexOf(loaded[index + 1]!), 0, id);
  }
  return all;
}
