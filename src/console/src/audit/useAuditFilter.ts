import { useSearchParams } from 'react-router';
import type { AuditFilter } from './queries.ts';

const names = ['person', 'action', 'search', 'from', 'to'] as const;

/** The filter is the address: it can be sent to a colleague. */
export function useAuditFilter() {
  const [params, setParams] = useSearchParams();
  const filter: AuditFilter = Object.fromEntries(names.flatMap(name => (params.get(name) ? [[name, params.get(name)!]] : [])));
  const change = (wanted: AuditFilter) => setParams((current) => {
    for (const name of names) {
      if (!(name in wanted)) continue;
      if (wanted[name]) current.set(name, wanted[name]);
      else current.delete(name);
    }
    return current;
  }, { replace: true });
  return { filter, change, clear: () => setParams({}, { replace: true }) };
}
