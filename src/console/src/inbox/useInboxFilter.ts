import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { InboxSort, Sureness, Whose } from '../api/contract.ts';
import { useSession, usualWhose } from '../shell/session.ts';

/** Written in one order with nothing optional left out, so that the same filter is the same question to the server. */
export interface InboxFilterState {
  whose: Whose;
  csm: string | undefined;
  search: string | undefined;
  driver: string | undefined;
  account: string | undefined;
  sureness: Sureness | undefined;
  sort: InboxSort;
  snoozed: boolean | undefined;
}

const sorts: readonly InboxSort[] = ['worth', 'newest', 'account', 'driver'];
const surenesses: readonly Sureness[] = ['likely', 'certain'];

/** The list's whole state lives in the address: reload, share and the back button keep it. */
export function useInboxFilter() {
  const { user } = useSession();
  const [search, setSearch] = useSearchParams();
  const usually = usualWhose(user.role);

  const filter = useMemo(() => read(search, usually), [search, usually]);

  const change = useCallback((change: Partial<InboxFilterState>) => {
    setSearch(current => write({ ...read(current, usually), ...change }), { replace: true });
  }, [setSearch, usually]);

  return { filter, change };
}

/** What the filter panel narrows by. */
export const narrowing = ['driver', 'account', 'csm'] as const;

/** What narrows the list; who asks for everything again takes exactly this away. */
export const unfiltered: Partial<InboxFilterState> = { csm: undefined, search: undefined, driver: undefined, account: undefined, sureness: undefined };

export const isNarrowed = ({ csm, search, driver, account, sureness }: InboxFilterState): boolean => Boolean(csm || search || driver || account || sureness);

function read(search: URLSearchParams, usually: Whose): InboxFilterState {
  const whose = search.get('whose');
  return {
    whose: whose === 'mine' || whose === 'all' ? whose : usually,
    csm: search.get('csm') ?? undefined,
    search: search.get('search') ?? undefined,
    driver: search.get('driver') ?? undefined,
    account: search.get('account') ?? undefined,
    sureness: surenesses.find(one => one === search.get('sureness')),
    sort: sorts.find(one => one === search.get('sort')) ?? 'worth',
    snoozed: search.get('snoozed') === 'true' || undefined,
  };
}

function write(filter: InboxFilterState): URLSearchParams {
  const search = new URLSearchParams();
  if (filter.search) search.set('search', filter.search);
  if (filter.csm) search.set('csm', filter.csm);
  if (filter.driver) search.set('driver', filter.driver);
  if (filter.account) search.set('account', filter.account);
  // Always said: who gets the address usually sees other accounts.
  search.set('whose', filter.whose);
  if (filter.sureness) search.set('sureness', filter.sureness);
  if (filter.sort !== 'worth') search.set('sort', filter.sort);
  if (filter.snoozed) search.set('snoozed', 'true');
  return search;
}
