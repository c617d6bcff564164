import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { SearchBox } from '../parts/SearchBox.tsx';
import { everybodyQuery } from '../people/queries.ts';
import { kinds } from './auditWords.ts';
import type { AuditFilter } from './queries.ts';

interface AuditFiltersProps { filter: AuditFilter; onChange: (change: AuditFilter) => void }

/** Two beside each other on a phone. */
const narrow = { flex: 1, miw: 165, maw: 210 };

export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const people = useQuery(everybodyQuery).data ?? [];
  return (
    <Group gap="sm" mb="md" align="flex-end">
      <SearchBox label="Search drivers, people, accounts" searched={filter.search ?? ''} onSearch={search => onChange({ search })} />
      <NativeSelect size="sm" {...narrow} aria-label="Who" value={filter.person ?? ''} onChange={event => onChange({ person: event.currentTarget.value })}
        data={[{ value: '', label: 'Everybody' }, ...people.map(({ id, name }) => ({ value: id, label: name }))]} />
      <NativeSelect size="sm" {...narrow} aria-label="What" value={filter.action ?? ''} onChange={event => onChange({ action: event.currentTarget.value })}
        data={[{ value: '', label: 'Everything' }, ...Object.entries(kinds).map(([value, label]) => ({ value, label }))]} />
      <Day label="From" value={filter.from} max={filter.to} onChange={from => onChange({ from })} />
      <Day label="To" value={filter.to} min={filter.from} onChange={to => onChange({ to })} />
    </Group>
  );
}

interface DayProps { label: string; value: string | undefined; min?: string; max?: string; onChange: (day: string) => void }

/** The limits keep the days in order; what is typed against them is not asked for. */
function Day({ label, value = '', min, max, onChange }: DayProps) {
  return (
    <TextInput size="sm" {...narrow} type="date" aria-label={label} leftSection={<span>{label}</span>} leftSectionWidth={52} value={value} min={min} max={max}
      onChange={event => event.currentTarget.validity.valid && onChange(event.currentTarget.value)} />
  );
}
