import type { AuditChange, AuditLine } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import { uuid } from './library.ts';
import { now, people, type MockPortal } from './portal.ts';

type Told = [action: string, subject: string | null, changes: AuditChange[]];

const told: Told[] = [
  ['driver.changed', 'Positive review', [{ field: 'points', before: '2', after: '3' }, { field: 'cadence', before: 'everyQuarter', after: 'everyYear' }]],
  ['transition.changed', 'SSO enabled', [{ field: 'condition', before: 'product.sso_enabled = true', after: 'product.sso_enabled is known' }, { field: 'mode', before: 'off', after: 'suggest' }]],
  ['suggestion.confirmed', 'API enabled', [{ field: 'status', before: 'pending', after: 'confirmed' }]],
  ['driver.created', 'Podcast', ['area', 'name', 'definition', 'points', 'cadence'].map(field => ({ field, before: null, after: `A ${field}` }))],
  ['person.changed', 'Tom Okafor', [{ field: 'role', before: 'csm', after: 'manager' }]],
  ['suggestion.raised', 'Upsell done', []],
];

const lines: AuditLine[] = Array.from({ length: 120 }, (_, index) => {
  const [action, subject, changes] = told[index % told.length]!;
  const person = action === 'suggestion.raised' ? null : people[index % people.length]!;
  const atAccount = action.startsWith('suggestion') ? { id: uuid(6, index), name: 'Brightwater' } : null;
  return { id: uuid(8, 1_000 - index), at: new Date(Date.parse(now) - index * 3_000_000).toISOString(), by: person, action, subject, account: atAccount, changes, origin: person ? 'console' : 'sync' };
});

export function auditOf(portal: MockPortal, query: URLSearchParams) {
  if (portal.role !== 'admin') throw new Refusal(403, 'audit.admins_only', 'You may not do this.', 'Only an admin reads the audit log.');
  const [person, action, search, from, to] = ['person', 'action', 'search', 'from', 'to'].map(name => query.get(name));
  const matching = lines.filter(line => (!person || line.by?.id === person) && (!action || line.action.startsWith(`${action}.`))
    && (!search || `${line.subject} ${line.account?.name}`.toLowerCase().includes(search.toLowerCase()))
    && (!from || line.at.slice(0, 10) >= from) && (!to || line.at.slice(0, 10) <= to));
  const start = query.get('cursor') ? matching.findIndex(line => line.id === query.get('cursor')) + 1 : 0;
  const items = matching.slice(start, start + Number(query.get('limit') ?? 50));
  return { items, nextCursor: start + items.length < matching.length ? items.at(-1)!.id : null };
}
