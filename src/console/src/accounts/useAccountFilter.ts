import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { AccountSort, Whose } from '../api/contract.ts';
import type { AccountFilter } from '../api/queries.ts';
import { useSession, usualWhose } from '../shell/session.ts';

const sorts: readonly AccountSort[] = ['name', 'points', 'pending', 'lastImpact'];

/** The list's whole state lives in the address: reload, share and the back button keep it. */
export function useAccountFilter() {
  const { user } = useSession();
  const [search, setSearch] = useSearchParams();
  const usually = usualWhose(user.role);

  const filter = useMemo(() => read(search, usually), [search, usually]);

  const change = useCallback((change: Partial<AccountFilter>) => {
    setSearch(current => write({ ...read(current, usually), ...change }, usually), { replace: true });
  }, [setSearch, usually]);

  return { filter, change };
}

function read(search: URLSearchParams, usually: Whose): Required<Pick<AccountFilter, 'whose' | 'sort' | 'descending'>> & AccountFilter {
  const sort = sorts.find(one => one === search.get('sort')) ?? 'pending';
  const whose = search.get('whose');
  const csm = search.get('csm') ?? undefined;
  return {
    search: search.get('search') ?? undefined,
    csm,
    whose: whose === 'mine' || whose === 'all' ? whose : csm ? 'all' : usually,
    sort,
    descending: search.has('descending') ? search.get('descending') === 'true' : sort !== 'name',
  };
}

function write(filter: AccountFilter, usually: Whose): URLSearchParams {
  const search = new URLSearchParams();
  if (filter.search) search.set('search', filter.search);
  if (filter.csm) search.set('csm', filter.csm);
  if (filter.whose && filter.whose !== (filter.csm ? 'all' : usually)) search.set('whose', filter.whose);
  if (filter.sort && filter.sort !== 'pending') search.set('sort', filter.sort);
  if (filter.descending !== (filter.sort !== 'name')) search.set('descending', String(filter.descending));
  return search;
}
