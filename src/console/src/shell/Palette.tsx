import { Spotlight, createSpotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBuilding, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { findAccountsQuery } from '../api/queries.ts';
import { points } from '../format/words.ts';
import { pages } from './pages.ts';

const [store, spotlight] = createSpotlight();
export const openPalette = spotlight.open;

/** ⌘K: every page and every account, by name. */
export function Palette() {
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [search] = useDebouncedValue(query.trim(), 120);
  const found = useQuery({ ...findAccountsQuery(search), enabled: search !== '' });
  const accounts = search === '' ? [] : found.data?.items ?? [];
  const matching = pages.filter(page => page.label.toLowerCase().includes(query.trim().toLowerCase()));
  const nothing = search !== '' && found.isSuccess && accounts.length === 0 && matching.length === 0;

  return (
    <Spotlight.Root store={store} query={query} onQueryChange={setQuery} shortcut={['mod + K']} scrollable maxHeight={420}>
      <Spotlight.Search placeholder="Jump to a page or an account…" aria-label="Search pages and accounts" leftSection={<IconSearch size={17} />} />
      <Spotlight.ActionsList>
        {matching.length > 0 && (
          <Spotlight.ActionsGroup label="Pages">
            {matching.map(({ to, label, icon: Icon }) => (
              <Spotlight.Action key={to} label={label} leftSection={<Icon size={17} />} onClick={() => void navigate(to)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {accounts.length > 0 && (
          <Spotlight.ActionsGroup label="Accounts">
            {accounts.map(account => (
              <Spotlight.Action key={account.id} label={account.name} leftSection={<IconBuilding size={17} />}
                description={`${account.csm?.name ?? 'No CSM'} · ${points(account.pointsThisCycle)} this cycle`}
                onClick={() => void navigate(`/accounts/${account.id}`)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {nothing && <Spotlight.Empty>Nothing is called “{search}”.</Spotlight.Empty>}
        {found.isError && search !== '' && <Spotlight.Empty>Accounts can’t be searched right now.</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
