import type { Alias } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import type { MockPortal } from './portal.ts';

const kept = new WeakMap<MockPortal, Alias[]>();

const user = (driver: string, problem: string | null = null) => ({ driverId: null, libraryKey: null, driver, mode: 'suggest' as const, problem });
const missing = (name: string) => `There is no property “${name.split('.')[1]}”.`;

function begin(): Alias[] {
  const waits = (name: string, drivers: string[], guesses: [string, string, string][]): Alias => ({
    name, target: null, field: null, reads: false, problem: missing(name), version: null, drivers: drivers.map(driver => user(driver, missing(name))),
    guesses: guesses.map(([target, label, reason]) => ({ target, label, type: 'boolean', score: 0.9, reasons: [reason] })),
  });
  return [
    waits('product.sso_enabled', ['SSO enabled'], [['company.sso_enabled', 'SSO enabled', 'Its label says the same']]),
    waits('product.api_enabled', ['API enabled', 'Integrations in use', 'Power user found', 'Weekly automation'], []),
    { name: 'company.renewal_date', target: 'company.renewal_date', field: 'company.renewal_date', reads: true, problem: null, version: '1', drivers: [user('Early renewal')], guesses: [] },
  ];
}

export function aliasesOf(portal: MockPortal): Alias[] {
  if (portal.role === 'csm') throw new Refusal(403, 'mapping.managers_only', 'You may not do this.', 'Only managers and admins see the mapping.');
  return kept.get(portal) ?? kept.set(portal, begin()).get(portal)!;
}

export function mapAlias(portal: MockPortal, name: string, target: string | null, ifMatch: string | null): Alias {
  if (portal.role !== 'admin') throw new Refusal(403, 'mapping.admins_only', 'You may not do this.', 'Only an admin changes the mapping.');
  const alias = aliasesOf(portal).find(one => one.name === name)!;
  if ((ifMatch?.replace(/"/g, '') ?? null) !== alias.version) throw new Refusal(412, 'mapping.stale', 'Somebody changed this meanwhile.', `The mapping of ${name} was changed meanwhile. Load it again and repeat your change.`);
  Object.assign(alias, { target, field: target, reads: target !== null, problem: target === null ? missing(name) : null, guesses: [], version: target === null ? null : String(Number(alias.version ?? 0) + 1) });
  return { ...alias };
}
