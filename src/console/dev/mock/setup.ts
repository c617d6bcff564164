import type { Setup, SetupStep, SetupStepName } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import type { MockPortal } from './portal.ts';

const order: SetupStepName[] = ['connect', 'mapNames', 'pickDrivers', 'switchOn', 'startCycle', 'invite', 'firstWin'];
const maySkip: SetupStepName[] = ['mapNames', 'switchOn', 'invite'];
const notes: Record<SetupStepName, string> = {
  connect: 'HubSpot is connected and imported.', mapNames: '3 names in rules stand for no property yet.', pickDrivers: 'Pick from the library of 36, or import your own sheet.',
  switchOn: 'Pick drivers first: each brings its rule.', startCycle: 'Plan a cycle, usually a quarter, and start it.', invite: 'So far you are alone. HubSpot’s owners are one click away.', firstWin: 'Pick drivers first.',
};

/** What a step says once it is done. */
const doneNotes: Record<SetupStepName, string> = {
  connect: notes.connect, mapNames: 'Every name in rules stands for a property.', pickDrivers: '36 drivers are in use.', switchOn: '12 rules look for impact.',
  startCycle: 'Q3 2026 is active.', invite: '6 people are here.', firstWin: 'The first points are earned.',
};

interface MockSetup { done: number; dismissed: boolean; skipped: SetupStepName[]; importing: boolean; version: number }

const known = new WeakMap<MockPortal, MockSetup>();

/** A portal of every day is set up; a test or a scene begins with fewer steps done. */
export function beginSetup(portal: MockPortal, done = order.length, importing = false): MockSetup {
  const setup = { done, dismissed: false, skipped: [], importing, version: 0 };
  known.set(portal, setup);
  return setup;
}

export function setupOf(portal: MockPortal): Setup {
  const { done, dismissed, skipped, importing, version } = known.get(portal) ?? beginSetup(portal);
  const state = (step: SetupStepName, index: number): SetupStep['state'] => {
    if (index < done) return 'done';
    if (skipped.includes(step)) return 'skipped';
    if (importing && step === 'connect') return 'waiting';
    return done < 3 && (step === 'switchOn' || step === 'firstWin') ? 'waiting' : 'open';
  };
  const steps = order.map((step, index): SetupStep => ({ step, state: state(step, index), note: importing && step === 'connect' ? 'The import of companies is 40 % done: 100 of 250.' : (index < done ? doneNotes : notes)[step], maySkip: maySkip.includes(step) }));
  const next = steps.find(step => step.state === 'open');
  if (next) next.state = 'next';
  const settled = steps.filter(step => step.state === 'done' || step.state === 'skipped').length;
  return { steps, settled, finished: settled === order.length, dismissed, import: importing ? { objects: 'companies', imported: 100, total: 250 } : null, pending: 0, admins: ['Tom Okafor', 'Mei Lin'], version };
}

export function changeSetup(portal: MockPortal, wanted: { dismissed: boolean; skipped: SetupStepName[] }, ifMatch: string | null): Setup {
  const setup = known.get(portal) ?? beginSetup(portal);
  if (portal.role !== 'admin') throw new Refusal(403, 'setup.admins_only', 'You may not do this.', 'Only an admin decides what is set up. Ask one of them.');
  if (ifMatch !== `"${setup.version}"`) throw new Refusal(412, 'setup.stale', 'Somebody changed this meanwhile.', 'Somebody changed the checklist meanwhile. Load it again and repeat your change.');
  Object.assign(setup, wanted, { version: setup.version + 1 });
  return setupOf(portal);
}
