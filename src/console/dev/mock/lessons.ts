import type { Lessons } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import type { Handler } from './handle.ts';
import { now, type MockPortal } from './portal.ts';

const ago = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString();
const reads = 'A customer’s person says that a named objective was reached.';
const taught = new WeakMap<MockPortal, Map<string, Lessons>>();

const nothing: Lessons = {
  right: 0, wrong: 0, setAside: 0, precision: null, suggested: 0, byHand: 0, recall: null, since: null, examples: [],
  threshold: { value: 0.7, detectorsOwn: 0.7, why: '0.70, the detector’s own: nobody has decided on a finding yet.' },
  automatic: { earned: false, asFound: 0, decided: 0, decisionsNeeded: 30, shareNeeded: 0.95, share: null, lacking: '0 of 30 decisions.' },
};

const some: Lessons = {
  right: 16, wrong: 6, setAside: 1, precision: { value: 16 / 22, low: 0.518, high: 0.868 }, suggested: 14, byHand: 5, recall: { value: 14 / 19, low: 0.512, high: 0.882 }, since: null,
  threshold: { value: 0.8, detectorsOwn: 0.7, why: 'Raised to 0.80: of 14 findings below it 6 were wrong.' },
  automatic: { earned: false, asFound: 16, decided: 23, decisionsNeeded: 30, shareNeeded: 0.95, share: { value: 16 / 23, low: 0.491, high: 0.844 }, lacking: '23 of 30 decisions.' },
  examples: [
    { id: 'example-1', text: 'Five was our target for the year, so that objective is met.', right: true, decidedAt: ago(1) },
    { id: 'example-2', text: 'Our sister company reached its goal with you last spring.', right: false, decidedAt: ago(3) },
    { id: 'example-3', text: 'We are down to four days, which is what we set out to do.', right: true, decidedAt: ago(12) },
    { id: 'example-4', text: 'Thanks, that goal is finally in reach, and with what the new team has planned for the coming months we should get there before the end of the second quarter.', right: false, decidedAt: ago(20) },
  ],
};

const enough: Lessons = {
  ...some, right: 41, wrong: 1, setAside: 0, precision: { value: 41 / 42, low: 0.877, high: 0.996 }, threshold: { value: 0.65, detectorsOwn: 0.7, why: 'Lowered to 0.65: of 22 findings just above it 21 were right.' },
  automatic: { ...some.automatic, earned: true, asFound: 41, decided: 42, share: { value: 41 / 42, low: 0.877, high: 0.996 }, lacking: null },
};

const stages = { none: nothing, some, enough };

/** A driver that is looked for in texts, and what people have made of what was found so far; `off` with its rule switched off, `both` with a condition besides. */
export function learning(portal: MockPortal, stage: string) {
  const driver = portal.drivers.find(one => one.name === 'Value realized')!;
  const withdrawnBecause = stage === 'withdrawn' ? 'Automatic mode was withdrawn: 30 of 32 decided findings were confirmed as they were found: 93.7 %, where it takes 95 %.' : null;
  driver.transition = { id: 'taught', type: 'contextual', mode: stage === 'off' ? 'off' : 'suggest', condition: stage === 'both' ? 'product.sso_enabled = true' : null, prompt: reads, heldForDays: 0, evidenceBy: 'auto', pausedBecause: null, withdrawnBecause, version: 1 };
  taught.set(portal, new Map([['taught', structuredClone(stage in stages ? stages[stage as keyof typeof stages] : stage === 'off' ? nothing : some)]]));
  return driver;
}

function lessonsOf(portal: MockPortal, id: string): Lessons {
  const lessons = taught.get(portal) ?? taught.set(portal, new Map()).get(portal)!;
  return lessons.get(id) ?? lessons.set(id, structuredClone(nothing)).get(id)!;
}

function keep(portal: MockPortal, id: string, example: string, kept: boolean) {
  const lessons = lessonsOf(portal, id);
  const found = [...some.examples].filter(one => (one.id === example ? kept : lessons.examples.some(other => other.id === one.id)));
  return Object.assign(lessons, { examples: found });
}

function learnSince(portal: MockPortal, id: string, { now: fromNow, since }: { now: boolean; since: string | null }, ifMatch: string | null) {
  const transition = portal.drivers.find(driver => driver.transition?.id === id)!.transition!;
  if (ifMatch !== `"${transition.version}"`) throw new Refusal(412, 'transitions.stale', 'Somebody changed this meanwhile.', 'Load it again and repeat your change.');
  transition.version++;
  const lessons = fromNow ? { ...nothing, since: now } : { ...some, since };
  taught.get(portal)!.set(id, structuredClone(lessons));
  return lessons;
}

export const lessonRoutes: [string, RegExp, Handler][] = [
  ['GET', /^transitions\/([^/]+)\/lessons$/, (portal, [id]) => structuredClone(lessonsOf(portal, id!))],
  ['PUT', /^transitions\/([^/]+)\/lessons\/examples\/([^/]+)$/, (portal, [id, example], body) => structuredClone(keep(portal, id!, example!, (body as unknown as { kept: boolean }).kept))],
  ['PUT', /^transitions\/([^/]+)\/lessons\/since$/, (portal, [id], body, _, request) => learnSince(portal, id!, body as unknown as { now: boolean; since: string | null }, request.headers.get('If-Match'))],
];
