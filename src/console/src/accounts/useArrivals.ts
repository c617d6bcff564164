import { useState } from 'react';

/**
 * What came after the page was opened slides in; while the pointer rests on the list it waits, so nothing moves under it.
 * Who was here before (an undone confirm, say) comes back at once.
 */
export function useArrivals(ids: string[], hold: boolean) {
  const [seen, setSeen] = useState(() => ({ known: new Set(ids), arrived: new Set<string>() }));
  const fresh = ids.filter(id => !seen.known.has(id));
  const letIn = () => setSeen({ known: new Set([...seen.known, ...fresh]), arrived: new Set(fresh) });
  if (fresh.length > 0 && !hold) letIn();
  return { waiting: new Set(hold ? fresh : []), arrived: seen.arrived, letIn };
}
