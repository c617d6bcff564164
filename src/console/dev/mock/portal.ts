import type { AccountRow, BoardPrivacy, CatalogueArea, CatalogueDriver, Change, Cover, CycleOverview, SavedView, DriverStatus, DriverStep, HistoryLine, Role, Suggestion, WriteBack } from '../../src/api/contract.ts';
import { cycles, type MockTarget } from './cycles.ts';
import { library, price, uuid } from './library.ts';
import { writtenEvidence } from './texts.ts';

export const now = '2026-09-07T14:30:00Z';
const day = 86_400_000;

export const people = ['Ana Ruiz', 'Tom Okafor', 'Mei Lin', 'Jonas Weber', 'Priya Nair', 'Lucas Moreau', 'Sofia Rossi', 'Erik Lund']
  .map((name, index) => ({ id: uuid(4, index), name }));
const first = ['Bright', 'Kestrel', 'Nord', 'Silver', 'Oak', 'Blue', 'Stone', 'Maple', 'Harbour', 'Iron', 'Copper', 'Fern', 'Lark', 'Quartz', 'Willow', 'Amber'];
const second = ['water', ' Foods', 'haven', 'line Logistics', 'ridge Health', 'peak Energy', 'bridge Media', 'field Labs', 'side Robotics', 'gate Travel', 'works', ' & Sons', 'mark Bank', 'wood Studios', 'crest Retail', 'ton Motors'];

export interface Win { id: string; driver: CatalogueDriver; at: string; by: string; suggestionId: string | null; happenedAt?: string }
/** The steps of a driver that book no points, in their order. */
export interface Pursuit { id: string; driver: CatalogueDriver; steps: Exclude<DriverStatus, 'none' | 'won'>[] }
export interface MockAccount {
  row: Omit<AccountRow, 'pointsThisCycle' | 'pointsEver' | 'pending' | 'impacted' | 'lastImpactAt'>;
  wins: Win[];
  pursuits: Pursuit[];
  suggestions: Suggestion[];
  history: HistoryLine[];
}

/** A small, repeatable random: the same portal on every machine and in every test. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

export class MockPortal {
  role: Role = 'csm';
  signedIn = true;
  demo = true;
  readonly areas: CatalogueArea[] = library();
  /** What happened to each driver, the oldest first. */
  readonly steps = new Map<string, DriverStep[]>();
  readonly cycles: CycleOverview[] = cycles();
  /** By cycle, then by person. */
  readonly targets: Record<string, Record<string, MockTarget>> = {};
  impactedFrom = 1;
  snoozeDays = 10;
  /** Whether CSMs see own accounts only. */
  readsOwn = false;
  covers: Cover[] = [];
  views: SavedView[] = [];
  /** Whether there are teams already. */
  teamed = false;
  readonly pooled = new Set<string>();
  privacy: BoardPrivacy = 'everything';
  /** By cycle, then by team. */
  readonly teamTargets: Record<string, Record<string, { points: number | null; accounts: number | null }>> = {};
  /** By cycle. */
  readonly leftOut: Record<string, string[]> = {};
  disconnected = false;
  /** Whether the installation has a mail server. */
  mails = false;
  readonly writeBack: WriteBack = {
    on: true, notes: true, lastSuccessAt: '2026-09-07T14:28:00Z', comparedAt: '2026-09-07T02:00:00Z', error: null, notesError: null,
    properties: ['impactpilot_points_this_cycle', 'impactpilot_points_ever', 'impactpilot_pending_suggestions'],
  };

  readonly accounts: MockAccount[];
  private readonly listeners = new Set<(change: Change) => void>();
  private nextId = 0;

  constructor(accounts = 250, seed = 7) {
    const roll = random(seed);
    this.accounts = Array.from({ length: accounts }, (_, index) => this.account(index, roll));
  }

  get drivers(): CatalogueDriver[] {
    return this.areas.flatMap(area => area.drivers);
  }

  get me() {
    return people[0]!;
  }

  newId(): string {
    return uuid(9, this.nextId++);
  }

  areaOf(driver: CatalogueDriver): CatalogueArea {
    return this.areas.find(area => area.drivers.includes(driver))!;
  }

  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(topic: Change['topic'], accountId: string | null): void {
    this.listeners.forEach(listener => listener({ topic, accountId }));
  }

  /** What HubSpot would have caused: a property changed and its driver's transition noticed. */
  detect(account: MockAccount, driver: CatalogueDriver, at: string = now): Suggestion {
    const suggestion = this.suggestion(account, driver, at, account.suggestions.length);
    account.suggestions.unshift(suggestion);
    this.tell('suggestion', account.row.id);
    return suggestion;
  }

  /** A few of them put aside, as on any day. */
  snoozeSome(every = 5): void {
    const all = this.accounts.flatMap(account => account.suggestions);
    all.filter((_, index) => index % every === 0).forEach((one, index) => {
      Object.assign(one, { status: 'snoozed', snoozedUntil: new Date(Date.parse(now) + (1 + (index % 9)) * day).toISOString() });
    });
  }

  private account(index: number, roll: () => number): MockAccount {
    const pick = <T>(items: readonly T[]) => items[Math.floor(roll() * items.length)]!;
    const name = `${first[index % first.length]}${second[(index * 7 + Math.floor(index / first.length)) % second.length]}`;
    const csm = people[index % people.length]!;
    const account: MockAccount = {
      row: {
        id: uuid(6, index),
        name,
        domain: `${name.toLowerCase().replace(/[^a-z]+/g, '')}.example`,
        csm: roll() < 0.04 ? null : csm,
        segment: pick(['Enterprise', 'Mid-market', 'Small business']),
      },
      wins: [],
      pursuits: [],
      suggestions: [],
      history: [],
    };
    for (let wins = Math.floor(roll() * roll() * 9); wins > 0; wins--) {
      const driver = pick(this.drivers);
      if (account.wins.some(win => win.driver === driver)) continue;
      const at = new Date(Date.parse(now) - Math.floor(roll() * 150 * day)).toISOString();
      account.wins.push({ id: this.newId(), driver, at, by: csm.name, suggestionId: null });
    }
    account.wins.sort((a, b) => b.at.localeCompare(a.at));
    const open = this.drivers.filter(driver => driver.transition?.mode === 'suggest' && !account.wins.some(win => win.driver === driver));
    for (let found = Math.floor(roll() * roll() * 4); found > 0; found--) {
      const driver = open.splice(Math.floor(roll() * open.length), 1)[0];
      if (driver) account.suggestions.push(this.suggestion(account, driver, new Date(Date.parse(now) - Math.floor(roll() * roll() * 9 * day)).toISOString(), found));
    }
    return account;
  }

  private suggestion(account: MockAccount, driver: CatalogueDriver, at: string, roll: number): Suggestion {
    const property = /([a-z_0-9]+)\s*(?:=|>|in|is|increased)/i.exec(driver.transition?.condition ?? '')?.[1] ?? 'status';
    const label = driver.name.includes('clause') ? driver.name.replace(' added', '') : driver.name;
    const values: [string | null, string] = /increased/.test(driver.transition?.condition ?? '') ? ['42000', '48500']
      : /score/.test(property) ? [null, '4.8'] : ['No', 'Yes'];
    const written = writtenEvidence(driver.name, at);
    return {
      id: this.newId(),
      driver: { id: driver.id, name: driver.name, points: price(driver, account.row.segment), area: this.areaOf(driver).name },
      status: 'pending',
      confidence: (['certain', 'likely', 'worth a look'] as const)[roll % 3]!,
      occurredAt: at,
      detectedAt: at,
      snoozedUntil: null,
      stillTrue: true,
      evidence: written ?? { kind: 'property', property, label, old: values[0], new: values[1], at, by: roll % 2 ? 'Dana Petrov' : null, source: roll % 2 ? 'CRM_UI' : 'INTEGRATION', records: [], quote: null, further: [], furtherCount: 0 },
      rule: driver.transition?.condition ?? null,
      explanation: written ? `${written.quote!.speaker === 'customer' ? 'The customer wrote' : 'We noted'} what the rule looks for.` : `${label} went from ${values[0] ?? 'empty'} to ${values[1]}, so the rule became true.`,
      settledBy: null,
      confirmedAs: null,
      recordUrl: null,
    };
  }
}
