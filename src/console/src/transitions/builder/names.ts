import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../api/client.ts';
import type { ConditionNames, NamedProperty } from '../../api/contract.ts';
import type { Field } from './rule.ts';

export const conditionNamesQuery = queryOptions({
  queryKey: ['condition-names'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/conditions/names', { signal })),
  staleTime: 5 * 60_000,
});

export const activities = ['meeting', 'call', 'email', 'note', 'task', 'activity'];
/** Stands where an object stands, for the names that the portal mapped. */
export const mapped = 'mapped';

export const objectWords: Record<string, string> = {
  company: 'Company', contact: 'Contact', deal: 'Deal', meeting: 'Meeting', call: 'Call', email: 'E-mail', note: 'Note', task: 'Task',
  activity: 'Any activity', participant: 'Participant', [mapped]: 'Mapped name',
};

/** What a field of a tree names: which object's property, and how it is read. Unknown names stay as they were typed. */
export interface Named { object: string; key: string; property: NamedProperty | undefined }

const same = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();

export class Names {
  constructor(private readonly list: ConditionNames) {}

  get hasMapped(): boolean {
    return this.list.aliases.length > 0;
  }

  /** The names to choose from: an object's properties, or the portal's own names. */
  choices(object: string): { value: string; label: string }[] {
    return object === mapped
      ? this.list.aliases.map(({ name }) => ({ value: name, label: name }))
      : this.propertiesOf(object).map(({ name, label }) => ({ value: name, label }));
  }

  propertiesOf(object: string): NamedProperty[] {
    return this.list.objects.find(one => one.name === object)?.properties ?? [];
  }

  find(field: Field, home: string): Named {
    const alias = this.list.aliases.find(({ name }) => same(name, field.prefix === null ? field.name : `${field.prefix}.${field.name}`));
    const object = (field.prefix ?? home).toLowerCase();
    const properties = this.propertiesOf(object);
    const property = properties.find(({ name }) => same(name, field.name)) ?? (field.prefix === null || field.isLabel ? properties.find(({ label }) => same(label, field.name)) : undefined);
    if (property) return { object, key: property.name, property };
    if (alias) return { object: mapped, key: alias.name, property: this.propertiesOf(alias.object).find(({ name }) => name === alias.property) };
    return { object, key: field.name, property: undefined };
  }

  fieldOf(object: string, key: string, home: string): Field {
    if (object !== mapped) return { kind: 'field', prefix: object === home && home !== 'company' ? null : object, name: key, isLabel: false };
    const dot = key.indexOf('.');
    return { kind: 'field', prefix: dot < 0 ? null : key.slice(0, dot), name: key.slice(dot + 1), isLabel: false };
  }

  /** What can be typed: labels and mapped names, each with the text that stands for it. */
  get spellings(): Spelling[] {
    return [
      ...this.list.aliases.map(({ name }) => ({ text: name, label: name, note: 'Mapped name' })),
      ...this.list.objects.flatMap(({ name: object, properties }) => properties.map(({ name, label }) => ({ text: `${object}.${name}`, label, note: objectWords[object] ?? object }))),
    ];
  }
}

export interface Spelling { text: string; label: string; note: string }
