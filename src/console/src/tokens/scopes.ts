/** What a token may do, in the order in which it is offered. */
export const scopes = [
  { value: 'read', label: 'Read', about: 'Accounts, suggestions, points, cycles and the catalogue' },
  { value: 'write:impact', label: 'Write impact', about: 'Win, change statuses, decide suggestions and correct points' },
  { value: 'write:catalogue', label: 'Write the catalogue', about: 'Drivers, areas, rules and what their names stand for' },
  { value: 'admin', label: 'Administer', about: 'Cycles, people, settings, webhooks, the connection and the audit log' },
];

export const scopeWords = (scope: string): string => scopes.find(one => one.value === scope)?.label ?? scope;

/** For how long a token works, in days; without a number it does not expire. */
export const lifetimes = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: '', label: 'Until it is revoked' },
];
