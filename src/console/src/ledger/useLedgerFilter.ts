import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { addressOf } from '../api/client.ts';
import type { LedgerFilter } from '../api/queries.ts';

const named = ['cycle', 'csm', 'account', 'driver', 'area'] as const;
const flags = ['unassigned', 'corrections'] as const;

export const everyLine: LedgerFilter = Object.fromEntries([...named, ...flags].map(name => [name, undefined]));

/** Which lines, as the address says it: every number on a board links to its lines. */
export function useLedgerFilter() {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => readFilter(search), [search]);
  const change = useCallback((change: LedgerFilter) => setSearch(current => writeFilter({ ...readFilter(current), ...change }), { replace: true }), [setSearch]);
  return { filter, change };
}

export const ledgerPath = (filter: LedgerFilter): string => `/ledger?${writeFilter(filter)}`;

export const exportPath = (filter: LedgerFilter): string => addressOf('/api/v1/ledger/export', writeFilter(filter));

function readFilter(search: URLSearchParams): LedgerFilter {
  const filter: LedgerFilter = {};
  for (const name of named) filter[name] = search.get(name) ?? undefined;
  for (const name of flags) filter[name] = search.get(name) === 'true' || undefined;
  return filter;
}

function writeFilter(filter: LedgerFilter): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of named) if (filter[name]) search.set(name, filter[name]);
  for (const name of flags) if (filter[name]) search.set(name, 'true');
  return search;
}
