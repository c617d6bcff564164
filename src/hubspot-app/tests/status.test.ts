import { Input, Select, StatusTag, TextArea } from '@hubspot/ui-extensions';
import type { Driver } from '@impactpilot/backend';
import { describe, expect, it } from 'vitest';
import { type Answer, area, backend, company, driver, held, openCard, problem, type Request, view } from './kit.ts';

const path = `${company}/drivers/${driver().id}/status`;
const noteLabel = 'Note, also put on the HubSpot record';

const showing = (row: Partial<Driver>, changes: Parameters<typeof view>[0] = {}): Answer =>
  ({ body: view({ suggestions: [], areas: [area({ rows: [driver(row)] })], ...changes }) });

/** What the server says once the driver stands so. */
const standing = (status: Driver['status'], more: Partial<Driver> = {}): Answer =>
  showing({ status, version: 5, by: 'Sam Ortega', statusAt: '2026-11-22T09:01:00Z', canUndo: true, ...more }, { readAt: '2026-11-22T09:01:00Z' });

async function open(answer: (request: Request) => Answer | Promise<Answer>, row: Partial<Driver> = {}) {
  const asked = backend(request => (request.method === 'GET' ? showing(row) : answer(request)));
  const card = openCard();
  await card.waitFor(() => expect(card.titles()).toHaveLength(1));
  card.unfold('Meaningful adoption');
  await card.sees('Adoption workshop');
  return {
    ...card,
    writes: () => asked.filter(request => request.method === 'POST'),
    status: () => card.maybeFind(StatusTag)?.text,
    select: (label: string, value: string) => card.field(Select as never, label).trigger('onChange', value as never),
  };
}

describe('one press', () => {
  it.each([
    ['none', 'Pitch', 'pitched', 'Pitched'],
    ['none', 'Won', 'won', 'Won'],
    ['pitched', 'Won', 'won', 'Won'],
    ['won', 'Implemented', 'implemented', 'Implemented'],
    ['lost', 'Pitch', 'pitched', 'Pitched'],
  ] as const)('leads from %s by “%s” to %s', async (from, label, status, words) => {
    const card = await open(() => standing(status), { status: from });

    card.press(label);
    await card.sees('just now · Sam Ortega');

    expect(card.status()).toBe(words);
    expect(card.writes()).toEqual([{ url: path, method: 'POST', body: { status, version: 4, reason: null, note: null, requestId: expect.any(String) } }]);
  });

  it.each([
    ['none', 'everyQuarter', ['Pitch', 'Won', 'Lost…', 'With a note']],
    ['pitched', 'everyQuarter', ['Won', 'Lost…', 'With a note']],
    ['won', 'once', ['Implemented', 'With a note']],
    ['implemented', 'once', []],
    ['lost', 'everyQuarter', ['Pitch', 'Won', 'With a note']],
    ['won', 'triggerBased', ['Implemented', 'Pitch', 'Won', 'Lost…', 'With a note']],
    ['implemented', 'triggerBased', ['Pitch', 'Won', 'Lost…', 'With a note']],
  ] as const)('offers from %s (%s) what can follow', async (status, cadence, offered) => {
    const card = await open(() => standing('won'), { status, cadence });
    const all = ['Implemented', 'Pitch', 'Won', 'Lost…', 'With a note'];
    expect(all.filter(label => card.buttons(label).length > 0)).toEqual(all.filter(label => (offered as readonly string[]).includes(label)));
  });

  it('shows at once, and counts nothing before the server does', async () => {
    const answer = held();
    const card = await open(() => answer.promise);

    card.press('Won');
    await card.waitFor(() => expect(card.status()).toBe('Won'));
    expect(card.button('Undo').props).toMatchObject({ loading: true });
    expect(card.text()).not.toContain('Sam Ortega');

    answer.answer(standing('won'));
    await card.sees('Sam Ortega');
    expect(card.button('Undo').props).toMatchObject({ loading: false });
  });

  it('is sent once, however often it is made', async () => {
    const answer = held();
    const card = await open(() => answer.promise);
    const won = card.button('Won');

    won.trigger('onClick');
    won.trigger('onClick');
    answer.answer(standing('won'));
    await card.sees('Sam Ortega');

    expect(card.writes()).toHaveLength(1);
  });

  it('is taken back in its place', async () => {
    const card = await open(({ body }) => (body.status === 'none'
      ? showing({ version: 6 }, { readAt: '2026-11-22T09:02:00Z' }) : standing('won')));
    card.press('Won');
    await card.sees('Sam Ortega');

    card.press('Undo');
    await card.waitFor(() => expect(card.status()).toBeUndefined());

    expect(card.writes()[1]?.body).toMatchObject({ status: 'none', version: 5 });
    await card.waitFor(() => card.button('Pitch'));
  });

  it('that fails is taken off again, and sent again as the same request', async () => {
    let works = false;
    const card = await open(() => (works ? standing('won') : Promise.reject(new Error('timeout'))));
    card.press('Won');
    await card.waitFor(() => expect(card.alerts()).toEqual(['ImpactPilot can’t be reached']));
    expect(card.status()).toBeUndefined();

    works = true;
    card.press('Try again');
    await card.sees('Sam Ortega');

    expect(card.writes()[1]).toEqual(card.writes()[0]);
  });

  it('that came too late shows what changed, and how it stands now', async () => {
    let changed = false;
    backend(({ method }) => {
      if (method === 'GET') return changed ? standing('lost', { by: 'Ana Ruiz' }) : showing({});
      changed = true;
      return problem(409, 'impacts.changed', 'It has changed', 'Ana Ruiz marked it lost a minute ago.');
    });
    const card = openCard();
    await card.waitFor(() => expect(card.titles()).toHaveLength(1));
    card.unfold('Meaningful adoption');
    await card.waitFor(() => card.button('Won'));

    card.press('Won');
    await card.sees('just now · Ana Ruiz');

    expect(card.find(StatusTag).text).toBe('Lost');
    expect(card.text()).toContain('Ana Ruiz marked it lost a minute ago.');
    expect(card.buttons('Try again')).toEqual([]);
  });
});

describe('losing it', () => {
  it('needs a reason', async () => {
    const card = await open(() => standing('lost'));

    card.press('Lost…');
    await card.waitFor(() => expect(card.button('Save as lost').props.disabled).toBe(true));
    card.press('Save as lost');
    expect(card.writes()).toEqual([]);

    card.select('Why it was lost', 'No budget');
    await card.waitFor(() => expect(card.button('Save as lost').props.disabled).toBe(false));
    card.press('Save as lost');
    await card.sees('Sam Ortega');

    expect(card.writes()[0]?.body).toMatchObject({ status: 'lost', version: 4, reason: 'No budget', note: null });
    expect(card.maybeFind(TextArea)).toBeNull();
  });

  it('takes a reason in the person’s own words, up to 200 characters', async () => {
    const card = await open(() => standing('lost'));
    card.press('Lost…');
    await card.waitFor(() => card.button('Save as lost'));
    card.select('Why it was lost', 'own');
    await card.waitFor(() => card.find(Input));
    expect(card.button('Save as lost').props.disabled).toBe(true);

    card.field(Input, 'The reason').trigger('onInput', 'x'.repeat(201) as never);
    await card.waitFor(() => expect(card.find(Input).props.validationMessage).toBe('201 of 200 characters: shorten it by 1'));
    expect(card.button('Save as lost').props.disabled).toBe(true);

    card.field(Input, 'The reason').trigger('onInput', 'They merged with another company.' as never);
    card.press('Save as lost');
    await card.sees('Sam Ortega');

    expect(card.writes()[0]?.body).toMatchObject({ reason: 'They merged with another company.' });
  });
});

describe('a note', () => {
  it('can go with each of them', async () => {
    const card = await open(() => standing('won', { note: 'Signed today.' }));
    card.press('With a note');
    await card.waitFor(() => card.find(TextArea));

    card.select('How it stands', 'won');
    card.write(noteLabel, 'Signed today.');
    await card.waitFor(() => card.button('Save as won'));
    card.press('Save as won');
    await card.sees('“Signed today.”');
    await card.waitFor(() => expect(card.maybeFind(TextArea)).toBeNull());

    expect(card.writes()[0]?.body).toMatchObject({ status: 'won', note: 'Signed today.', reason: null });
  });

  it('of 70,000 characters is stopped with a count, and kept', async () => {
    const card = await open(() => standing('pitched'));
    card.press('With a note');
    await card.waitFor(() => card.find(TextArea));

    card.write(noteLabel, 'a'.repeat(70_000));
    card.press('Save as pitched');
    await card.waitFor(() => expect(card.find(TextArea).props.validationMessage).toBe('70,000 of 2,000 characters: shorten it by 68,000'));

    expect(card.writes()).toEqual([]);
  });

  it('is still there after a failure, and after its area was folded away', async () => {
    const card = await open(() => Promise.reject(new Error('timeout')));
    card.press('With a note');
    await card.waitFor(() => card.find(TextArea));
    card.write(noteLabel, 'Signed today.');
    card.press('Save as pitched');
    await card.waitFor(() => card.button('Try again'));

    card.unfold('Meaningful adoption');
    await card.waitFor(() => expect(card.text()).not.toContain('Adoption workshop'));
    card.unfold('Meaningful adoption');
    await card.waitFor(() => card.button('With a note'));
    card.press('With a note');

    await card.waitFor(() => expect(card.find(TextArea).props.defaultValue).toBe('Signed today.'));
  });

  it('goes with the version as it stands now, where it had changed', async () => {
    let version = 4;
    backend(({ method, body }) => {
      if (method === 'GET' || body.version === 5) return version === 4 ? showing({}) : body.version === 5 ? standing('won', { version: 6, note: 'Signed.' }) : standing('pitched');
      version = 5;
      return problem(409, 'impacts.changed', 'It has changed', 'Ana Ruiz pitched it a minute ago.');
    });
    const card = openCard();
    await card.waitFor(() => expect(card.titles()).toHaveLength(1));
    card.unfold('Meaningful adoption');
    await card.waitFor(() => card.button('With a note'));
    card.press('With a note');
    await card.waitFor(() => card.find(TextArea));
    card.field(Select as never, 'How it stands').trigger('onChange', 'won' as never);
    card.write(noteLabel, 'Signed.');
    await card.waitFor(() => card.button('Save as won'));
    card.press('Save as won');
    await card.sees('Ana Ruiz pitched it a minute ago.');
    await card.waitFor(() => expect(card.find(StatusTag).text).toBe('Pitched'));

    card.press('Save as won');
    await card.sees('“Signed.”');
  });
});
