import type { ConditionCheck, ConditionNames, Explained, ExplainedTransition, FiringHistory, TransitionChange } from '../../src/api/contract.ts';
import type { Field, Literal, Rule } from '../../src/transitions/builder/rule.ts';
import { accountOf, Refusal } from './acts.ts';
import type { MockPortal } from './portal.ts';

export interface RuleBody extends Partial<TransitionChange> { text?: string; rule?: Rule; after?: string | null; accountId?: string }
type Handler = (portal: MockPortal, path: string[], body: RuleBody, query: URLSearchParams, request: Request) => unknown;

export const ruleRoutes: [string, RegExp, Handler][] = [
  ['POST', /^conditions\/check$/, (_, __, body) => check(body.text ?? '')],
  ['POST', /^conditions\/write$/, (_, __, body) => ({ text: written(body.rule!) })],
  ['GET', /^conditions\/names$/, () => names],
  ['POST', /^conditions\/preview$/, (portal, _, body) => preview(portal, body)],
  ['POST', /^conditions\/back-test$/, (portal, _, body) => backTest(portal, body)],
  ['POST', /^conditions\/explain$/, (portal, _, body) => explain(portal, body)],
  ['POST', /^transitions\/([^/]+)\/explain$/, (portal, [id], body) => explainRule(portal, id!, body)],
  ['PUT', /^transitions\/([^/]+)$/, (portal, [id], body, _, request) => saveTransition(portal, id!, body, request)],
  ['GET', /^transitions\/([^/]+)\/firings$/, portal => firings(portal)],
];

const yesNo = { type: 'boolean' as const, options: [{ value: 'true', label: 'Yes' }, { value: 'false', label: 'No' }] };
const property = (name: string, label: string, type: ConditionNames['objects'][number]['properties'][number]['type'] = 'number') => ({ name, label, type, options: [] });

const names: ConditionNames = {
  objects: [
    { name: 'company', properties: [
      property('api_calls_30d', 'API calls in 30 days'), { name: 'api_enabled', label: 'API enabled', ...yesNo }, property('arr', 'ARR'), { name: 'auto_renewal', label: 'Auto renewal', ...yesNo },
      property('renewal_date', 'Renewal date', 'date'), { name: 'indexation_clause', label: 'Indexation clause', ...yesNo }, property('review_score', 'Review score'), property('customer_profile_complete', 'Profile complete', 'boolean'),
      { name: 'sso_enabled', label: 'SSO enabled', ...yesNo }, { name: 'tier', label: 'Tier', type: 'enumeration', options: [{ value: 'ent', label: 'Enterprise' }, { value: 'mid', label: 'Mid-market' }] },
      property('integrations_active_count', 'Active integrations'), property('success_criteria', 'Success criteria', 'text'), property('contract_term_months', 'Contract term'),
    ] },
    { name: 'meeting', properties: [property('subject', 'Subject', 'text'), property('template', 'Template', 'text'), { name: 'outcome', label: 'Outcome', type: 'enumeration', options: [{ value: 'COMPLETED', label: 'Completed' }, { value: 'NO_SHOW', label: 'No show' }] }] },
    { name: 'deal', properties: [property('amount', 'Amount')] },
    { name: 'contact', properties: [{ name: 'hs_buying_role', label: 'Buying role', type: 'enumeration', options: [{ value: 'CHAMPION', label: 'Champion' }] }] },
    { name: 'participant', properties: [{ name: 'side', label: 'Side', type: 'enumeration', options: [{ value: 'us', label: 'Us' }, { value: 'customer', label: 'Customer' }] }] },
  ],
  aliases: ['sso_enabled', 'api_enabled', 'api_calls_30d', 'integrations_active_count'].map(name => ({ name: `product.${name}`, object: 'company', property: name })),
};
const known = names.objects.flatMap(object => object.properties.map(({ name }) => name));

// The console has no parser and neither has its mock: a few forms are enough for the screens, the rest is as written.
const form = /^(?:(\w+)\.)?(\w+) (=|!=|>|>=|<|<=) (true|false|\d+|'[^']*')$/;

function treeOf(text: string): Rule {
  const terms = text.split(' and ');
  if (terms.length > 1) return { kind: 'and', terms: terms.map(treeOf) };
  const found = form.exec(text);
  if (!found) return { kind: 'written', text };
  const [, prefix = null, name, operator, value] = found;
  return { kind: 'compare', left: { kind: 'field', prefix, name: name!, isLabel: false }, operator: operator as '=', right: literal(value!) };
}

const literal = (text: string): Literal => (text === 'true' || text === 'false' ? { kind: 'boolean', value: text === 'true' }
  : text.startsWith('\'') ? { kind: 'text', text: text.slice(1, -1) }
    : { kind: 'number', negative: false, digits: text, isPercentage: false });

const spelled = (field: Field) => (field.prefix === null ? field.name : `${field.prefix}.${field.name}`);

function written(rule: Rule): string {
  if (rule.kind === 'and' || rule.kind === 'or') return rule.terms.map(written).join(` ${rule.kind} `);
  if (rule.kind === 'written') return rule.text;
  if (rule.kind === 'is known') return `${spelled(rule.left)} is known`;
  if (rule.kind === 'any') return `any ${rule.object}${rule.where ? ` where ${written(rule.where)}` : ''}`;
  if (rule.kind === 'compare' && rule.left.kind === 'field') {
    const value = rule.right;
    const right = value.kind === 'boolean' ? String(value.value) : value.kind === 'text' ? `'${value.text}'` : value.kind === 'number' ? value.digits : value.kind;
    return `${spelled(rule.left)} ${rule.operator} ${right}`;
  }
  return rule.kind;
}

function check(text: string): ConditionCheck {
  const rule = treeOf(text) as unknown as ConditionCheck['rule'];
  const wrong = [...text.matchAll(/(?<![\w'])(?:company\.|product\.)?([a-z][a-z_0-9]*_[a-z_0-9]+)/g)].find(([, name]) => !known.includes(name!));
  if (!wrong) return { ok: true, errors: [], reads: [text.split(' ')[0] ?? ''], kind: 'state', inWords: `Fires as soon as ${text}`, rule };
  const suggestions = known.filter(name => name[0] === wrong[1]![0] && name.includes('_')).slice(0, 3);
  return { ok: false, errors: [{ column: wrong.index + 1, message: `No property is called “${wrong[0]}”.`, suggestions }], reads: [], kind: null, inWords: null, rule };
}

/** As many match as the text is long: another text, another answer. */
function preview(portal: MockPortal, { text = '', after }: RuleBody) {
  const rows = portal.accounts.slice(0, text.length).map(({ row }) => ({ accountId: row.id, name: row.name, reason: 'SSO enabled is Yes' }));
  const total = portal.accounts.length;
  return after
    ? { matches: Math.max(0, rows.length - 5), accounts: [], progress: { looked: total - 5, total, next: null }, seen: text, notMirrored: [] }
    : { matches: Math.min(5, rows.length), accounts: rows.slice(0, 5), progress: { looked: 5, total, next: rows[4]?.accountId ?? null }, seen: text, notMirrored: [] };
}

function backTest(portal: MockPortal, { text = '' }: RuleBody) {
  const firings = portal.accounts.slice(0, text.length % 9).map(({ row }, index) => ({
    accountId: row.id, name: row.name, at: new Date(Date.parse('2026-08-30T09:00:00Z') - index * 6 * 86_400_000).toISOString(), reason: 'SSO enabled changed from No to Yes',
    evidence: { kind: 'property', property: 'sso_enabled', label: 'SSO enabled', old: 'No', new: 'Yes', at: '2026-08-30T09:00:00Z', by: null, source: null, records: [], quote: null, further: [], furtherCount: 0 },
  }));
  return { firings, progress: { looked: portal.accounts.length, total: portal.accounts.length, next: null }, notMirrored: [] };
}

function explain(portal: MockPortal, { text = '', accountId = '' }: RuleBody) {
  const { row } = accountOf(portal, accountId);
  const part = (each: string, value: 'true' | 'false') => ({ text: each, value, reads: [{ field: 'company.sso_enabled', label: 'SSO enabled', value: value === 'true' ? 'Yes' : null, problem: null }], notes: [], parts: [] });
  const terms = text.split(' and ');
  const parts = terms.map((each, index) => part(each, index === 0 ? 'false' : 'true'));
  const tree = parts.length > 1 ? { text, value: 'false', reads: [], notes: [], parts } : parts[0];
  return { value: 'false', reason: `Does not hold at ${row.name} because SSO enabled is empty`, tree, notMirrored: [] };
}

function saveTransition(portal: MockPortal, id: string, body: RuleBody, request: Request) {
  const transition = portal.drivers.map(driver => driver.transition).find(one => one?.id === id);
  if (!transition) throw new Refusal(404, 'not-found', 'This does not exist', 'The transition may have been removed.');
  if (portal.role !== 'admin') throw new Refusal(403, 'forbidden', 'You may not do this', 'Only admins change transitions.');
  if (request.headers.get('If-Match')?.replace(/"/g, '') !== String(transition.version)) {
    throw new Refusal(412, 'transitions.changed', 'Somebody changed this meanwhile', 'Reload to see the newer version, then make your change again.');
  }
  const { errors } = check(body.condition ?? '');
  if (errors.length > 0) throw new Refusal(400, 'transitions.condition.invalid', 'The condition cannot be read', errors[0]!.message, errors);
  if (body.mode === 'automatic' && body.condition && body.condition !== transition.condition && body.seen !== body.condition) throw new Refusal(400, 'transitions.preview_needed', 'Look at a preview first', 'Automatic mode needs one.');
  const { condition, mode, prompt = transition.prompt, evidenceBy = transition.evidenceBy } = body;
  Object.assign(transition, { condition, mode, prompt, evidenceBy, withdrawnBecause: null, version: transition.version + 1 });
  portal.tell('catalogue', null);
  return transition;
}

function explainRule(portal: MockPortal, id: string, body: RuleBody): ExplainedTransition {
  const { transition, segments } = portal.drivers.find(one => one.transition?.id === id)!;
  const condition = transition!.condition ? explain(portal, { ...body, text: transition!.condition }) as Explained : null;
  const verdicts: ExplainedTransition['verdicts'] = [];
  if (transition!.mode === 'off') verdicts.push({ kind: 'off', reason: 'The rule is off, so nothing is watched.' });
  if (segments.length > 0) verdicts.push({ kind: 'segment', reason: `The driver is for ${segments.join(', ')} only, and this account is in Mid-market.` });
  if (condition?.value === 'false') verdicts.push({ kind: 'condition', reason: 'The condition does not hold now.' });
  else if (condition) verdicts.push({ kind: 'baseline', reason: 'It held already when the rule was switched on, on 1 Sep 2026. Only what begins to hold after that counts.' });
  return { verdicts, condition };
}

function firings(portal: MockPortal): FiringHistory {
  const outcomes = ['confirmed', 'ignored', 'confirmed', 'pending', 'ignored', 'confirmed'] as const;
  const counts = { fired: 17, confirmed: 7, booked: 0, incorrect: 6, open: 4, overtaken: 0, precision: { value: 7 / 13, low: 0.291, high: 0.768 } };
  return {
    ever: { ...counts, fired: 19 }, asItIs: counts, askToTune: true, nextCursor: null,
    items: outcomes.map((outcome, index) => {
      const { row } = portal.accounts[index * 3]!;
      return { id: `firing-${index}`, accountId: row.id, account: row.name, occurredAt: new Date(Date.parse('2026-09-06T09:00:00Z') - index * 40 * 3_600_000).toISOString(), outcome, by: outcome === 'pending' ? null : 'Tom Okafor', reason: 'SSO enabled changed from No to Yes' };
    }),
  };
}
