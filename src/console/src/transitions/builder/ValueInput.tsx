import { Group, MultiSelect, NumberInput, Pill, TagsInput, TextInput } from '@mantine/core';
import type { NamedProperty, PropertyType } from '../../api/contract.ts';
import { DayInput } from './DayInput.tsx';
import { Pick } from './Pick.tsx';
import type { Duration, NumberValue, Value } from './rule.ts';
import { aDuration, fits, literalOf, numberOf, optionsOf, optionValue, textOf, units } from './values.ts';
import styles from './builder.module.css';

interface ValueProps { label: string; type: PropertyType; property: NamedProperty | undefined; value: Value | null; onChange: (value: Value | null) => void }

/** The input that suits the property: choices, a number, a day, yes or no, else a text. */
export function ValueInput({ label, type, property, value, onChange }: ValueProps) {
  const options = optionsOf(property);
  if (value && !fits(value, type)) return <Pill withRemoveButton size="md" className={styles.fixed} removeButtonProps={{ 'aria-label': `Clear ${label.toLowerCase()}` }} onRemove={() => onChange(null)}>{textOf(value)}</Pill>;
  if (type === 'boolean') return <Pick label={label} className={styles.value} placeholder="Yes or no" data={['Yes', 'No']} value={value && textOf(value)} onChange={typed => onChange(literalOf(typed, type))} />;
  if (type === 'date' || type === 'instant') return <DayInput label={label} value={value} onChange={onChange} />;
  if (type === 'number') {
    const isPercentage = value?.kind === 'number' && value.isPercentage;
    return <NumberInput size="sm" aria-label={label} placeholder="Number" hideControls suffix={isPercentage ? '%' : undefined} className={styles.number} value={value ? textOf({ ...value, isPercentage: false } as NumberValue) : ''} onChange={typed => onChange(numberOf(typed, isPercentage))} />;
  }
  if (options.length > 0) return <Pick label={label} className={styles.value} placeholder="Choose" searchable data={withChosen(options, value ? [textOf(value)] : [], property)} value={value && optionValue(property, textOf(value))} onChange={typed => onChange({ kind: 'text', text: typed })} />;
  return <TextInput size="sm" aria-label={label} className={styles.value} placeholder="Text" value={textOf(value)} onChange={event => onChange(literalOf(event.currentTarget.value, type))} />;
}

interface ListProps { label: string; type: PropertyType; property: NamedProperty | undefined; values: (Value | null)[]; onChange: (values: Value[]) => void }

export function ListInput({ label, type, property, values, onChange }: ListProps) {
  const options = type === 'boolean' ? [{ value: 'Yes', label: 'Yes' }, { value: 'No', label: 'No' }] : optionsOf(property);
  const texts = values.map(textOf);
  const change = (typed: string[]) => onChange(typed.map((text) => {
    const kept = values.find(value => textOf(value) === text);
    return kept ?? literalOf(text, type);
  }).filter(value => value !== null));
  if (options.length === 0) return <TagsInput size="sm" aria-label={label} placeholder={texts.length === 0 ? 'Type, then Enter' : undefined} className={styles.list} value={texts} onChange={change} />;
  return (
    <MultiSelect size="sm" aria-label={label} placeholder={texts.length === 0 ? 'Choose' : undefined} searchable className={styles.list}
      data={withChosen(options, texts, property)} value={texts.map(text => optionValue(property, text))} onChange={change} />
  );
}

interface StepProps { label: string; type: PropertyType; value: Value | null; onChange: (value: Value | null) => void }

/** By how much something rose or fell: a number or a share of it, or a time. */
export function StepInput({ label, type, value, onChange }: StepProps) {
  if (type === 'date' || type === 'instant') return <DurationInput label={label} value={value?.kind === 'duration' ? value : aDuration()} onChange={onChange} />;
  const step = value?.kind === 'number' ? value : null;
  return (
    <Group gap={6} wrap="nowrap">
      <NumberInput size="sm" aria-label={label} placeholder="Number" hideControls className={styles.number} value={step ? textOf({ ...step, isPercentage: false }) : ''} onChange={typed => onChange(numberOf(typed, step?.isPercentage))} />
      <Pick label="Unit" w={96} data={[{ value: 'number', label: 'as is' }, { value: 'percent', label: '%' }]} value={step?.isPercentage ? 'percent' : 'number'}
        onChange={unit => onChange({ ...(step ?? numberOf(5)!), isPercentage: unit === 'percent' })} />
    </Group>
  );
}

export function DurationInput({ label, value, onChange }: { label: string; value: Duration; onChange: (value: Duration) => void }) {
  return (
    <Group gap={6} wrap="nowrap">
      <NumberInput size="sm" aria-label={label} min={1} max={9_999} allowDecimal={false} hideControls className={styles.short} value={value.amount} onChange={typed => onChange({ ...value, amount: Math.max(1, Math.trunc(Number(typed))) || 1 })} />
      <Pick label="Unit" w={104} data={units} value={value.unit} onChange={unit => onChange({ ...value, unit: unit as Duration['unit'] })} />
    </Group>
  );
}

/** A chosen value that is no option any longer is still shown. */
function withChosen(options: { value: string; label: string }[], chosen: string[], property: NamedProperty | undefined) {
  const missing = chosen.map(text => optionValue(property, text)).filter(value => !options.some(option => option.value === value));
  return [...options, ...missing.map(value => ({ value, label: value }))];
}
