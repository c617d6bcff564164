import type { CycleDetails, Targets, TargetSuggestion } from '../api/contract.ts';

export interface PersonDraft { points: number | null; accounts: number | null; weight: number }
/** Targets as they are being written. */
export interface TargetsDraft { points: number | null; accounts: number | null; people: Record<string, PersonDraft>; teams: Record<string, Goal> }
/** What is given to aim at. */
export interface Goal { points: number | null; accounts: number | null }

const fullTime: PersonDraft = { points: null, accounts: null, weight: 100 };
const noGoal: Goal = { points: null, accounts: null };

/** What is written for somebody; who came while it was being written has nothing yet. */
export const personOf = ({ people }: TargetsDraft, id: string): PersonDraft => people[id] ?? fullTime;

export const goalOf = ({ teams }: TargetsDraft, id: string): Goal => teams[id] ?? noGoal;

export const draftOf = ({ cycle, people, teams }: CycleDetails): TargetsDraft => ({
  points: cycle.targetPoints,
  accounts: cycle.targetAccounts,
  people: Object.fromEntries(people.map(({ user, points, accounts, weight }) => [user.id, { points, accounts, weight }])),
  teams: Object.fromEntries(teams.map(({ team, points, accounts }) => [team.id, { points, accounts }])),
});

export const requestOf = ({ points, accounts, people, teams }: TargetsDraft): Targets => ({
  points,
  accounts,
  people: Object.entries(people).map(([userId, person]) => ({ userId, ...person })),
  teams: Object.entries(teams).map(([teamId, goal]) => ({ teamId, ...goal })),
});

/** A full-time target for a share of full time; nothing below 1 is a target. */
export function atWeight(target: number | null, weight: number): number | null {
  const share = target === null ? 0 : Math.round((target * weight) / 100);
  return share >= 1 ? share : null;
}

/** Who is away for the whole cycle has no target. */
export function changed(draft: TargetsDraft, userId: string, change: Partial<PersonDraft>): TargetsDraft {
  const person = { ...personOf(draft, userId), ...change };
  return { ...draft, people: { ...draft.people, [userId]: person.weight === 0 ? { points: null, accounts: null, weight: 0 } : person } };
}

/** Takes what is suggested, each for the share that the person works. */
export function taken(draft: TargetsDraft, suggestions: TargetSuggestion[]): TargetsDraft {
  return suggestions.reduce((result, { user, points, accounts }) => {
    const { weight } = personOf(result, user.id);
    return changed(result, user.id, { points: atWeight(points, weight), accounts: atWeight(accounts, weight) });
  }, draft);
}

/** The same targets as in another cycle, for those who are in this one, and for the teams that are. */
export function reused(draft: TargetsDraft, other: CycleDetails): TargetsDraft {
  const before = draftOf(other);
  return { ...before, people: Object.fromEntries(Object.keys(draft.people).map(id => [id, before.people[id] ?? draft.people[id]!])), teams: Object.fromEntries(Object.keys(draft.teams).map(id => [id, before.teams[id] ?? draft.teams[id]!])) };
}

/** Whether somebody typed a target of 0, which is none. */
export const hasZero = ({ points, accounts, people, teams }: TargetsDraft): boolean =>
  [{ points, accounts }, ...Object.values(people), ...Object.values(teams)].some(goal => goal.points === 0 || goal.accounts === 0);

export interface Sums { points: number; accounts: number }

const added = (all: Goal[]): Sums => ({ points: all.reduce((sum, one) => sum + (one.points ?? 0), 0), accounts: all.reduce((sum, one) => sum + (one.accounts ?? 0), 0) });

export const sums = ({ people }: TargetsDraft): Sums => added(Object.values(people));

/** What the people of a team aim at together, as it is being written. */
export const sumsOf = (draft: TargetsDraft, details: CycleDetails, team: string): Sums =>
  added(details.people.filter(person => person.team?.id === team).map(({ user }) => personOf(draft, user.id)));
