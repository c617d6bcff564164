import { Dropdown, LoadingButton, StatisticsItem, TextArea } from '@hubspot/ui-extensions';
import type { CardView, Suggestion } from '@impactpilot/backend';
import { describe, expect, it } from 'vitest';
import { type Answer, backend, company, held, openCard, problem, type Request, suggestion, suggestions, view } from './kit.ts';

const path = `${company}/suggestions/${suggestion().id}`;
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

const answering = (changes: Partial<Suggestion>, more: Partial<CardView> = {}): Answer =>
  ({ body: view({ readAt: '2026-11-22T09:01:00Z', version: 'v2', suggestions: [suggestion(changes)], ...more }) });

const confirmed = () => answering({ status: 'confirmed', settledBy: 'Sam Ortega' }, { points: { thisCycle: 7, ever: 24 } });

async function open(answer: (request: Request) => Answer | Promise<Answer>, first: Partial<CardView> = {}) {
  const asked = backend(request => (request.method === 'GET' ? { body: view(first) } : answer(request)));
  const card = openCard();
  await card.waitFor(() => card.button('Confirm'));
  return {
    ...card,
    writes: () => asked.filter(request => request.method === 'POST'),
    reads: () => asked.filter(request => request.method === 'GET').length,
  };
}

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
    ['10 days (default)', 10],
    ['A week', 7],
    ['A month', 30],
    ['Three months', 90],
  ])('snoozes it: %s', async (label, days) => {
    const card = await open(() => answering({ status: 'snoozed', snoozedUntil: '2026-12-02T09:00:00Z' }));

    card.choose(label);
    await card.sees('Snoozed until 2 Dec, 10:00');

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

describe('words of one’s own', () => {
  it('go with a confirmation as a note', async () => {
    const card = await open(confirmed);
    card.press('Confirm with a note');
    await card.waitFor(() => card.find(TextArea));

    card.write('Note, also put on the HubSpot record', ' Agreed with Ada. ');
    card.press('Confirm');
    await card.sees('by Sam Ortega');

    expect(card.writes()[0]?.body).toMatchObject({ note: 'Agreed with Ada.' });
    expect(card.maybeFind(TextArea)).toBeNull();
  });

  it('say why it is incorrect, and are needed for that', async () => {
    const card = await open(() => answering({ status: 'ignored' }));
    card.choose('In my own words…');
    await card.waitFor(() => card.find(TextArea));
    expect(card.button('Mark incorrect').props.disabled).toBe(true);

    card.write('Why is it incorrect?', 'It is a test account.');
    await card.waitFor(() => expect(card.button('Mark incorrect').props.disabled).toBe(false));
    card.press('Mark incorrect');
    await card.sees('Marked incorrect');

    expect(card.writes()[0]?.body).toMatchObject({ reason: 'It is a test account.' });
  });

  it('that are too many are counted, and stopped before they are sent', async () => {
    const card = await open(confirmed);
    card.press('Confirm with a note');
    await card.waitFor(() => card.find(TextArea));

    card.write('Note, also put on the HubSpot record', 'a'.repeat(70_000));
    await card.waitFor(() => expect(card.find(TextArea).props).toMatchObject({ error: true, validationMessage: '70,000 of 2,000 characters: shorten it by 68,000' }));
    expect(card.button('Confirm').props.disabled).toBe(true);
    card.press('Confirm');
    expect(card.writes()).toEqual([]);

    card.write('Note, also put on the HubSpot record', 'a'.repeat(2_000));
    await card.waitFor(() => expect(card.button('Confirm').props.disabled).toBe(false));
    expect(card.find(TextArea).props.description).toBe('2,000 of 2,000 characters');
  });

  it('are still there where they could not be sent, and where the form was closed', async () => {
    let works = false;
    const card = await open(() => (works ? confirmed() : Promise.reject(new Error('timeout'))));
    card.press('Confirm with a note');
    await card.waitFor(() => card.find(TextArea));
    card.write('Note, also put on the HubSpot record', 'Agreed with Ada.');
    card.press('Confirm');
    await card.waitFor(() => expect(card.alerts()).toEqual(['ImpactPilot can’t be reached']));

    card.press('Cancel');
    await card.waitFor(() => expect(card.maybeFind(TextArea)).toBeNull());
    card.press('Confirm with a note');
    await card.waitFor(() => expect(card.find(TextArea).props.defaultValue).toBe('Agreed with Ada.'));

    works = true;
    card.press('Try again');
    await card.sees('by Sam Ortega');
    expect(card.writes()[1]).toEqual(card.writes()[0]);
    expect(card.writes()[1]?.body.note).toBe('Agreed with Ada.');
    expect(card.maybeFind(TextArea)).toBeNull();
  });
});

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

it('has each button of a tile say one thing', async () => {
  const card = await open(confirmed);
  expect(card.findAll(LoadingButton).map(button => button.text)).toEqual(['Confirm', 'Open in ImpactPilot']);
  expect(card.findAll(Dropdown).map(menu => menu.props.buttonText)).toEqual(['Incorrect', 'Snooze']);
});
