import { Group, Text } from '@mantine/core';
import type { NamedProperty, PropertyType } from '../../api/contract.ts';
import { asked, type RowPart } from './draft.ts';
import { activities, mapped, type Names, objectWords } from './names.ts';
import { operatorOf, operators } from './operators.ts';
import { Pick } from './Pick.tsx';
import type { Value } from './rule.ts';
import { ListInput, StepInput, ValueInput } from './ValueInput.tsx';
import styles from './builder.module.css';

interface RowProps { row: RowPart; home: string; names: Names; onChange: (row: RowPart) => void }

/** What – how – value. */
export function Row({ row, home, names, onChange }: RowProps) {
  const named = row.field && names.find(row.field, home);
  const object = named?.object ?? home;
  const type = named?.property?.type ?? 'text';
  const operator = operatorOf(row.operator);
  const choose = (key: string) => {
    const field = names.fieldOf(object, key, home);
    const chosen = names.find(field, home).property?.type ?? 'text';
    const fits = operator.types.includes(chosen);
    onChange({ kind: 'row', field, operator: fits ? row.operator : '=', values: fits && chosen === type && named?.key === key ? row.values : fits ? row.values.map(() => null) : [null] });
  };
  const chooseObject = (next: string) => onChange({ kind: 'row', field: { ...names.fieldOf(next, '', home) }, operator: '=', values: [null] });
  return (
    <div className={styles.row}>
      <Pick label="Of what" className={styles.object} data={objectsFor(home, names, object)} value={object} onChange={chooseObject} />
      <Pick label="Property" className={styles.property} placeholder="Choose a property" searchable nothingFoundMessage="No such property"
        data={known(names.choices(object), named?.key)} value={named?.key || null} error={row.field !== null && named?.key !== '' && !named?.property} onChange={choose} />
      <Pick label="How" className={styles.how} data={operators.filter(one => one.types.includes(type) || one === operator).map(one => ({ value: one.id, label: one.label(type) }))} value={operator.id}
        onChange={id => onChange(asked(row, id))} />
      <Values row={row} onChange={values => onChange({ ...row, values })} type={type} property={named?.property} />
    </div>
  );
}

interface ValuesProps { type: PropertyType; property: NamedProperty | undefined; row: RowPart; onChange: (values: (Value | null)[]) => void }

function Values({ row, type, property, onChange }: ValuesProps) {
  const operator = operatorOf(row.operator);
  if (operator.values === 0) return null;
  if (operator.values === 'list') return <ListInput label="Values" type={type} property={property} values={row.values} onChange={onChange} />;
  if (operator.isStep) return <StepInput label="By how much" type={type} value={row.values[0] ?? null} onChange={value => onChange([value])} />;
  const [first = null, second = null] = row.values;
  if (operator.values === 1) return <ValueInput label="Value" type={type} property={property} value={first} onChange={value => onChange([value])} />;
  return (
    <Group gap={6}>
      <ValueInput label="From" type={type} property={property} value={first} onChange={value => onChange([value, second])} />
      <Text fz="sm" c="dimmed">{operator.id === 'changed from to' ? 'to' : 'and'}</Text>
      <ValueInput label="To" type={type} property={property} value={second} onChange={value => onChange([first, value])} />
    </Group>
  );
}

/** Inside a query first its own object; people only where an activity is looked at. */
function objectsFor(home: string, names: Names, chosen: string) {
  const objects = home === 'company' ? ['company', 'contact', 'deal', ...activities] : [home, ...(activities.includes(home) ? ['participant'] : []), 'company'];
  const all = [...new Set([...objects, ...(names.hasMapped ? [mapped] : []), chosen])];
  return all.map(object => ({ value: object, label: objectWords[object] ?? object }));
}

/** A name that this portal does not have is shown as it was written, to be replaced. */
const known = (choices: { value: string; label: string }[], key: string | undefined) =>
  (!key || choices.some(({ value }) => value === key) ? choices : [{ value: key, label: key }, ...choices]);
