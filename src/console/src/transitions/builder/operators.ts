import type { PropertyType } from '../../api/contract.ts';
import type { Comparison, Field, Literal, NumberValue, Duration, Sign, Value } from './rule.ts';

/** How a property is asked: in words, for which types, with how many values, and as which node of the tree. */
export interface Operator {
  id: string;
  label: (type: PropertyType) => string;
  types: readonly PropertyType[];
  values: 0 | 1 | 2 | 'list';
  /** The values are an amount of change, not values of the property. */
  isStep?: boolean;
  write: (field: Field, values: Value[]) => Comparison;
  read: (node: Comparison) => Value[] | undefined;
}

const all: PropertyType[] = ['text', 'number', 'boolean', 'enumeration', 'date', 'instant'];
const ordered: PropertyType[] = ['number', 'date', 'instant'];
const worded: PropertyType[] = ['text', 'enumeration'];
const isTime = (type: PropertyType) => type === 'date' || type === 'instant';

function compares(sign: Sign, words: string, whenTime = words, types = all): Operator {
  return {
    id: sign, types, values: 1, label: type => (isTime(type) ? whenTime : words),
    write: (left, [right]) => ({ kind: 'compare', left, operator: sign, right: right! }),
    read: node => (node.kind === 'compare' && node.operator === sign ? [node.right] : undefined),
  };
}

function isIn(negated: boolean, words: string): Operator {
  return {
    id: negated ? 'not in' : 'in', types: ['text', 'number', 'enumeration'], values: 'list', label: () => words,
    write: (left, values) => ({ kind: 'in', left, negated, values: values as Literal[] }),
    read: node => (node.kind === 'in' && node.negated === negated ? node.values : undefined),
  };
}

function contains(form: 'one' | 'any of' | 'all of', negated: boolean, words: string): Operator {
  return {
    id: `${negated ? 'not ' : ''}contains ${form}`, types: worded, values: form === 'one' ? 1 : 'list', label: () => words,
    write: (left, values) => ({ kind: 'contains', left, negated, form, values: values as Literal[] }),
    read: node => (node.kind === 'contains' && node.form === form && node.negated === negated ? node.values : undefined),
  };
}

function affix(kind: 'starts with' | 'ends with'): Operator {
  return {
    id: kind, types: ['text'], values: 1, label: () => kind,
    write: (left, [value]) => ({ kind, left, value: value as Literal }),
    read: node => (node.kind === kind ? [(node as { value: Literal }).value] : undefined),
  };
}

function between(negated: boolean, words: string): Operator {
  return {
    id: words, types: ordered, values: 2, label: () => words,
    write: (left, [low, high]) => ({ kind: 'between', left, negated, low: low!, high: high! }),
    read: node => (node.kind === 'between' && node.negated === negated ? [node.low, node.high] : undefined),
  };
}

function known(kind: 'is known' | 'is unknown', words: string): Operator {
  return { id: kind, types: all, values: 0, label: () => words, write: left => ({ kind, left }), read: node => (node.kind === kind ? [] : undefined) };
}

function moved(kind: 'increased' | 'decreased', by: 'at all' | 'exactly' | 'at least'): Operator {
  const words = by === 'at all' ? kind : by === 'exactly' ? `${kind} by` : `${kind} by at least`;
  return {
    id: words, types: ordered, values: by === 'at all' ? 0 : 1, isStep: true, label: () => words,
    write: (field, [step]) => ({ kind, field, atLeast: by === 'at least', by: (step as NumberValue | Duration | undefined) ?? null }),
    read: node => (node.kind === kind && 'by' in node && (node.by === null ? by === 'at all' : by === (node.atLeast ? 'at least' : 'exactly')) ? (node.by ? [node.by] : []) : undefined),
  };
}

export const operators: readonly Operator[] = [
  compares('=', 'is', 'is on'),
  compares('!=', 'is not', 'is not on'),
  isIn(false, 'is one of'),
  isIn(true, 'is none of'),
  contains('one', false, 'contains'),
  contains('any of', false, 'contains any of'),
  contains('all of', false, 'contains all of'),
  contains('one', true, 'does not contain'),
  contains('any of', true, 'does not contain any of'),
  contains('all of', true, 'does not contain all of'),
  affix('starts with'),
  affix('ends with'),
  compares('>', 'is more than', 'is after', ordered),
  compares('>=', 'is at least', 'is on or after', ordered),
  compares('<', 'is less than', 'is before', ordered),
  compares('<=', 'is at most', 'is on or before', ordered),
  between(false, 'is between'),
  between(true, 'is not between'),
  known('is known', 'is filled'),
  known('is unknown', 'is empty'),
  { id: 'changed', types: all, values: 0, label: () => 'changed', write: field => ({ kind: 'changed', field }), read: node => (node.kind === 'changed' ? [] : undefined) },
  {
    id: 'changed to', types: all, values: 'list', label: () => 'changed to',
    write: (field, values) => ({ kind: 'changed to', field, values: values as Literal[] }),
    read: node => (node.kind === 'changed to' ? node.values : undefined),
  },
  {
    id: 'changed from to', types: all, values: 2, label: () => 'changed from … to',
    write: (field, [from, to]) => ({ kind: 'changed from to', field, from: from as Literal, to: to as Literal }),
    read: node => (node.kind === 'changed from to' ? [node.from, node.to] : undefined),
  },
  moved('increased', 'at all'),
  moved('increased', 'at least'),
  moved('increased', 'exactly'),
  moved('decreased', 'at all'),
  moved('decreased', 'at least'),
  moved('decreased', 'exactly'),
];

export const operatorOf = (id: string): Operator => operators.find(operator => operator.id === id)!;

/** The first value slots, empty. */
export const emptySlots = (operator: Operator): null[] => (operator.values === 'list' ? [] : Array.from({ length: operator.values }, () => null));
