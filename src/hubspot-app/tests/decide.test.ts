import { Dropdown, LoadingButton, StatisticsItem } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { answering, confirmed, open, path, uuid } from './deciding.ts';
import { backend, company, held, openCard, suggestions, view } from './kit.ts';

describe('a decision', () => {
  it('confirms, and shows the points as the server counts them', async () => {
    const card = await open(confirmed);

    card.press('Confirm');
    await card.sees('Confirmed by Sam Ortega, 3 points earned');

    expect(card.writes()).toEqual([{ url: `${path}/confirm`, method: 'POST', body: { note: null, requestId: expect.stringMatching(uuid) } }]);
    expect(card.findAll(StatisticsItem).map(item => item.props.number)).toEqual(['7', '24']);
    expect(card.text()).toContain('Impact detected (0)');
  });

  it('is shown at once, before the server has said anything but not as its word', async () => {
    const answer = held();
    const card = await open(() => answer.promise);

    card.press('Confirm');
    await card.sees('Confirmed, 3 points earned');

    expect(card.text()).toContain('Impact detected (0)');
    expect(card.find(StatisticsItem).props.number).toBe('4');

    answer.answer(confirmed());
    await card.waitFor(() => expect(card.find(StatisticsItem).props.number).toBe('7'));
  });

  it('is sent once, however often it is pressed', async () => {
    const answer = held();
    const card = await open(() => answer.promise);

    const confirm = card.button('Confirm');
    confirm.trigger('onClick');
    confirm.trigger('onClick');
    await card.waitFor(() => expect(card.button('Undo').props).toMatchObject({ loading: true }));
    card.press('Undo');
    answer.answer(confirmed());
    await card.sees('by Sam Ortega');

    expect(card.writes()).toHaveLength(1);
  });

  it('is taken back in its place', async () => {
    const card = await open(({ url }) => (url.endsWith('/undo') ? answering({}) : confirmed()));
    card.press('Confirm');
    await card.sees('by Sam Ortega');

    card.press('Undo');
    await card.sees('Impact detected (1)');
    await card.waitFor(() => card.button('Confirm'));

    expect(card.writes().map(({ url }) => url)).toEqual([`${path}/confirm`, `${path}/undo`]);
    expect(new Set(card.writes().map(({ body }) => body.requestId)).size).toBe(2);
  });

  it.each([
    ['It was not our doing', 'It was not our doing'],
    ['Without a reason', null],
  ])('marks it incorrect: %s', async (label, reason) => {
    const card = await open(() => answering({ status: 'ignored' }));

    card.choose(label);
    await card.sees('Marked incorrect');

    expect(card.writes()).toEqual([{ url: `${path}/incorrect`, method: 'POST', body: { reason, requestId: expect.stringMatching(uuid) } }]);
  });

  it.each([
    ['10 days (default)', null],
    ['A week', 7],
    ['A month', 30],
    ['Three months', 90],
  ])('snoozes it: %s', async (label, days) => {
    const card = await open(() => answering({ status: 'snoozed', snoozedUntil: '2026-12-02T09:00:00Z' }));

    card.choose(label);
    await card.sees('Snoozed until 2 Dec');

    expect(card.writes()).toEqual([{ url: `${path}/snooze`, method: 'POST', body: { days, requestId: expect.stringMatching(uuid) } }]);
  });

  it('offers the default snooze first', async () => {
    const card = await open(confirmed);
    const snooze = card.findAll(Dropdown).find(menu => `${menu.props.buttonText}` === 'Snooze');
    expect(snooze?.find(Dropdown.ButtonItem).text).toBe('10 days (default)');
  });

  it('beyond the first few stands as expected where the answer leaves it out', async () => {
    const firstFive = { suggestions: suggestions(5), waiting: 6, moreSuggestions: true };
    const asked = backend(({ url, method }) => ({
      body: method === 'POST' ? view({ ...firstFive, waiting: 5, readAt: '2026-11-22T09:01:00Z' })
        : url.includes('after=') ? { items: suggestions(1, 6), more: false } : view(firstFive),
    }));
    const card = openCard();
    await card.sees('Finding 5');
    card.press('Show 5 more');
    await card.sees('Finding 6');

    card.buttons('Confirm')[5]!.trigger('onClick');
    await card.sees('Impact detected (5)');
    await card.waitFor(() => expect(card.button('Undo').props).toMatchObject({ loading: false }));

    expect(asked.at(-1)?.url).toBe(`${company}/suggestions/${suggestions(1, 6)[0]!.id}/confirm`);
    expect(card.buttons('Confirm')).toHaveLength(5);
    expect(card.buttons('Show 5 more')).toEqual([]);
  });
});

it('has each button of a tile say one thing', async () => {
  const card = await open(confirmed);
  expect(card.findAll(LoadingButton).map(button => button.text)).toEqual(['Confirm', 'Open in ImpactPilot']);
  expect(card.findAll(Dropdown).map(menu => menu.props.buttonText)).toEqual(['Incorrect', 'Snooze']);
});
