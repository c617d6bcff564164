import type { CardView, Suggestion } from '@impactpilot/backend';
import { type Answer, backend, company, openCard, type Request, suggestion, view } from './kit.ts';

export const path = `${company}/suggestions/${suggestion().id}`;
export const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export const answering = (changes: Partial<Suggestion>, more: Partial<CardView> = {}): Answer =>
  ({ body: view({ readAt: '2026-11-22T09:01:00Z', suggestions: [suggestion(changes)], ...more }) });

export const confirmed = () => answering({ status: 'confirmed', settledBy: 'Sam Ortega' }, { points: { thisCycle: 7, ever: 24 } });

/** The card with a suggestion that waits, and what a person writes on it. */
export async function open(answer: (request: Request) => Answer | Promise<Answer>, first: Partial<CardView> = {}) {
  const asked = backend(request => (request.method === 'GET' ? { body: view(first) } : answer(request)));
  const card = openCard();
  await card.waitFor(() => card.button('Confirm'));
  return {
    ...card,
    writes: () => asked.filter(request => request.method === 'POST'),
    reads: () => asked.filter(request => request.method === 'GET').length,
  };
}
