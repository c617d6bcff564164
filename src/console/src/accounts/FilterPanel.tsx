import { Button, Group, NumberInput, Popover, Select, Stack, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type AccountFilter, segmentsQuery } from '../api/queries.ts';
import { coversQuery } from '../covers/queries.ts';
import { filtersSet, unfiltered } from './useAccountFilter.ts';

interface FilterProps { filter: AccountFilter; onChange: (change: Partial<AccountFilter>) => void }

/** All that the list can be narrowed by, out of the way until it is asked for. */
export function FilterPanel({ filter, onChange }: FilterProps) {
  const [opened, setOpened] = useState(false);
  const set = filtersSet(filter);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={330} trapFocus withinPortal>
      <Popover.Target>
        <Button variant={set > 0 ? 'light' : 'default'} size="sm" leftSection={<IconFilter size={15} aria-hidden />} onClick={() => setOpened(one => !one)}>{set > 0 ? `Filters (${set})` : 'Filters'}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Filters">
        <Fields filter={filter} onChange={onChange} />
        {set > 0 && <Button mt="md" size="compact-sm" variant="subtle" onClick={() => onChange(unfiltered)}>Clear the filters</Button>}
      </Popover.Dropdown>
    </Popover>
  );
}

/** Stands for nobody among the people of a choice. */
const nobody = 'nobody';

function Fields({ filter, onChange }: FilterProps) {
  const segments = useQuery(segmentsQuery).data ?? [];
  const people = useQuery(coversQuery).data?.people ?? [];
  const inMenu = { comboboxProps: { withinPortal: false }, size: 'sm' as const, clearable: true };
  return (
    <Stack gap="sm">
      <Select {...inMenu} label="Segment" placeholder="Any segment" data={segments} value={filter.segment ?? null} onChange={segment => onChange({ segment: segment ?? undefined })} />
      <Select {...inMenu} label="CSM" placeholder="Anybody" searchable data={[{ value: nobody, label: 'No CSM' }, ...people.map(({ id, name }) => ({ value: id, label: name }))]} value={filter.hasCsm === false ? nobody : filter.csm ?? null}
        onChange={chosen => onChange({ csm: chosen === nobody ? undefined : chosen ?? undefined, hasCsm: chosen === nobody ? false : undefined, whose: 'all' })} />
      <Group grow>
        <YesNo label="Impacted" yes="Impacted" no="Not yet" value={filter.impacted} onChange={impacted => onChange({ impacted })} />
        <YesNo label="Impact detected" yes="Something waits" no="Nothing waits" value={filter.pending} onChange={pending => onChange({ pending })} />
      </Group>
      <Group grow>
        <Points label="Points from" value={filter.pointsFrom} onChange={pointsFrom => onChange({ pointsFrom })} />
        <Points label="Points to" value={filter.pointsTo} onChange={pointsTo => onChange({ pointsTo })} />
      </Group>
      <Group grow>
        <Day label="Impact since" value={filter.impactSince} onChange={impactSince => onChange({ impactSince })} />
        <Day label="No impact since" value={filter.quietSince} onChange={quietSince => onChange({ quietSince })} />
      </Group>
    </Stack>
  );
}

interface FieldProps<T> { label: string; value: T | undefined; onChange: (value: T | undefined) => void }

function YesNo({ label, yes, no, value, onChange }: FieldProps<boolean> & { yes: string; no: string }) {
  return (
    <Select size="sm" label={label} placeholder="Either" clearable comboboxProps={{ withinPortal: false }} data={[{ value: 'true', label: yes }, { value: 'false', label: no }]}
      value={value === undefined ? null : String(value)} onChange={chosen => onChange(chosen === null ? undefined : chosen === 'true')} />
  );
}

const Points = ({ label, value, onChange }: FieldProps<number>) => (
  <NumberInput size="sm" label={label} min={0} max={999_999} allowDecimal={false} value={value ?? ''} onChange={typed => onChange(typed === '' ? undefined : Number(typed))} />
);

const Day = ({ label, value, onChange }: FieldProps<string>) => (
  <TextInput size="sm" type="date" label={label} value={value ?? ''} onChange={event => onChange(event.currentTarget.value || undefined)} />
);
