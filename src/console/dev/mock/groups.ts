import type { Group, GroupMember, Groups, RoleReach, RoleRules, RoleView } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import { people, type MockPortal } from './portal.ts';

const user = (driver: string) => ({ driverId: null, libraryKey: null, driver, mode: 'suggest' as const, problem: null });
const known = new WeakMap<MockPortal, { groups: Group[]; rules: RoleRules; version: number }>();

const start: RoleRules = {
  order: ['associationLabel', 'customProperty', 'buyingRole', 'jobTitle'], property: null,
  roles: [
    { name: 'Decision Maker', values: ['Decision maker', 'Economic buyer'], titleWords: ['chief', 'ceo', 'vp', 'founder'] },
    { name: 'Champion', values: ['Champion'], titleWords: [] },
    { name: 'Project Lead', values: ['Project lead'], titleWords: ['project manager'] },
  ],
};

function mappingOf(portal: MockPortal) {
  if (portal.role === 'csm') throw new Refusal(403, 'mapping.managers_only', 'You may not do this.', 'Only managers and admins see what the portal mapped.');
  return known.get(portal) ?? known.set(portal, { groups: [made('sales managers', ['sam@northwind.example'], ['5100', '5102'], 1)], rules: start, version: 1 }).get(portal)!;
}

function made(name: string, emails: string[], ownerIds: string[], version: number): Group {
  const members = [
    ...people.flatMap((person, index): GroupMember[] => (ownerIds.includes(String(5100 + index)) ? [{ name: person.name, email: null, ownerId: String(5100 + index), byOwner: true, byEmail: false }] : [])),
    ...emails.map((email): GroupMember => ({ name: null, email, ownerId: null, byOwner: false, byEmail: true })),
  ];
  return { name, emails, ownerIds, drivers: name === 'executives' ? [user('Executive meeting')] : [], members, version: String(version) };
}

export function groupsOf(portal: MockPortal): Groups {
  const { groups } = mappingOf(portal);
  return { groups: groups.map(group => ({ ...group })), missing: groups.some(({ name }) => name === 'executives') ? [] : [{ name: 'executives', drivers: [user('Executive meeting'), user('Executive sponsor named')] }] };
}

/** Members of null delete the group. */
export function changeGroup(portal: MockPortal, name: string, members: { emails?: string[] | null; ownerIds?: string[] | null } | null, ifMatch: string | null): Groups {
  const mapping = mappingOf(portal);
  if (portal.role !== 'admin') throw new Refusal(403, 'mapping.admins_only', 'You may not do this.', 'Only an admin can change what the portal mapped.');
  const group = mapping.groups.find(one => one.name === decodeURIComponent(name));
  if ((ifMatch?.replace(/"/g, '') ?? null) !== (group?.version ?? null)) throw new Refusal(412, 'mapping.stale', 'Somebody changed this meanwhile.', `The group ${name} is not what you saw. Load it again and repeat your change.`);
  const wrong = members?.emails?.find(email => !email.includes('@'));
  if (wrong) throw new Refusal(400, 'mapping.groups.email_invalid', 'The input can’t be taken as it is.', `“${wrong}” is no e-mail address. Write it as name@example.com, each by itself.`);
  mapping.groups = mapping.groups.filter(one => one !== group);
  if (members) mapping.groups.push(made(decodeURIComponent(name), members.emails ?? [], members.ownerIds ?? [], Number(group?.version ?? 0) + 1));
  return groupsOf(portal);
}

/** As many contacts as words that mean a role: enough to see that counts follow. */
export function reachOf(portal: MockPortal, rules: RoleRules): RoleReach {
  mappingOf(portal);
  if (rules.roles.some(({ name }) => name.trim() === '')) throw new Refusal(400, 'mapping.roles.name_invalid', 'The input can’t be taken as it is.', '“” can’t be a role’s name. Write 1 to 60 letters or digits.');
  const byTitle = rules.order.includes('jobTitle');
  const roles = rules.roles.map(({ name, values, titleWords }) => ({ role: name, contacts: values.length * 20 + (byTitle ? titleWords.length * 30 : 0) }));
  const found = roles.reduce((sum, { contacts }) => sum + contacts, 0);
  return {
    contacts: 1_482, looked: 1_482, roles, withoutRole: 1_482 - found,
    sources: rules.order.map(source => ({ source, contacts: source === 'jobTitle' ? rules.roles.reduce((sum, { titleWords }) => sum + titleWords.length * 30, 0) : source === 'associationLabel' ? 80 : 0 })),
    examples: rules.roles.filter(({ titleWords }) => byTitle && titleWords.length > 0).map(({ name, titleWords }) => ({ role: name, name: 'Dana Petrov', source: 'jobTitle', told: `${titleWords[0]} of operations` })),
  };
}

export function rolesOf(portal: MockPortal): RoleView {
  const { rules, version } = mappingOf(portal);
  return { rules, isDefault: version === 1, reach: reachOf(portal, rules), missing: [], version: String(version) };
}

export function changeRoles(portal: MockPortal, rules: RoleRules, ifMatch: string | null): RoleView {
  const mapping = mappingOf(portal);
  if (portal.role !== 'admin') throw new Refusal(403, 'mapping.admins_only', 'You may not do this.', 'Only an admin can change what the portal mapped.');
  if (ifMatch !== `"${mapping.version}"`) throw new Refusal(412, 'mapping.stale', 'Somebody changed this meanwhile.', 'The rules are not what you saw. Load them again and repeat your change.');
  reachOf(portal, rules);
  Object.assign(mapping, { rules, version: mapping.version + 1 });
  return rolesOf(portal);
}
