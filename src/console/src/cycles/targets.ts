import type { CycleDetails, Targets, TargetSuggestion } from '../api/contract.ts';

export interface PersonDraft { points: number | null; accounts: number | null; weight: number }
/** Targets as they are being written. */
export interface TargetsDraft { points: number | null; accounts: number | null; people: Record<string, PersonDraft> }

const fullTime: PersonDraft = { points: null, accounts: null, weight: 100 };

export const draftOf = ({ cycle, people }: CycleDetails): TargetsDraft => ({
  points: cycle.targetPoints,
  accounts: cycle.targetAccounts,
  people: Object.fromEntries(people.map(({ user, points, accounts, weight }) => [user.id, { points, accounts, weight }])),
});

export const requestOf = ({ points, accounts, people }: TargetsDraft): Targets => ({
  points,
  accounts,
  people: Object.entries(people).map(([userId, person]) => ({ userId, ...person })),
});

/** A full-time target for a share of full time; nothing below 1 is a target. */
export function atWeight(target: number | null, weight: number): number | null {
  const share = target === null ? 0 : Math.round((target * weight) / 100);
  return share >= 1 ? share : null;
}

/** Who is away for the whole cycle has no target. */
export function changed(draft: TargetsDraft, userId: string, change: Partial<PersonDraft>): TargetsDraft {
  const person = { ...(draft.people[userId] ?? fullTime), ...change };
  return { ...draft, people: { ...draft.people, [userId]: person.weight === 0 ? { points: null, accounts: null, weight: 0 } : person } };
}

/** Takes what is suggested, each for the share that the person works. */
export function taken(draft: TargetsDraft, suggestions: TargetSuggestion[]): TargetsDraft {
  return suggestions.reduce((result, { user, points, accounts }) => {
    const { weight } = result.people[user.id] ?? fullTime;
    return changed(result, user.id, { points: atWeight(points, weight), accounts: atWeight(accounts, weight) });
  }, draft);
}

/** The same targets as in another cycle, for those who are in this one. */
export function reused(draft: TargetsDraft, other: CycleDetails): TargetsDraft {
  const before = draftOf(other);
  return { ...before, people: Object.fromEntries(Object.keys(draft.people).map(id => [id, before.people[id] ?? draft.people[id]!])) };
}

export function sums({ people }: TargetsDraft): { points: number; accounts: number } {
  const all = Object.values(people);
  return { points: all.reduce((sum, one) => sum + (one.points ?? 0), 0), accounts: all.reduce((sum, one) => sum + (one.accounts ?? 0), 0) };
}
