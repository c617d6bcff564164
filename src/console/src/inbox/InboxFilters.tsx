import { Button, Group, Menu, Pill, SegmentedControl } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import type { InboxItem, InboxSort, Sureness, Whose } from '../api/contract.ts';
import { accountQuery, catalogueQuery } from '../api/queries.ts';
import { coversQuery } from '../covers/queries.ts';
import { SearchBox } from '../parts/SearchBox.tsx';
import { NarrowPanel } from './NarrowPanel.tsx';
import type { InboxFilterState } from './useInboxFilter.ts';

interface InboxFiltersProps {
  filter: InboxFilterState;
  onChange: (change: Partial<InboxFilterState>) => void;
  rows: InboxItem[];
  searchRef: Ref<HTMLInputElement>;
}

const sorts: Record<InboxSort, string> = { worth: 'Worth most', newest: 'Newest', account: 'By account', driver: 'By driver' };
const surenesses: Record<Sureness | 'all', string> = { all: 'However sure', likely: 'Certain and likely', certain: 'Certain' };

export function InboxFilters({ filter, onChange, rows, searchRef }: InboxFiltersProps) {
  const names = useNames(filter, rows);
  return (
    <Group gap="sm" mb="md">
      <SegmentedControl size="sm" aria-label="Waiting or snoozed" value={filter.snoozed ? 'snoozed' : 'waiting'}
        onChange={which => onChange({ snoozed: which === 'snoozed' || undefined })}
        data={[{ value: 'waiting', label: 'Waiting' }, { value: 'snoozed', label: 'Snoozed' }]} />
      <SegmentedControl size="sm" aria-label="Whose accounts" value={filter.whose} onChange={whose => onChange({ whose: whose as Whose })}
        data={[{ value: 'mine', label: 'Mine' }, { value: 'all', label: 'All' }]} />
      <SearchBox label="Search the inbox" searched={filter.search ?? ''} inputRef={searchRef} onSearch={search => onChange({ search: search || undefined })}
        onEnter={() => document.querySelector<HTMLElement>('main [data-suggestion]')?.focus()} />
      <Choice label="How sure" value={filter.sureness ?? 'all'} words={surenesses} onChange={sureness => onChange({ sureness: sureness === 'all' ? undefined : sureness })} />
      <Choice label="Order" value={filter.sort} words={sorts} onChange={sort => onChange({ sort })} />
      <NarrowPanel filter={filter} accountName={names.account} onChange={onChange} />
      <Only kind="CSM" shown={names.csm} onRemove={() => onChange({ csm: undefined })} />
      <Only kind="Account" shown={names.account} onRemove={() => onChange({ account: undefined })} />
      <Only kind="Driver" shown={names.driver} onRemove={() => onChange({ driver: undefined })} />
    </Group>
  );
}

/** What is narrowed by, by name; told by somebody else where no row is left to tell it. */
function useNames({ csm, account, driver }: InboxFilterState, rows: InboxItem[]) {
  const first = rows[0];
  const areas = useQuery({ ...catalogueQuery, enabled: driver !== undefined }).data?.areas;
  const people = useQuery({ ...coversQuery, enabled: csm !== undefined }).data?.people;
  const alone = useQuery({ ...accountQuery(account ?? ''), enabled: account !== undefined && first === undefined }).data;
  return {
    csm: csm && (people?.find(one => one.id === csm)?.name ?? first?.account.csm?.name ?? 'one'),
    account: account && (first?.account.name ?? alone?.name ?? 'one'),
    driver: driver && (areas?.flatMap(area => area.drivers).find(one => one.id === driver)?.name ?? first?.suggestion.driver.name ?? 'one'),
  };
}

interface ChoiceProps<T extends string> { label: string; value: T; words: Record<T, string>; onChange: (value: T) => void }

function Choice<T extends string>({ label, value, words, onChange }: ChoiceProps<T>) {
  return (
    <Menu position="bottom-start">
      <Menu.Target><Button size="sm" variant="default" fw={500} aria-label={`${label}: ${words[value]}`} rightSection={<IconChevronDown size={14} />}>{words[value]}</Button></Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={value} onChange={chosen => onChange(chosen as T)}>
          {(Object.entries<string>(words)).map(([key, word]) => <Menu.RadioItem key={key} value={key} closeMenuOnClick>{word}</Menu.RadioItem>)}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

function Only({ kind, shown, onRemove }: { kind: string; shown: string | undefined; onRemove: () => void }) {
  if (!shown) return null;
  return <Pill size="lg" withRemoveButton onRemove={onRemove} removeButtonProps={{ 'aria-label': `Show every ${kind === 'CSM' ? kind : kind.toLowerCase()}`, 'aria-hidden': false, tabIndex: 0 }}>{kind}: {shown}</Pill>;
}
