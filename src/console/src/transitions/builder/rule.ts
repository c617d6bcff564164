/* A condition's tree as the server reads and writes it. What has no row of its own comes as it is written. */

export interface Field { kind: 'field'; prefix: string | null; name: string; isLabel: boolean }
export interface NumberValue { kind: 'number'; negative: boolean; digits: string; isPercentage: boolean }
export interface Duration { kind: 'duration'; amount: number; unit: Unit }
export interface Shifted { kind: 'shifted'; from: Field | { kind: 'today' } | { kind: 'now' }; operator: '+' | '-'; by: Duration }
export type Unit = 'hour' | 'day' | 'week' | 'month' | 'year';

export type Literal =
  | NumberValue
  | Duration
  | { kind: 'text'; text: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'date'; date: string }
  | { kind: 'instant'; instant: string }
  | { kind: 'today' }
  | { kind: 'now' };
export type Value = Literal | Field | Shifted;

export type Sign = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Quantifier = 'any' | 'no' | 'every';
export interface Source { object: string; where: Rule | null; within: Duration | null }
export type Count = { kind: 'count' } & Source;

export type Rule =
  | { kind: 'and' | 'or'; terms: Rule[] }
  | { kind: 'not'; term: Rule }
  | { kind: Quantifier } & Source
  | { kind: 'compare'; left: Field | Count; operator: Sign; right: Value }
  | Comparison
  | Field
  | { kind: 'written'; text: string };

/** What one property is asked. */
export type Comparison =
  | { kind: 'compare'; left: Field; operator: Sign; right: Value }
  | { kind: 'in'; left: Field; negated: boolean; values: Literal[] }
  | { kind: 'contains'; left: Field; negated: boolean; form: 'one' | 'any of' | 'all of'; values: Literal[] }
  | { kind: 'starts with' | 'ends with'; left: Field; value: Literal }
  | { kind: 'between'; left: Field; negated: boolean; low: Value; high: Value }
  | { kind: 'is known' | 'is unknown'; left: Field }
  | { kind: 'changed'; field: Field }
  | { kind: 'changed to'; field: Field; values: Literal[] }
  | { kind: 'changed from to'; field: Field; from: Literal; to: Literal }
  | { kind: 'increased' | 'decreased'; field: Field; atLeast: boolean; by: NumberValue | Duration | null };
