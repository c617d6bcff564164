import { Alert, Button, Dropdown, LoadingButton, StatisticsItem } from '@hubspot/ui-extensions';
import type { Suggestion } from '@impactpilot/backend';
import { describe, expect, it } from 'vitest';
import { account, backend, openCard, origin, problem, type Request, suggestion } from './kit.ts';

const path = `${origin}/card/v1/suggestions/${suggestion().id}`;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const decided = (status: Suggestion['status'], thisCycle = 4, more: Partial<Suggestion> = {}) =>
  ({ body: { suggestion: suggestion({ status, ...more }), points: { thisCycle, ever: thisCycle + 17 } } });

async function open(answer: (request: Request) => ReturnType<typeof decided> | ReturnType<typeof problem> | Promise<never>) {
  const asked = backend(request => (request.method === 'GET' ? { body: account() } : answer(request)));
  const card = openCard();
  await card.waitFor(() => card.find(LoadingButton));
  return {
    ...card,
    writes: () => asked.filter(request => request.method === 'POST'),
    reads: () => asked.filter(request => request.method === 'GET').length,
    press: () => card.find(LoadingButton).trigger('onClick'),
    choose: (label: string) => card.findAll(Dropdown.ButtonItem).find(item => item.text === label)!.trigger('onClick'),
  };
}

describe('a decision', () => {
  it('confirms, and shows the points as the server counts them', async () => {
    const card = await open(() => decided('confirmed', 7));

    card.press();
    await card.sees('Confirmed, 3 points earned');

    expect(card.writes()).toEqual([{ url: `${path}/confirm`, method: 'POST', body: { requestId: expect.stringMatching(uuid) } }]);
    expect(card.findAll(StatisticsItem).map(item => item.props.number)).toEqual(['7', '24']);
    expect(card.text()).toContain('Impact detected (0)');
  });

  it('is taken back in its place', async () => {
    const card = await open(({ url }) => (url.endsWith('/undo') ? decided('pending') : decided('confirmed', 7)));
    card.press();
    await card.sees('Confirmed, 3 points earned');

    expect(card.find(LoadingButton).text).toBe('Undo');
    card.press();
    await card.sees('Impact detected (1)');

    expect(card.writes().map(({ url }) => url)).toEqual([`${path}/confirm`, `${path}/undo`]);
    expect(new Set(card.writes().map(({ body }) => body.requestId)).size).toBe(2);
    expect(card.find(LoadingButton).text).toBe('Confirm');
  });

  it.each([
    ['It was not our doing', 'It was not our doing'],
    ['Without a reason', null],
  ])('marks it incorrect: %s', async (label, reason) => {
    const card = await open(() => decided('ignored'));

    card.choose(label);
    await card.sees('Marked incorrect');

    expect(card.writes()).toEqual([{ url: `${path}/incorrect`, method: 'POST', body: { reason, requestId: expect.stringMatching(uuid) } }]);
  });

  it.each([
    ['For the usual time', null],
    ['For a month', 30],
  ])('snoozes it: %s', async (label, days) => {
    const card = await open(() => decided('snoozed', 4, { snoozedUntil: '2026-12-02T09:00:00Z' }));

    card.choose(label);
    await card.sees('Snoozed until 2 Dec 2026, 10:00');

    expect(card.writes()).toEqual([{ url: `${path}/snooze`, method: 'POST', body: { days, requestId: expect.stringMatching(uuid) } }]);
  });

  it('waits for its answer: nothing else can be pressed meanwhile', async () => {
    const card = await open(() => new Promise<never>(() => undefined));

    card.press();
    await card.waitFor(() => expect(card.find(LoadingButton).props).toMatchObject({ loading: true, disabled: true }));

    expect(card.findAll(Dropdown).map(menu => menu.props.disabled)).toEqual([true, true]);
  });
});

describe('a decision without an answer', () => {
  it('is sent again as the same request', async () => {
    let works = false;
    const card = await open(() => (works ? decided('confirmed', 7) : Promise.reject(new Error('timeout'))));
    card.press();
    await card.waitFor(() => expect(card.find(Alert).props.title).toBe('ImpactPilot can’t be reached'));

    works = true;
    card.find(Button).trigger('onClick');
    await card.sees('Confirmed, 3 points earned');

    const [first, second] = card.writes();
    expect(second).toEqual(first);
    expect(card.maybeFind(Alert)).toBeNull();
  });

  it('shows the reason where the server refused it, and how things stand now', async () => {
    const card = await open(() => problem(409, 'Already settled', 'Morgan confirmed it a minute ago.'));
    card.press();
    await card.sees('Morgan confirmed it a minute ago.');

    expect(card.find(Button).text).toBe('Show how it stands now');
    card.find(Button).trigger('onClick');
    await card.waitFor(() => expect(card.reads()).toBe(2));

    expect(card.writes()).toHaveLength(1);
  });
});
