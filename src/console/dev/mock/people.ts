import type { Invitations, PeoplePage, Person, PersonChange, Role } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import { now, people, type MockPortal } from './portal.ts';

const staff = new WeakMap<MockPortal, Person[]>();
const inDays = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();

/** The team as it begins: the first is whoever is signed in, the second an admin, the sixth invited, the seventh not yet, the last one gone from HubSpot. */
export function peopleOf(portal: MockPortal): Person[] {
  if (portal.role === 'csm') throw new Refusal(403, 'people.managers_only', 'You may not do this.', 'Only managers and admins see who uses ImpactPilot.');
  return staff.get(portal) ?? staff.set(portal, people.map(({ id, name }, index): Person => ({
    id, name, email: `${name.toLowerCase().replace(' ', '.')}@northwind.example`, role: index === 0 ? portal.role : index === 1 ? 'admin' : 'csm',
    state: index < 5 ? 'active' : index === 5 ? 'invited' : index === 6 ? 'notInvited' : 'goneInHubSpot',
    active: index < 7, deactivated: false, hubSpotOwnerId: index === 1 ? null : String(5100 + index),
    accounts: portal.accounts.filter(account => account.row.csm?.id === id).length,
    lastSignInAt: index < 5 ? new Date(Date.parse(now) - index * 7_000_000).toISOString() : null, invitationExpiresAt: index === 5 ? inDays(12) : null, version: 0,
  }))).get(portal)!;
}

export function peoplePage(portal: MockPortal, query: URLSearchParams): PeoplePage {
  const everybody = peopleOf(portal);
  const search = (query.get('search') ?? '').trim().toLowerCase();
  const matching = everybody.filter(({ name, email, state }) => `${name} ${email}`.toLowerCase().includes(search) && (query.get('state') ?? state) === state);
  const from = Number(query.get('cursor') ?? 0);
  const to = from + Number(query.get('limit') ?? 50);
  return {
    items: matching.slice(from, to).map(person => ({ ...person })), nextCursor: to < matching.length ? String(to) : null, total: matching.length,
    mayUse: everybody.filter(({ active }) => active).length, teamToInvite: everybody.filter(isToInvite).length,
  };
}

const isToInvite = ({ state, accounts }: Person) => state === 'notInvited' && accounts > 0;

export function changePerson(portal: MockPortal, id: string, change: PersonChange, ifMatch: string | null): Person {
  const everybody = peopleOf(portal);
  const person = everybody.find(one => one.id === id)!;
  if (portal.role !== 'admin') throw new Refusal(403, 'people.admins_only', 'You may not do this.', 'Only an admin can change what people may do.');
  refuseUnseen(person, ifMatch);
  const otherAdmins = everybody.filter(one => one.role === 'admin' && one.active && one !== person);
  if (person.role === 'admin' && otherAdmins.length === 0 && (change.role !== 'admin' || !change.active)) {
    throw new Refusal(409, 'people.last_admin', 'This can’t be done now.', `${person.name} is the last active admin, and somebody has to be one. Make another person an admin first.`);
  }
  const state = change.active ? (person.state === 'deactivated' ? 'active' : person.state) : 'deactivated';
  Object.assign(person, change, { state, deactivated: !change.active, version: person.version + 1 });
  return { ...person };
}

export function invite(portal: MockPortal, wanted: { people?: string[] | null; role?: Role }): Invitations {
  const everybody = peopleOf(portal);
  const named = wanted.people ? everybody.filter(({ id }) => wanted.people!.includes(id)) : everybody.filter(isToInvite);
  const invited = named.filter(({ lastSignInAt }) => lastSignInAt === null);
  invited.forEach(person => Object.assign(person, { state: 'invited', role: wanted.role, invitationExpiresAt: inDays(14), version: person.version + 1 }));
  return { invited: invited.map(person => ({ ...person })), here: named.length - invited.length, link: 'https://impactpilot.example/sign-in?returnTo=%2F', expiresAt: inDays(14), mailed: portal.mails && invited.length > 0 };
}

export function revoke(portal: MockPortal, id: string, ifMatch: string | null): Person {
  const person = peopleOf(portal).find(one => one.id === id)!;
  refuseUnseen(person, ifMatch);
  Object.assign(person, { state: 'notInvited', role: 'csm', invitationExpiresAt: null, version: person.version + 1 });
  return { ...person };
}

function refuseUnseen(person: Person, ifMatch: string | null): void {
  if (ifMatch !== `"${person.version}"`) throw new Refusal(412, 'people.stale', 'Somebody changed this meanwhile.', `Somebody changed ${person.name} meanwhile. Load it again and repeat your change.`);
}
