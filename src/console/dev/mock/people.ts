import type { Person, PersonChange } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import { now, people, type MockPortal } from './portal.ts';

const staff = new WeakMap<MockPortal, Person[]>();

/** The team as it begins: the first is whoever is signed in, the second an admin, the last one gone from HubSpot. */
export function peopleOf(portal: MockPortal): Person[] {
  if (portal.role === 'csm') throw new Refusal(403, 'people.managers_only', 'You may not do this.', 'Only managers and admins see who uses ImpactPilot.');
  return staff.get(portal) ?? staff.set(portal, people.map(({ id, name }, index): Person => ({
    id, name, email: `${name.toLowerCase().replace(' ', '.')}@northwind.example`, role: index === 0 ? portal.role : index === 1 ? 'admin' : 'csm',
    active: index < 7, deactivated: false, hubSpotOwnerId: index === 1 ? null : String(5100 + index),
    accounts: portal.accounts.filter(account => account.row.csm?.id === id).length,
    lastSignInAt: index < 5 ? new Date(Date.parse(now) - index * 7_000_000).toISOString() : null, version: 0,
  }))).get(portal)!;
}

export function changePerson(portal: MockPortal, id: string, change: PersonChange, ifMatch: string | null): Person {
  const everybody = peopleOf(portal);
  const person = everybody.find(one => one.id === id)!;
  if (portal.role !== 'admin') throw new Refusal(403, 'people.admins_only', 'You may not do this.', 'Only an admin can change what people may do.');
  if (ifMatch !== `"${person.version}"`) throw new Refusal(412, 'people.stale', 'Somebody changed this meanwhile.', `Somebody changed ${person.name} meanwhile. Load it again and repeat your change.`);
  const otherAdmins = everybody.filter(one => one.role === 'admin' && one.active && one !== person);
  if (person.role === 'admin' && otherAdmins.length === 0 && (change.role !== 'admin' || !change.active)) {
    throw new Refusal(409, 'people.last_admin', 'This can’t be done now.', `${person.name} is the last active admin, and somebody has to be one. Make another person an admin first.`);
  }
  Object.assign(person, change, { deactivated: !change.active, version: person.version + 1 });
  return { ...person };
}
