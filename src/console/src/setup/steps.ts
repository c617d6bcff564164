import type { Setup, SetupStep, SetupStepName } from '../api/contract.ts';

interface StepWords { title: string; why: string; to: string; act: string; again: string }

const steps: Record<SetupStepName, StepWords> = {
  connect: { title: 'Connect HubSpot', why: 'Companies, contacts, deals and activities are read, nothing is written before you allow it.', to: '/connection', act: 'See the import', again: 'See the connection' },
  mapNames: { title: 'Map names to properties', why: 'Rules speak of “product.sso_enabled”; you say which property of your HubSpot that is.', to: '/mapping', act: 'Map names', again: 'See the mapping' },
  pickDrivers: { title: 'Pick impact drivers', why: 'The things done with a customer that create value, each with its points.', to: '/drivers/library', act: 'Open the library', again: 'See the library' },
  switchOn: { title: 'Switch a rule on', why: 'A rule watches HubSpot and suggests a driver once its proof appears.', to: '/drivers', act: 'Choose a driver', again: 'See the drivers' },
  startCycle: { title: 'Start a cycle', why: 'Points count within a cycle, usually a quarter, towards its targets.', to: '/cycles', act: 'Plan a cycle', again: 'See the cycles' },
  invite: { title: 'Invite your team', why: 'Your CSMs are known from HubSpot; an invitation gives them their role.', to: '/people', act: 'Invite people', again: 'See the people' },
  firstWin: { title: 'Earn the first points', why: 'From then on the leaderboard says who earned what.', to: '/accounts?whose=all', act: 'Choose an account', again: 'See the leaderboard' },
};

export const stepTitle = (step: SetupStepName): string => steps[step].title;

export const stepWhy = (step: SetupStepName): string => steps[step].why;

/** Where a step is taken, and what the way there is called; a link out of the console is an `href`. */
export function stepLink({ step, state }: SetupStep, { import: importing, pending }: Setup): { to?: string; href?: string; label: string } {
  const { to, act, again } = steps[step];
  const settled = state === 'done' || state === 'skipped';
  if (step === 'connect' && !settled && state !== 'waiting' && importing === null) return { href: '/sign-in?returnTo=/setup', label: 'Connect HubSpot' };
  if (step === 'firstWin' && settled) return { to: '/leaderboard', label: again };
  if (step === 'firstWin' && pending > 0) return { to: '/inbox?whose=all', label: 'Open the inbox' };
  return { to, label: settled ? again : act };
}

export const nextStep = (setup: Setup): SetupStep | undefined => setup.steps.find(({ state }) => state === 'next');

/** People are reminded until nothing is left, or an admin wants no more of it. */
export const isOpen = (setup: Setup): boolean => !setup.finished && !setup.dismissed;

/** Ana Ruiz, Tom Okafor or Mei Lin */
export const oneOf = (names: string[]): string => new Intl.ListFormat('en', { type: 'disjunction' }).format(names);
