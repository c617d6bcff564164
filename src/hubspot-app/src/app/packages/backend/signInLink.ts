import type { CardApi } from './cardApi.ts';
import { Problem } from './problem.ts';

/** The link lives for a minute; a little less is offered, so that nobody presses a dead one. */
const offered = 50_000;

export type LinkState =
  | { state: 'none' }
  | { state: 'asked' }
  | { state: 'there'; url: string }
  | { state: 'refused'; problem: Problem };

const none: LinkState = { state: 'none' };

/**
 * A link to a page of the console that signs in, once. Nothing in HubSpot's sandbox can open a page by itself, so the first press
 * asks for the link and the second follows it. Made for React's `useSyncExternalStore`, which each part of the app brings along.
 */
export function signInLink(api: CardApi, page: string) {
  let now: LinkState = none;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const become = (next: LinkState) => {
    clearTimeout(timer);
    now = next;
    listeners.forEach(listener => listener());
  };
  const forget = () => become(none);

  return {
    state: () => now,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: async () => {
      if (now.state === 'asked') return;
      become({ state: 'asked' });
      try {
        const { url } = await api.signIn(page, crypto.randomUUID());
        become({ state: 'there', url });
        timer = setTimeout(forget, offered);
      } catch (error) {
        become({ state: 'refused', problem: Problem.of(error) });
      }
    },
    /** It was followed, and works no more. */
    forget,
  };
}
