import type { CycleOverview } from '../../src/api/contract.ts';
import { uuid } from './library.ts';

export interface MockTarget { points: number | null; accounts: number | null; weight: number }

const nothing = { points: 0, wins: 0, impactedAccounts: 0 };

/** A cycle that runs, the one before it, and nothing planned yet. */
export const cycles = (): CycleOverview[] => [
  { id: uuid(5, 0), name: 'Q3 2026', startsOn: '2026-07-01', endsOn: '2026-09-30', status: 'active', daysLeft: 24, targetPoints: 900, targetAccounts: 150, restartsAutomatically: false, endedAt: null, reopenUntil: null, reopenRefusal: null, totals: nothing, version: 3 },
  { id: uuid(5, 1), name: 'Q2 2026', startsOn: '2026-04-01', endsOn: '2026-06-30', status: 'ended', daysLeft: null, targetPoints: 800, targetAccounts: null, restartsAutomatically: false, endedAt: '2026-07-01T09:00:00Z', reopenUntil: null, reopenRefusal: null, totals: { points: 640, wins: 231, impactedAccounts: 118 }, version: 5 },
];

export const draft = (id: string, plan: Pick<CycleOverview, 'name' | 'startsOn' | 'endsOn' | 'restartsAutomatically'>): CycleOverview => ({
  id, ...plan, status: 'draft', daysLeft: null, targetPoints: null, targetAccounts: null, endedAt: null, reopenUntil: null, reopenRefusal: null, totals: nothing, version: 0,
});
