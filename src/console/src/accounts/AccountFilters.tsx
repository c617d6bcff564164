import { ActionIcon, CloseButton, Group, Pill, SegmentedControl, TextInput, Tooltip } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconBaselineDensityMedium, IconBaselineDensitySmall, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { Whose } from '../api/contract.ts';
import type { AccountFilter } from '../api/queries.ts';
import { useDensity } from '../parts/useDensity.ts';

interface AccountFiltersProps {
  filter: AccountFilter;
  onChange: (change: Partial<AccountFilter>) => void;
  csmName: string | undefined;
}

export function AccountFilters({ filter, onChange, csmName }: AccountFiltersProps) {
  const [density, toggleDensity] = useDensity();
  return (
    <Group gap="sm" mb="md">
      <SegmentedControl size="sm" aria-label="Whose accounts" value={filter.whose ?? 'all'}
        onChange={whose => onChange({ whose: whose as Whose, csm: undefined })}
        data={[{ value: 'mine', label: 'Mine' }, { value: 'all', label: 'All' }]} />
      <SearchBox searched={filter.search ?? ''} onSearch={search => onChange({ search: search || undefined })} />
      {csmName && <Pill size="lg" withRemoveButton onRemove={() => onChange({ csm: undefined })} removeButtonProps={{ 'aria-label': 'Show every CSM', 'aria-hidden': false, tabIndex: 0 }}>CSM: {csmName}</Pill>}
      <Tooltip label={density === 'compact' ? 'Comfortable rows' : 'Compact rows'}>
        <ActionIcon visibleFrom="sm" ml="auto" variant="default" size={34} onClick={toggleDensity} aria-label="Compact rows" aria-pressed={density === 'compact'}>
          {density === 'compact' ? <IconBaselineDensitySmall size={16} /> : <IconBaselineDensityMedium size={16} />}
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

/** Types ahead of the address: what is in it follows after a pause, and only a change from elsewhere comes back into the field. */
function SearchBox({ searched, onSearch }: { searched: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState(searched);
  const [known, setKnown] = useState({ searched, sent: searched });
  if (known.searched !== searched) {
    setKnown({ ...known, searched });
    if (searched !== known.sent) setText(searched);
  }
  const search = useDebouncedCallback((wanted: string) => {
    setKnown(current => ({ ...current, sent: wanted }));
    onSearch(wanted);
  }, 200);
  const type = (value: string) => {
    setText(value);
    search(value.trim());
  };
  return (
    <TextInput size="sm" flex={1} maw={340} miw={180} type="search" placeholder="Search accounts" aria-label="Search accounts"
      leftSection={<IconSearch size={15} />} value={text} onChange={event => type(event.currentTarget.value)}
      rightSection={text !== '' && <CloseButton size="sm" aria-label="Clear the search" onClick={() => type('')} />} />
  );
}
