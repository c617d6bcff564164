import { Button, Popover, Select, Stack } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { catalogueQuery, findAccountsQuery } from '../api/queries.ts';
import { coversQuery } from '../covers/queries.ts';
import { useSession } from '../shell/session.ts';
import { type InboxFilterState, narrowing } from './useInboxFilter.ts';

interface NarrowProps { filter: InboxFilterState; accountName: string | undefined; onChange: (change: Partial<InboxFilterState>) => void }

/** One driver, one account, one CSM: found by typing a part of the name. */
export function NarrowPanel(props: NarrowProps) {
  const [opened, setOpened] = useState(false);
  const set = narrowing.filter(name => props.filter[name]).length;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={330} trapFocus withinPortal>
      <Popover.Target>
        <Button variant={set > 0 ? 'light' : 'default'} size="sm" fw={500} leftSection={<IconFilter size={15} aria-hidden />} onClick={() => setOpened(one => !one)}>{set > 0 ? `Filters (${set})` : 'Filters'}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Filters"><Fields {...props} /></Popover.Dropdown>
    </Popover>
  );
}

// The list itself scrolls, as the keys that move in it expect.
const list = { options: { maxHeight: 220, overflowY: 'auto' as const } };
const inMenu = { comboboxProps: { withinPortal: false }, withScrollArea: false, styles: list, size: 'sm' as const, clearable: true, searchable: true };

function Fields({ filter, accountName, onChange }: NarrowProps) {
  const { user } = useSession();
  const drivers = useQuery(catalogueQuery).data?.areas.map(area => ({
    group: area.name, items: area.drivers.filter(driver => !driver.archived || driver.id === filter.driver).map(({ id, name }) => ({ value: id, label: name })),
  })) ?? [];
  const people = useQuery(coversQuery).data?.people ?? [];
  return (
    <Stack gap="sm">
      <Select {...inMenu} label="Driver" placeholder="Any driver" nothingFoundMessage="No driver is called that" data={drivers} value={filter.driver ?? null} onChange={driver => onChange({ driver: driver ?? undefined })} />
      <AccountField account={filter.account} name={accountName} onChange={account => onChange({ account })} />
      {user.role !== 'csm' && (
        <Select {...inMenu} label="CSM" placeholder="Anybody" nothingFoundMessage="Nobody is called that" data={people.map(({ id, name }) => ({ value: id, label: name }))} value={filter.csm ?? null}
          onChange={csm => onChange({ csm: csm ?? undefined, ...(csm && { whose: 'all' }) })} />
      )}
    </Stack>
  );
}

interface AccountFieldProps { account: string | undefined; name: string | undefined; onChange: (account: string | undefined) => void }

function AccountField({ account, name, onChange }: AccountFieldProps) {
  const [typed, setTyped] = useState('');
  const found = useQuery(findAccountsQuery(typed)).data?.items.map(row => ({ value: row.id, label: row.name })) ?? [];
  const data = account && !found.some(one => one.value === account) ? [{ value: account, label: name ?? 'The chosen account' }, ...found] : found;
  return (
    <Select {...inMenu} label="Account" placeholder="Any account" nothingFoundMessage="No account is called that" data={data} filter={({ options }) => options} searchValue={typed} onSearchChange={setTyped}
      value={account ?? null} onChange={chosen => onChange(chosen ?? undefined)} />
  );
}
