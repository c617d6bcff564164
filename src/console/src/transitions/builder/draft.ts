import { emptySlots, operatorOf, operators } from './operators.ts';
import type { Comparison, Duration, Field, NumberValue, Quantifier, Rule, Sign, Value } from './rule.ts';

/* What the builder edits: like a rule, but groups say in one word how their parts join, and rows may have holes. */

export type Join = 'all' | 'any' | 'none' | 'not all';
export interface GroupPart { kind: 'group'; join: Join; parts: Part[] }
export interface RowPart { kind: 'row'; field: Field | null; operator: string; values: (Value | null)[] }
export interface QueryPart { kind: 'query'; how: Quantifier | 'count'; object: string; where: GroupPart; within: Duration | null; sign: Sign; count: Value | null }
export interface WrittenPart { kind: 'written'; text: string }
export type Part = GroupPart | RowPart | QueryPart | WrittenPart;

export const emptyRow = (): RowPart => ({ kind: 'row', field: null, operator: '=', values: [null] });
export const emptyGroup = (join: Join = 'all'): GroupPart => ({ kind: 'group', join, parts: [emptyRow()] });
export const wholeNumber = (value: number): NumberValue => ({ kind: 'number', negative: value < 0, digits: String(Math.abs(value)), isPercentage: false });
export const emptyQuery = (object: string): QueryPart => ({ kind: 'query', how: 'any', object, where: { kind: 'group', join: 'all', parts: [] }, within: null, sign: '>=', count: wholeNumber(1) });

/** The tree as the builder shows it: its root is always a group. */
export function rootOf(rule: Rule | null | undefined): GroupPart {
  if (!rule) return emptyGroup();
  const part = partOf(rule);
  return part.kind === 'group' ? part : { kind: 'group', join: 'all', parts: [part] };
}

function partOf(rule: Rule): Part {
  switch (rule.kind) {
    case 'and': return { kind: 'group', join: 'all', parts: rule.terms.map(partOf) };
    case 'or': return { kind: 'group', join: 'any', parts: rule.terms.map(partOf) };
    case 'not': return negated(rule.term);
    case 'any': case 'no': case 'every':
      return { ...emptyQuery(rule.object), how: rule.kind, where: whereOf(rule.where), within: rule.within };
    case 'field': return { kind: 'row', field: rule, operator: '=', values: [{ kind: 'boolean', value: true }] };
    case 'written': return rule;
    case 'compare':
      if (rule.left.kind === 'count') {
        const { object, where, within } = rule.left;
        return { kind: 'query', how: 'count', object, where: whereOf(where), within, sign: rule.operator, count: rule.right };
      }
      return rowOf(rule as Comparison);
    default: return rowOf(rule);
  }
}

function negated(term: Rule): GroupPart {
  const part = partOf(term);
  if (part.kind === 'group' && part.join === 'all') return { ...part, join: 'not all' };
  if (part.kind === 'group' && part.join === 'any') return { ...part, join: 'none' };
  return { kind: 'group', join: 'none', parts: [part] };
}

const whereOf = (where: Rule | null): GroupPart => (where ? rootOf(where) : { kind: 'group', join: 'all', parts: [] });

function rowOf(node: Comparison): RowPart {
  const field = 'left' in node ? node.left : node.field;
  const operator = operators.find(one => one.read(node))!;
  return { kind: 'row', field, operator: operator.id, values: operator.read(node)! };
}

/** The rule that was built; null while something is not filled in yet. */
export function ruleOf(part: Part): Rule | null {
  switch (part.kind) {
    case 'group': return ruleOfGroup(part);
    case 'row': return isFilled(part) ? operatorOf(part.operator).write(part.field!, part.values as Value[]) : null;
    case 'written': return part.text.trim() === '' ? null : part;
    case 'query': return ruleOfQuery(part);
  }
}

function ruleOfGroup({ join, parts }: GroupPart): Rule | null {
  const terms = parts.map(ruleOf);
  if (terms.length === 0 || terms.some(term => term === null)) return null;
  const [first, ...others] = terms as Rule[];
  const joined: Rule = others.length === 0 ? first! : { kind: join === 'all' || join === 'not all' ? 'and' : 'or', terms: terms as Rule[] };
  return join === 'all' || join === 'any' ? joined : { kind: 'not', term: joined };
}

function ruleOfQuery({ how, object, where, within, sign, count }: QueryPart): Rule | null {
  const filter = where.parts.length === 0 ? null : ruleOf(where);
  if (where.parts.length > 0 && !filter) return null;
  if (how !== 'count') return { kind: how, object, where: filter, within };
  return count && { kind: 'compare', left: { kind: 'count', object, where: filter, within }, operator: sign, right: count };
}

function isFilled({ field, operator, values }: RowPart): boolean {
  const { values: slots } = operatorOf(operator);
  return field !== null && values.every(value => value !== null) && (slots === 'list' ? values.length > 0 : values.length === slots);
}

/** A row that is asked another way keeps the values that still fit. */
export function asked(row: RowPart, operator: string): RowPart {
  const [before, next] = [operatorOf(row.operator), operatorOf(operator)];
  const kept = Boolean(before.isStep) === Boolean(next.isStep) ? row.values.filter(value => value !== null) : [];
  const values = next.values === 'list' ? kept : emptySlots(next).map((_, index) => kept[index] ?? null);
  return { ...row, operator, values };
}
