import type { Contact, HistoryLine } from '../../src/api/contract.ts';
import type { MockAccount, MockPortal } from './portal.ts';
import { detailOf } from './views.ts';

export function timelineOf(portal: MockPortal, account: MockAccount, query: URLSearchParams) {
  const line = { points: 0, by: null, impactId: null, canUndo: false, late: false, occurredAt: null };
  const detected = account.suggestions.map((one): HistoryLine => ({ ...line, id: one.id, at: one.detectedAt, kind: 'detected', driver: one.driver.name, suggestionId: one.id, note: one.explanation }));
  const all = [...detailOf(portal, account).history, ...detected].sort((a, b) => b.at.localeCompare(a.at));
  const from = Number(query.get('cursor') ?? 0);
  const to = from + Number(query.get('limit') ?? 20);
  return { items: all.slice(from, to), nextCursor: to < all.length ? String(to) : null };
}

const contacts: Omit<Contact, 'id' | 'hubSpotUrl'>[] = [
  { name: 'Dana Petrov', email: 'dana@customer.example', jobTitle: 'Chief Operating Officer', role: 'Decision Maker', roleSource: 'jobTitle' },
  { name: 'Noor de Vries', email: 'noor@customer.example', jobTitle: 'Head of Operations', role: 'Champion', roleSource: 'associationLabel' },
  { name: 'Iris Chen', email: 'iris@customer.example', jobTitle: 'Controller', role: 'Budget Holder', roleSource: 'buyingRole' },
  { name: 'Pavel Horak', email: 'pavel@customer.example', jobTitle: 'Analyst', role: null, roleSource: null },
];

export const contactsOf = (account: MockAccount): Contact[] =>
  contacts.map((one, index) => ({ ...one, id: String(index + 1), hubSpotUrl: `http://localhost:5090/contacts/1/record/0-1/${account.row.id.slice(-4)}${index}` }));
