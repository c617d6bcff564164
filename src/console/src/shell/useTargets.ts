import { useDebouncedValue } from '@mantine/hooks';
import { IconBolt, IconBuilding, type IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { catalogueQuery, findAccountsQuery } from '../api/queries.ts';
import { points } from '../format/words.ts';
import { placesOf } from './places.ts';
import { usePages } from './pages.ts';
import { useSession } from './session.ts';

export interface Target { to: string; label: string; note?: string; icon: typeof IconSearch; group: 'Pages' | 'Drivers' | 'Accounts' }

const shownDrivers = 6;

/** Where one can jump to by what was typed, the pages first. */
export function useTargets(query: string): { targets: Target[]; verdict: string | null } {
  const [search] = useDebouncedValue(query, 100);
  const found = useQuery({ ...findAccountsQuery(search), enabled: search !== '' });
  const pages = usePlaces(query.toLowerCase());
  const drivers = useDrivers(query.toLowerCase());
  const accounts = (query === '' ? [] : found.data?.items ?? []).map(account => ({
    to: `/accounts/${account.id}`, label: account.name, icon: IconBuilding, group: 'Accounts' as const,
    note: [account.csm?.name, points(account.pointsThisCycle)].filter(Boolean).join(' · '),
  }));
  const targets = [...pages, ...drivers, ...accounts];
  if (query !== '' && found.isError) return { targets, verdict: 'Accounts can’t be searched right now.' };
  const settled = search === query && found.isSuccess && !found.isPlaceholderData;
  return { targets, verdict: query !== '' && settled && targets.length === 0 ? `Nothing is called “${query}”.` : null };
}

/** Unasked, the pages of the navigation; asked, also what lies under them, by its name or another word for it. */
function usePlaces(wanted: string): Target[] {
  const { role } = useSession().user;
  const pages = usePages().filter(page => page.label.toLowerCase().includes(wanted));
  const under = wanted === '' ? [] : placesOf(role).filter(({ to, label, also }) => `${label.toLowerCase()} ${also}`.includes(wanted) && !pages.some(page => page.to === to));
  return [...pages, ...under].map(({ to, label, icon }) => ({ to, label, icon, group: 'Pages' }));
}

function useDrivers(wanted: string): Target[] {
  const catalogue = useQuery({ ...catalogueQuery, enabled: wanted !== '' });
  if (wanted === '') return [];
  return (catalogue.data?.areas ?? [])
    .flatMap(area => area.drivers.filter(driver => !driver.archived && driver.name.toLowerCase().includes(wanted))
      .map(driver => ({ to: `/drivers?driver=${driver.id}`, label: driver.name, note: `${area.name} · ${points(driver.points)}`, icon: IconBolt, group: 'Drivers' as const })))
    .slice(0, shownDrivers);
}
