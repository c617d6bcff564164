import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { emptyRow, type QueryPart } from './draft.ts';
import { GroupBox } from './GroupBox.tsx';
import { activities, type Names, objectWords } from './names.ts';
import { Pick } from './Pick.tsx';
import type { Sign } from './rule.ts';
import { DurationInput, ValueInput } from './ValueInput.tsx';
import { aDuration } from './values.ts';
import styles from './builder.module.css';

const hows = [
  { value: 'any', label: 'There is a' },
  { value: 'no', label: 'There is no' },
  { value: 'every', label: 'Every' },
  { value: 'count', label: 'The number of' },
];
const signs: { value: Sign; label: string }[] = [
  { value: '>=', label: 'is at least' },
  { value: '<=', label: 'is at most' },
  { value: '=', label: 'is' },
  { value: '!=', label: 'is not' },
  { value: '>', label: 'is more than' },
  { value: '<', label: 'is less than' },
];

interface QueryProps { query: QueryPart; home: string; names: Names; label: string; onChange: (query: QueryPart) => void }

/** Asks for records: whether there is one, none, or how many, of which kind and within which time. */
export function QueryBox({ query, home, names, label, onChange }: QueryProps) {
  const { where, within } = query;
  const isActivity = activities.includes(query.object);
  const objects = home === 'company' ? [...activities, 'contact', 'deal'] : [...new Set([query.object, 'participant'])];
  return (
    <div className={styles.query}>
      <Group gap={6}>
        <Pick label="How it is asked" w={150} data={hows} value={query.how} onChange={how => onChange({ ...query, how: how as QueryPart['how'] })} />
        <Pick label="Of which records" w={150} data={objects.map(object => ({ value: object, label: objectWords[object] ?? object }))} value={query.object}
          onChange={object => onChange({ ...query, object, where: { ...where, parts: [] }, within: activities.includes(object) ? within : null })} />
        {query.how === 'count' && (
          <>
            <Pick label="How many" w={132} data={signs} value={query.sign} onChange={sign => onChange({ ...query, sign: sign as Sign })} />
            <ValueInput label="Number" type="number" property={undefined} value={query.count} onChange={count => onChange({ ...query, count })} />
          </>
        )}
        {isActivity && within && (
          <>
            <Text fz="sm" c="dimmed">in the last</Text>
            <DurationInput label="How long ago" value={within} onChange={next => onChange({ ...query, within: next })} />
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange({ ...query, within: null })}>At any time</Button>
          </>
        )}
        {isActivity && !within && <Button variant="subtle" size="compact-sm" onClick={() => onChange({ ...query, within: aDuration() })}>Only lately</Button>}
      </Group>
      {where.parts.length > 0
        ? <GroupBox group={where} home={query.object} names={names} label={`${label}, for which`} onChange={next => onChange({ ...query, where: next })} />
        : <Button variant="default" size="compact-sm" mt={8} leftSection={<IconPlus size={13} />} onClick={() => onChange({ ...query, where: { ...where, parts: [emptyRow()] } })}>For which…</Button>}
    </div>
  );
}
