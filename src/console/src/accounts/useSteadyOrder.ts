import { useState } from 'react';

interface Order { key: string; ids: string[] }

/**
 * Live numbers change rows in place; the order stays as the person last saw it, so that nothing moves under the pointer.
 * `moved` says that the order asked for would now be another one, `settle` applies it. A new key starts a new order.
 */
export function useSteadyOrder<T extends { id: string }>(rows: T[], key: string) {
  const [order, setOrder] = useState<Order>({ key, ids: [] });
  const byId = new Map(rows.map(row => [row.id, row]));
  const kept = order.key === key ? order.ids.filter(id => byId.has(id)) : [];
  const known = new Set(kept);
  const ids = [...kept, ...rows.filter(row => !known.has(row.id)).map(row => row.id)];

  if (order.key !== key || ids.length !== order.ids.length || kept.length !== ids.length) setOrder({ key, ids });

  return {
    rows: ids.map(id => byId.get(id)!),
    moved: ids.some((id, index) => rows[index]?.id !== id),
    settle: () => setOrder({ key, ids: rows.map(row => row.id) }),
  };
}
