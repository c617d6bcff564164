import { expect, test } from 'vitest';
import { asked, emptyRow, rootOf, ruleOf } from './draft.ts';
import type { Field, Rule, Value } from './rule.ts';

const field = (name: string, prefix: string | null = null): Field => ({ kind: 'field', prefix, name, isLabel: false });
const number = (digits: string, isPercentage = false) => ({ kind: 'number', negative: false, digits, isPercentage } as const);
const text = (words: string) => ({ kind: 'text', text: words } as const);
const days = (amount: number) => ({ kind: 'duration', amount, unit: 'day' } as const);
const is = (name: string, right: Value, operator: '=' | '<' = '='): Rule => ({ kind: 'compare', left: field(name), operator, right });

const rules: Rule[] = [
  is('arr', number('5')),
  is('share', number('5', true), '<'),
  is('renewal_on', { kind: 'shifted', from: { kind: 'today' }, operator: '+', by: days(45) }, '<'),
  { kind: 'and', terms: [is('a', number('1')), { kind: 'or', terms: [is('b', text('x')), is('c', { kind: 'boolean', value: true })] }] },
  { kind: 'not', term: is('a', number('1')) },
  { kind: 'not', term: { kind: 'and', terms: [is('a', number('1')), is('b', number('2'))] } },
  { kind: 'not', term: { kind: 'or', terms: [is('a', number('1')), is('b', number('2'))] } },
  { kind: 'in', left: field('tier'), negated: true, values: [text('ent'), text('mid')] },
  { kind: 'contains', left: field('city'), negated: false, form: 'one', values: [text('burg')] },
  { kind: 'contains', left: field('city'), negated: true, form: 'any of', values: [text('a'), text('b')] },
  { kind: 'contains', left: field('city'), negated: false, form: 'all of', values: [text('a'), text('b')] },
  { kind: 'ends with', left: field('city'), value: text('dam') },
  { kind: 'between', left: field('seats'), negated: true, low: number('1'), high: number('9') },
  { kind: 'is unknown', left: field('city') },
  { kind: 'changed', field: field('plan') },
  { kind: 'changed to', field: field('plan'), values: [text('max'), text('pro')] },
  { kind: 'changed from to', field: field('plan'), from: text('basic'), to: text('max') },
  { kind: 'increased', field: field('arr'), atLeast: false, by: null },
  { kind: 'increased', field: field('arr'), atLeast: true, by: number('5', true) },
  { kind: 'decreased', field: field('renewal_on'), atLeast: false, by: days(3) },
  { kind: 'no', object: 'call', where: null, within: days(90) },
  { kind: 'every', object: 'deal', where: { kind: 'and', terms: [is('amount', number('1')), is('stage', text('won'))] }, within: null },
  { kind: 'compare', left: { kind: 'count', object: 'meeting', where: is('subject', text('x')), within: days(30) }, operator: '>=', right: number('2') },
  { kind: 'written', text: 'seats * 2 > 5' },
];

test.each(rules.map(rule => [JSON.stringify(rule), rule]))('a rule survives the builder: %s', (_, rule) => {
  expect(ruleOf(rootOf(rule))).toEqual(rule);
});

test('a bare property that is yes or no is a row too', () => {
  expect(ruleOf(rootOf(field('trial')))).toEqual(is('trial', { kind: 'boolean', value: true }));
});

test('what is not filled in makes no rule', () => {
  expect(ruleOf(rootOf(null))).toBeNull();
  expect(ruleOf({ kind: 'group', join: 'all', parts: [{ ...emptyRow(), field: field('arr') }] })).toBeNull();
  expect(ruleOf({ kind: 'group', join: 'all', parts: [] })).toBeNull();
  expect(ruleOf({ kind: 'row', field: field('tier'), operator: 'in', values: [] })).toBeNull();
});

test('a row that is asked another way keeps the values that still fit', () => {
  const row = { ...emptyRow(), field: field('tier'), values: [text('ent')] };
  expect(asked(row, 'in').values).toEqual([text('ent')]);
  expect(asked(asked(row, 'in'), '=').values).toEqual([text('ent')]);
  expect(asked(row, 'is unknown').values).toEqual([]);
  expect(asked(row, 'increased by at least').values).toEqual([null]);
});
