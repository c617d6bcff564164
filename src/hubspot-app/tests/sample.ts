import type { Area, CardView, Driver, HistoryLine, Suggestion } from '@impactpilot/backend';

export const companyId = 8001;

export const suggestion = (changes: Partial<Suggestion> = {}): Suggestion => ({
  id: '00000000-0000-7000-8007-000000000001',
  driver: { id: '00000000-0000-7000-8002-000000000016', name: 'SSO enabled', points: 3, area: 'Adoption' },
  status: 'pending',
  confidence: 'certain',
  occurredAt: '2026-11-20T09:15:00Z',
  detectedAt: '2026-11-20T09:16:00Z',
  snoozedUntil: null,
  stillTrue: true,
  evidence: {
    kind: 'property', property: 'sso_enabled', label: 'SSO enabled', old: 'false', new: 'true', at: '2026-11-20T09:15:00Z', by: 'Robin Vale', source: 'CRM_UI', records: [], quote: null, further: [], furtherCount: 0,
  },
  rule: 'sso_enabled = true',
  explanation: 'SSO enabled became true.',
  settledBy: null,
  confirmedAs: null,
  recordUrl: null,
  ...changes,
});

/** Suggestions that differ in id and name. */
export const suggestions = (count: number, from = 1): Suggestion[] => Array.from({ length: count }, (_, index) => {
  const number = from + index;
  return suggestion({ id: `00000000-0000-7000-8007-${`${number}`.padStart(12, '0')}`, driver: { ...suggestion().driver, name: `Finding ${number}` } });
});

export const driver = (changes: Partial<Driver> = {}): Driver => ({
  id: '00000000-0000-7000-8002-000000000001',
  name: 'Adoption workshop',
  definition: 'A workshop with at least three teams.',
  points: 2,
  cadence: 'everyQuarter',
  status: 'none',
  version: 4,
  statusAt: null,
  by: null,
  note: null,
  nextAvailableOn: null,
  canUndo: false,
  automation: null,
  guide: null,
  counts: true,
  ...changes,
});

export const drivers = (count: number): Driver[] => Array.from({ length: count }, (_, index) =>
  driver({ id: `00000000-0000-7000-8002-${`${index + 1}`.padStart(12, '0')}`, name: `Driver ${index + 1}` }));

export const area = (changes: Partial<Area> = {}): Area => {
  const rows = changes.rows === undefined ? [driver()] : changes.rows;
  return { id: '00000000-0000-7000-8004-000000000001', name: 'Meaningful adoption', colour: 'indigo', drivers: rows?.length ?? 60, won: 0, pitched: 0, ...changes, rows };
};

export const line = (changes: Partial<HistoryLine> = {}): HistoryLine => ({
  id: '00000000-0000-7000-8008-000000000001',
  at: '2026-11-21T15:00:00Z',
  kind: 'won',
  driver: 'Process map',
  points: 2,
  by: 'Sam Ortega',
  impactId: '00000000-0000-7000-8009-000000000001',
  suggestionId: null,
  canUndo: true,
  note: null,
  late: false,
  occurredAt: null,
  ...changes,
});

/** What the server tells, as of Sunday 22 November 2026, 10:00 in Amsterdam. */
export const view = (changes: Partial<CardView> = {}): CardView => {
  const found = changes.suggestions ?? [suggestion()];
  return {
    account: {
      id: '00000000-0000-7000-8006-000000000008', hubSpotId: `${companyId}`, name: 'Kestrel Robotics', csm: { id: '00000000-0000-7000-8001-000000000003', name: 'Sam Ortega' },
      segment: null, lifecycle: 'Customer', isCustomer: true,
    },
    canAct: true,
    readAt: '2026-11-22T09:00:00Z',
    sync: { state: 'current', lastSuccessAt: '2026-11-22T08:59:00Z' },
    cycle: { id: '00000000-0000-7000-8003-000000000001', name: 'Q4 2026', startsOn: '2026-10-01', endsOn: '2026-12-31', status: 'active', daysLeft: 39, targetPoints: null, targetAccounts: null },
    points: { thisCycle: 4, ever: 21 },
    impacted: { reached: false, neededPoints: 10 },
    winnable: { points: 31, drivers: 12 },
    bestNext: [],
    setUp: { transitionsOn: 5, admins: ['Morgan Hale'] },
    waiting: found.filter(one => one.status === 'pending').length,
    suggestions: found,
    moreSuggestions: false,
    areas: [area()],
    history: [],
    snoozeDays: 10,
    ...changes,
  };
};
