import { ActionIcon, Group, Pill, SegmentedControl, Tooltip } from '@mantine/core';
import { IconBaselineDensityMedium, IconBaselineDensitySmall } from '@tabler/icons-react';
import type { Whose } from '../api/contract.ts';
import type { AccountFilter } from '../api/queries.ts';
import { SearchBox } from '../parts/SearchBox.tsx';
import { useDensity } from '../parts/useDensity.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { FilterPanel } from './FilterPanel.tsx';

interface AccountFiltersProps {
  filter: AccountFilter;
  onChange: (change: Partial<AccountFilter>) => void;
  csmName: string | undefined;
  columns: string[];
  onColumns: (columns: string[]) => void;
}

export function AccountFilters({ filter, onChange, csmName, columns, onColumns }: AccountFiltersProps) {
  const [density, toggleDensity] = useDensity();
  return (
    <Group gap="sm" mb="md">
      <SegmentedControl size="sm" aria-label="Whose accounts" value={filter.whose ?? 'all'}
        onChange={whose => onChange({ whose: whose as Whose, csm: undefined })}
        data={[{ value: 'mine', label: 'Mine' }, { value: 'all', label: 'All' }]} />
      <SearchBox label="Search accounts" searched={filter.search ?? ''} onSearch={search => onChange({ search: search || undefined })} />
      <FilterPanel filter={filter} onChange={onChange} />
      {csmName && <Pill size="lg" withRemoveButton onRemove={() => onChange({ csm: undefined })} removeButtonProps={{ 'aria-label': 'Show every CSM', 'aria-hidden': false, tabIndex: 0 }}>CSM: {csmName}</Pill>}
      <Group gap="xs" ml="auto" visibleFrom="sm">
        <ColumnMenu shown={columns} onChange={onColumns} />
        <Tooltip label={density === 'compact' ? 'Comfortable rows' : 'Compact rows'}>
          <ActionIcon variant="default" size={34} onClick={toggleDensity} aria-label="Compact rows" aria-pressed={density === 'compact'}>
            {density === 'compact' ? <IconBaselineDensitySmall size={16} /> : <IconBaselineDensityMedium size={16} />}
          </ActionIcon>
        </Tooltip>
      </Group>
    </Group>
  );
}
