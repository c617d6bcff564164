import { Group, NumberInput, TextInput } from '@mantine/core';
import { Pick } from './Pick.tsx';
import type { Value } from './rule.ts';
import { aDuration } from './values.ts';
import styles from './builder.module.css';

type Form = 'date' | 'today' | 'now' | 'ahead' | 'ago';
const forms: { value: Form; label: string }[] = [
  { value: 'date', label: 'the day' },
  { value: 'today', label: 'today' },
  { value: 'now', label: 'now' },
  { value: 'ahead', label: 'days from today' },
  { value: 'ago', label: 'days ago' },
];

/** A day of the calendar, or one that is so many days from today whenever the rule is looked at. */
export function DayInput({ label, value, onChange }: { label: string; value: Value | null; onChange: (value: Value | null) => void }) {
  const form = formOf(value);
  const days = value?.kind === 'shifted' ? value.by.amount : 30;
  return (
    <Group gap={6} wrap="nowrap">
      {(form === 'ahead' || form === 'ago') && (
        <NumberInput size="sm" aria-label={`${label}: days`} min={1} max={9_999} allowDecimal={false} hideControls className={styles.short} value={days}
          onChange={typed => onChange(shifted(form, Math.max(1, Math.trunc(Number(typed))) || 1))} />
      )}
      <Pick label={`${label}: counted from`} w={150} data={forms} value={form} onChange={chosen => onChange(start(chosen as Form))} />
      {form === 'date' && (
        <TextInput size="sm" type="date" aria-label={label} value={value?.kind === 'date' ? value.date : ''}
          onChange={event => onChange(event.currentTarget.value === '' ? null : { kind: 'date', date: event.currentTarget.value })} />
      )}
    </Group>
  );
}

function formOf(value: Value | null): Form {
  if (value?.kind === 'shifted') return value.operator === '+' ? 'ahead' : 'ago';
  return value?.kind === 'today' || value?.kind === 'now' ? value.kind : 'date';
}

const shifted = (form: 'ahead' | 'ago', days: number): Value => ({ kind: 'shifted', from: { kind: 'today' }, operator: form === 'ahead' ? '+' : '-', by: aDuration(days) });

function start(form: Form): Value | null {
  if (form === 'date') return null;
  return form === 'today' || form === 'now' ? { kind: form } : shifted(form, 30);
}
