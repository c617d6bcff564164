import { Group, Pill, Select, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { LedgerLine } from '../api/contract.ts';
import { cyclesQuery, type LedgerFilter } from '../api/queries.ts';

interface LedgerFiltersProps {
  filter: LedgerFilter;
  onChange: (change: LedgerFilter) => void;
  /** Any line that matches: it knows the names of what is filtered by. */
  example: LedgerLine | undefined;
}

export function LedgerFilters({ filter, onChange, example }: LedgerFiltersProps) {
  const cycles = useQuery(cyclesQuery);
  const choices = (cycles.data ?? []).filter(cycle => cycle.status !== 'draft').map(cycle => ({ value: cycle.id, label: cycle.name }));
  return (
    <Group gap="sm" mb="md">
      <Select size="sm" w={180} aria-label="Cycle" allowDeselect={false} value={filter.cycle ?? ''} data={[{ value: '', label: 'Every cycle' }, ...choices]}
        onChange={cycle => onChange({ cycle: cycle ?? undefined })} />
      {filter.csm && <Chosen what="CSM" name={example?.csm?.name} onRemove={() => onChange({ csm: undefined })} />}
      {filter.unassigned && <Chosen what="CSM" name="nobody" onRemove={() => onChange({ unassigned: undefined })} />}
      {filter.account && <Chosen what="Account" name={example?.account.name} onRemove={() => onChange({ account: undefined })} />}
      {filter.driver && <Chosen what="Driver" name={example?.driver.name} onRemove={() => onChange({ driver: undefined })} />}
      {filter.area && <Chosen what="Area" name={filter.area} onRemove={() => onChange({ area: undefined })} />}
      <Switch size="sm" label="Only corrections" checked={filter.corrections ?? false} onChange={event => onChange({ corrections: event.currentTarget.checked || undefined })} />
    </Group>
  );
}

function Chosen({ what, name = '…', onRemove }: { what: string; name: string | undefined; onRemove: () => void }) {
  return (
    <Pill size="lg" withRemoveButton onRemove={onRemove} removeButtonProps={{ 'aria-label': `Show every ${what === 'CSM' ? what : what.toLowerCase()}`, 'aria-hidden': false, tabIndex: 0 }}>
      {what}: {name}
    </Pill>
  );
}
