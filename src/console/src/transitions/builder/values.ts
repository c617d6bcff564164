import type { NamedProperty, PropertyType } from '../../api/contract.ts';
import { dayAndTime } from '../../format/words.ts';
import type { Duration, Literal, NumberValue, Unit, Value } from './rule.ts';

export const units: { value: Unit; label: string }[] = (['hour', 'day', 'week', 'month', 'year'] as const).map(unit => ({ value: unit, label: `${unit}s` }));

export function textOf(value: Value | null): string {
  if (value === null) return '';
  switch (value.kind) {
    case 'text': return value.text;
    case 'number': return `${value.negative ? '-' : ''}${value.digits}${value.isPercentage ? '%' : ''}`;
    case 'boolean': return value.value ? 'Yes' : 'No';
    case 'date': return value.date;
    case 'instant': return dayAndTime(value.instant);
    case 'duration': return `${value.amount} ${value.unit}${value.amount === 1 ? '' : 's'}`;
    case 'field': return value.prefix === null ? value.name : `${value.prefix}.${value.name}`;
    case 'shifted': return `${textOf(value.from)} ${value.operator === '+' ? '+' : '−'} ${textOf(value.by)}`;
    case 'today': case 'now': return value.kind;
  }
}

/** A decimal as the language writes it, without an exponent; null for what is none. */
export function numberOf(typed: string | number | bigint, isPercentage = false): NumberValue | null {
  const parts = /^(-?)(\d+(?:\.\d+)?)$/.exec(String(typed).trim());
  return parts && { kind: 'number', negative: parts[1] === '-', digits: parts[2]!, isPercentage };
}

export function literalOf(typed: string, type: PropertyType): Literal | null {
  if (typed.trim() === '') return null;
  if (type === 'number') return numberOf(typed);
  if (type === 'boolean') return { kind: 'boolean', value: typed === 'Yes' };
  return { kind: 'text', text: typed };
}

export const optionsOf = (property: NamedProperty | undefined) => property?.options.filter((option, index, all) => all.findIndex(({ value }) => value === option.value) === index) ?? [];

/** An option is named by its internal value or its label. */
export function optionValue(property: NamedProperty | undefined, typed: string): string {
  const matches = (one: string) => one.trim().toLowerCase() === typed.trim().toLowerCase();
  const options = property?.options ?? [];
  return (options.find(({ value }) => matches(value)) ?? options.find(({ label }) => matches(label)))?.value ?? typed;
}

export const aDuration = (amount = 30, unit: Unit = 'day'): Duration => ({ kind: 'duration', amount, unit });

/** Whether the input of a type can show the value; others are shown as they are, to keep or to clear. */
export function fits(value: Value, type: PropertyType): boolean {
  switch (type) {
    case 'date': case 'instant':
      return value.kind === 'date' || value.kind === 'today' || value.kind === 'now' || (value.kind === 'shifted' && value.from.kind === 'today' && value.by.unit === 'day');
    case 'number': return value.kind === 'number';
    case 'boolean': return value.kind === 'boolean';
    default: return value.kind === 'text';
  }
}
