import type { Correction, LedgerLine } from '../api/contract.ts';

/** Somebody's part of a win, as it is typed; without a person and with no number while it is new. */
export interface Share { user: string; points: number | string }

/** So many people have a part in one win at most, whom it counts for included. */
export const mostPeople = 10;

/** What the win of a main line is worth, the shares of others included. */
export const worth = (line: LedgerLine): number => line.points + line.splitWith.reduce((sum, part) => sum + part.points, 0);

export const sharesOf = (line: LedgerLine): Share[] => line.splitWith.flatMap(part => (part.csm ? [{ user: part.csm.id, points: part.points }] : []));

/** What stays with whom the win counts for. */
export const rest = (points: number, shares: Share[]): number => points - shares.reduce((sum, share) => sum + Number(share.points), 0);

/** The same for everybody; what can't be divided stays with whom the win counts for. */
export const evenly = (points: number, shares: Share[]): Share[] => shares.map(share => ({ ...share, points: Math.floor(points / (shares.length + 1)) }));

/** Why the shares can't be booked yet; undefined where they can. */
export function trouble(points: number, csm: string, shares: Share[]): string | undefined {
  if (shares.some(share => share.user === '')) return 'Choose whom to split with.';
  if (shares.some(share => share.user === csm) || new Set(shares.map(share => share.user)).size < shares.length) return 'Name each person once.';
  if (shares.some(share => Number(share.points) < 1)) return 'A share is at least one point.';
  const left = rest(points, shares);
  return left < 0 ? `The shares are ${-left} more than the win is worth.` : undefined;
}

const said = (shares: Share[]) => shares.map(share => `${share.user} ${share.points}`).sort().join();

export const isChanged = (line: LedgerLine, points: number | string, csm: string, shares: Share[]): boolean =>
  points !== worth(line) || csm !== (line.csm?.id ?? '') || said(shares) !== said(sharesOf(line));

export const correctionOf = (points: number, csm: string, shares: Share[], reason: string): Correction =>
  ({ points, csm: csm || null, reason, shares: shares.map(share => ({ user: share.user, points: Number(share.points) })) });
