import type { Cover, CoverChange, Covers } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import { now, people, type MockAccount, type MockPortal } from './portal.ts';

export function coversOf(portal: MockPortal): Covers {
  return { covers: portal.covers, people: [...people].sort((a, b) => a.name.localeCompare(b.name)) };
}

export function setCover(portal: MockPortal, person: string, { cover, fromOn, untilOn }: CoverChange, ifMatch: string | null): Cover {
  const known = portal.covers.find(one => one.person.id === person);
  if (portal.role === 'csm' && person !== portal.me.id) throw new Refusal(403, 'covers.not_yours', 'You may not do this.', 'You can say who covers for you.');
  if (ifMatch !== (known ? `"${known.version}"` : null)) throw new Refusal(412, 'covers.stale', 'Somebody changed this meanwhile.', 'Load it again and repeat your change.');
  const named = (id: string) => people.find(one => one.id === id)!;
  const today = now.slice(0, 10);
  const set: Cover = { person: named(person), cover: named(cover), fromOn, untilOn, holds: fromOn <= today && untilOn >= today, version: (known?.version ?? 0) + 1 };
  portal.covers = [...portal.covers.filter(one => one !== known), set];
  portal.tell('suggestion', null);
  return set;
}

export function endCover(portal: MockPortal, person: string): void {
  portal.covers = portal.covers.filter(one => one.person.id !== person);
  portal.tell('suggestion', null);
}

/** The account, unless the reader sees own ones only and it is none. */
export function readable(portal: MockPortal, account: MockAccount): MockAccount {
  if (portal.readsOwn && portal.role === 'csm' && !isOwn(portal, account.row.csm?.id)) throw new Refusal(403, 'accounts.hidden', 'You may not do this.', 'This account is not yours, and in this portal CSMs see their own accounts only. Ask its CSM, a manager or an admin about it.');
  return account;
}

/** Whose accounts are one's own today: one's own, and those of whom one covers for. */
export const isOwn = (portal: MockPortal, csm: string | undefined): boolean =>
  csm !== undefined && (csm === portal.me.id || portal.covers.some(one => one.holds && one.cover.id === portal.me.id && one.person.id === csm));
