import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { AccountSort, Whose } from '../api/contract.ts';
import type { AccountFilter } from '../api/queries.ts';
import { useSession, usualWhose } from '../shell/session.ts';
import { columns as allColumns, usualColumns } from './columns.tsx';

const sorts: readonly AccountSort[] = ['name', 'points', 'pending', 'lastImpact'];

export interface AccountListState { filter: AccountFilter; columns: string[] }

/** The list's whole state lives in the address: reload, share and the back button keep it, and a view is nothing else under a name. */
export function useAccountFilter() {
  const { user } = useSession();
  const [search, setSearch] = useSearchParams();
  const usually = usualWhose(user.role);

  const { filter, columns } = useMemo(() => read(search, usually), [search, usually]);

  const change = useCallback((change: Partial<AccountFilter>) => {
    setSearch((current) => {
      const state = read(current, usually);
      return write({ ...state, filter: { ...state.filter, ...change } });
    }, { replace: true });
  }, [setSearch, usually]);
  const showColumns = useCallback((columns: string[]) => {
    setSearch(current => write({ ...read(current, usually), columns }), { replace: true });
  }, [setSearch, usually]);
  const open = useCallback((query: string) => setSearch(new URLSearchParams(query)), [setSearch]);

  /** As it is written in the address, however it was typed there. */
  const written = useCallback((query: string) => write(read(new URLSearchParams(query), usually)).toString(), [usually]);
  const query = useMemo(() => write({ filter, columns }).toString(), [filter, columns]);
  return { filter, columns, query, written, change, showColumns, open };
}

/** What the filter panel narrows by. */
export const panelFilters = ['csm', 'hasCsm', 'segment', 'impacted', 'pending', 'pointsFrom', 'pointsTo', 'impactSince', 'quietSince'] as const;

export const unfiltered: Partial<AccountFilter> = Object.fromEntries(panelFilters.map(name => [name, undefined]));

export const filtersSet = (filter: AccountFilter): number => panelFilters.filter(name => filter[name] !== undefined).length;

function read(search: URLSearchParams, usually: Whose): AccountListState {
  const sort = sorts.find(one => one === search.get('sort')) ?? 'pending';
  const whose = search.get('whose');
  const text = (name: string) => search.get(name) || undefined;
  const yesNo = (name: string) => (search.get(name) === 'true' ? true : search.get(name) === 'false' ? false : undefined);
  const whole = (name: string) => (/^\d{1,6}$/.test(search.get(name) ?? '') ? Number(search.get(name)) : undefined);
  const day = (name: string) => (/^\d{4}-\d\d-\d\d$/.test(search.get(name) ?? '') ? search.get(name)! : undefined);
  const csm = text('csm');
  return {
    filter: {
      search: text('search'),
      csm,
      whose: whose === 'mine' || whose === 'all' ? whose : csm ? 'all' : usually,
      hasCsm: yesNo('hasCsm'),
      segment: text('segment'),
      impacted: yesNo('impacted'),
      pending: yesNo('pending'),
      pointsFrom: whole('pointsFrom'),
      pointsTo: whole('pointsTo'),
      impactSince: day('impactSince'),
      quietSince: day('quietSince'),
      sort,
      descending: search.has('descending') ? search.get('descending') === 'true' : sort !== 'name',
    },
    columns: search.has('columns') ? allColumns.map(column => column.id).filter(id => search.get('columns')!.split(',').includes(id)) : usualColumns,
  };
}

function write({ filter, columns }: AccountListState): URLSearchParams {
  const search = new URLSearchParams();
  if (filter.search) search.set('search', filter.search);
  if (filter.csm) search.set('csm', filter.csm);
  // Always said: who gets the address or the view usually sees other accounts.
  if (filter.whose) search.set('whose', filter.whose);
  for (const name of panelFilters) {
    if (name !== 'csm' && filter[name] !== undefined) search.set(name, String(filter[name]));
  }
  if (filter.sort && filter.sort !== 'pending') search.set('sort', filter.sort);
  if (filter.descending !== (filter.sort !== 'name')) search.set('descending', String(filter.descending));
  if (columns.join() !== usualColumns.join()) search.set('columns', columns.join());
  return search;
}
