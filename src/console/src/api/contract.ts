/** The wire contract of `/api/v1`. Instants are ISO 8601 in UTC, dates are `YYYY-MM-DD`, ids are UUIDs. */
export type Instant = string;
export type CalendarDate = string;

export type Role = 'csm' | 'manager' | 'admin';
export type Confidence = 'certain' | 'likely' | 'worth a look';
export type SuggestionStatus = 'pending' | 'snoozed' | 'confirmed' | 'ignored' | 'expired';
export type Cadence = 'once' | 'everyMonth' | 'everyQuarter' | 'everyYear' | 'triggerBased';
export type DriverStatus = 'none' | 'pitched' | 'won' | 'lost' | 'implemented';
export type TransitionMode = 'off' | 'suggest' | 'automatic';
export type AccountSort = 'name' | 'points' | 'pending' | 'lastImpact';
export type Whose = 'mine' | 'all';
export type SyncState = 'connected' | 'importing' | 'degraded' | 'disconnected';

export interface Person { id: string; name: string }

export interface Session {
  user: { id: string; name: string; email: string; role: Role };
  portal: { id: string; hubId: string | number; name: string; timeZone: string };
  demo: { simulatorUrl: string } | null;
  now: Instant;
}

export interface Cycle {
  id: string;
  name: string;
  startsOn: CalendarDate;
  endsOn: CalendarDate;
  status: 'draft' | 'active' | 'ended';
  daysLeft: number | null;
  targetPoints: number | null;
}

export interface AccountRow {
  id: string;
  name: string;
  domain: string | null;
  csm: Person | null;
  segment: string | null;
  pointsThisCycle: number;
  pointsEver: number;
  pending: number;
  impacted: boolean;
  lastImpactAt: Instant | null;
}

export interface AccountPage { items: AccountRow[]; nextCursor: string | null; total: number }
export interface AccountQuery {
  search?: string;
  whose?: Whose;
  csm?: string;
  sort?: AccountSort;
  descending?: boolean;
  cursor?: string;
  limit?: number;
}

export interface Points { thisCycle: number; ever: number }

export interface Evidence {
  kind: 'property';
  property: string;
  label: string;
  old: string | null;
  new: string | null;
  at: Instant;
  by: string | null;
  source: string | null;
}

export interface Suggestion {
  id: string;
  driver: { id: string; name: string; points: number; area: string };
  status: SuggestionStatus;
  confidence: Confidence;
  occurredAt: Instant;
  detectedAt: Instant;
  snoozedUntil: Instant | null;
  stillTrue: boolean;
  evidence: Evidence;
  rule: string | null;
  explanation: string;
}

export interface DriverRow {
  id: string;
  name: string;
  definition: string;
  points: number;
  cadence: Cadence;
  status: DriverStatus;
  impactId: string | null;
  statusAt: Instant | null;
  nextAvailableOn: CalendarDate | null;
  transition: { type: string; mode: TransitionMode; condition: string | null } | null;
}

export interface AccountArea { id: string; name: string; colour: string; won: number; drivers: DriverRow[] }

export interface HistoryLine {
  id: string;
  at: Instant;
  kind: string;
  driver: string;
  points: number;
  by: string | null;
  impactId: string | null;
  suggestionId: string | null;
  canUndo: boolean;
  note: string | null;
  late: boolean;
}

export interface AccountDetail {
  id: string;
  hubSpotId: string;
  hubSpotUrl: string;
  name: string;
  domain: string | null;
  csm: Person | null;
  segment: string | null;
  canAct: boolean;
  cycle: Cycle | null;
  points: Points;
  impacted: { reached: boolean; neededPoints: number };
  suggestions: Suggestion[];
  areas: AccountArea[];
  history: HistoryLine[];
}

export interface SuggestionResult { suggestion: Suggestion; points: Points }
export interface WinRequest { note?: string; occurredAt?: Instant }
export interface WinResult { impactId: string; points: Points }

export interface LeaderboardRow {
  rank: number;
  tied: boolean;
  user: Person | null;
  points: number;
  impactedAccounts: number;
  wins: number;
  deltaWeek: number;
  weeks: number[];
}

export interface Leaderboard {
  cycle: Cycle;
  totals: { points: number; impactedAccounts: number; accounts: number; wins: number };
  rows: LeaderboardRow[];
  series: { date: CalendarDate; points: number }[];
  asOf: Instant;
}

export interface Transition {
  id: string;
  type: string;
  mode: TransitionMode;
  condition: string | null;
  prompt: string | null;
  version: string | number;
}

/** `lookBackDays`: changes of so many days before now may fire too; 0 starts from today's state. */
export interface TransitionChange { condition: string | null; mode: TransitionMode; lookBackDays: number }

export interface CatalogueDriver {
  id: string;
  name: string;
  definition: string;
  points: number;
  cadence: Cadence;
  segments: string[];
  archived: boolean;
  transition: Transition | null;
}

export interface Catalogue { areas: { id: string; name: string; colour: string; drivers: CatalogueDriver[] }[] }

export interface ConditionError { column: number; message: string; suggestions: string[] }
export interface ConditionCheck {
  ok: boolean;
  errors: ConditionError[];
  reads: string[];
  kind: string | null;
  /** The condition in a sentence, where the server says it. */
  reading?: string | null;
}

export interface SyncedObject {
  object: string;
  label: string;
  state: string;
  imported: number;
  total: number | null;
  lastSuccessAt: Instant | null;
  lagSeconds: number | null;
  lastError: string | null;
}

export interface Connection {
  state: SyncState;
  headline: string;
  action: string | null;
  reconnectUrl: string | null;
  objects: SyncedObject[];
  database: { ok: boolean; message: string };
}

export type ChangeTopic = 'suggestion' | 'points' | 'account' | 'connection' | 'cycle' | 'catalogue' | 'everything';
export interface Change { topic: ChangeTopic; accountId: string | null }
