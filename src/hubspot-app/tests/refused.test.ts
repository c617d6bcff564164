import { describe, expect, it } from 'vitest';
import { answering, confirmed, open } from './deciding.ts';
import { backend, openCard, problem, view } from './kit.ts';

describe('a decision without success', () => {
  it('is taken off the tile, and sent again as the same request', async () => {
    let works = false;
    const card = await open(() => (works ? confirmed() : Promise.reject(new Error('timeout'))));
    card.press('Confirm');
    await card.waitFor(() => expect(card.alerts()).toEqual(['ImpactPilot can’t be reached']));
    expect(card.text()).toContain('Impact detected (1)');
    expect(card.buttons('Confirm')).toHaveLength(1);

    works = true;
    card.press('Try again');
    await card.sees('by Sam Ortega');

    const [first, second] = card.writes();
    expect(second).toEqual(first);
    expect(card.alerts()).toEqual([]);
  });

  it('is another request where it is pressed anew', async () => {
    const card = await open(() => Promise.reject(new Error('timeout')));
    card.press('Confirm');
    await card.waitFor(() => card.button('Leave it'));
    card.press('Leave it');
    await card.waitFor(() => expect(card.alerts()).toEqual([]));

    card.press('Confirm');
    await card.waitFor(() => expect(card.writes()).toHaveLength(2));

    expect(card.writes()[1]?.body.requestId).not.toBe(card.writes()[0]?.body.requestId);
  });

  it('shows who was first, and how it stands now', async () => {
    let settled = false;
    const asked = backend(({ method }) => {
      if (method === 'GET') return settled ? answering({ status: 'confirmed', settledBy: 'Morgan Hale' }) : { body: view() };
      settled = true;
      return problem(409, 'suggestions.settled', 'Already settled', 'Morgan Hale confirmed it at 10:00.');
    });
    const card = openCard();
    await card.waitFor(() => card.button('Confirm'));

    card.press('Confirm');
    await card.sees('Confirmed by Morgan Hale, 3 points earned');
    expect(card.text()).toContain('Morgan Hale confirmed it at 10:00.');
    expect(card.buttons('Try again')).toEqual([]);

    card.press('OK');
    await card.waitFor(() => expect(card.alerts()).toEqual([]));
    expect(asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('tells who was first even where that takes it off the card', async () => {
    let settled = false;
    backend(({ method }) => {
      if (method === 'GET') return { body: view(settled ? { suggestions: [], readAt: '2026-11-22T09:01:00Z' } : {}) };
      settled = true;
      return problem(409, 'suggestions.settled', 'Already settled', 'Morgan Hale confirmed it at 10:00.');
    });
    const card = openCard();
    await card.waitFor(() => card.button('Confirm'));

    card.press('Confirm');
    await card.sees('Nothing is waiting.');

    expect(card.text()).toContain('Morgan Hale confirmed it at 10:00.');
    card.press('OK');
    await card.waitFor(() => expect(card.alerts()).toEqual([]));
  });

  it('names the field that the server did not take', async () => {
    const card = await open(() => ({ status: 400, body: { title: 'Not valid', code: 'request.invalid', errors: { Days: ['A snooze lasts 1 to 365 days.'] } } }));
    card.choose('A week');
    await card.sees('A snooze lasts 1 to 365 days.');
    expect(card.buttons('Try again')).toEqual([]);
  });

  it('that came too fast can be tried again', async () => {
    const card = await open(() => ({ status: 429, body: {} }));
    card.press('Confirm');
    await card.sees('Wait a few seconds, then try again.');
    expect(card.buttons('Try again')).toHaveLength(1);
  });
});
