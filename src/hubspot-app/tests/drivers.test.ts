import { Link, LoadingSpinner, SearchInput, StatusTag, Tag, Text } from '@hubspot/ui-extensions';
import { describe, expect, it, vi } from 'vitest';
import { area, backend, company, driver, drivers, held, openCard, type Request, view } from './kit.ts';

const sales = '00000000-0000-7000-8004-000000000002';

describe('an area', () => {
  it('is folded, and its title tells how far it is', async () => {
    backend(() => ({ body: view({ areas: [
      area({ won: 2, pitched: 1 }), area({ id: sales, name: 'Renewal', rows: drivers(1) }), area({ id: 'c', name: 'Advocacy', won: 1 }),
    ] }) }));
    const card = openCard();

    await card.waitFor(() => expect(card.titles()).toEqual(['Meaningful adoption · 2 won · 1 pitched', 'Renewal · 1 driver', 'Advocacy · 1 won']));

    expect(card.text()).not.toContain('Adoption workshop');
    expect(card.maybeFind(SearchInput)).toBeNull();
  });

  it('shows its drivers once it is opened, and hides them again', async () => {
    backend(() => ({ body: view({ areas: [area()] }) }));
    const card = openCard();
    await card.waitFor(() => expect(card.titles()).toHaveLength(1));

    card.unfold('Meaningful adoption');
    await card.sees('Adoption workshop');
    expect(card.text()).toContain('A workshop with at least three teams.');
    expect(card.findAll(Tag).map(tag => tag.text)).toContain('+2');

    card.unfold('Meaningful adoption');
    await card.waitFor(() => expect(card.text()).not.toContain('Adoption workshop'));
  });
});

describe('a driver', () => {
  const showing = async (changes: Parameters<typeof driver>[0], more: Parameters<typeof view>[0] = {}) => {
    backend(() => ({ body: view({ suggestions: [], areas: [area({ rows: [driver(changes)] })], ...more }) }));
    const card = openCard();
    await card.waitFor(() => expect(card.titles()).toHaveLength(1));
    card.unfold('Meaningful adoption');
    await card.sees('Adoption workshop');
    return card;
  };

  it('tells who did what and when, and when it is next', async () => {
    const card = await showing({ status: 'won', statusAt: '2026-11-21T13:00:00Z', by: 'Ana Ruiz', note: 'Three teams came.', nextAvailableOn: '2027-01-01', canUndo: true });

    expect(card.find(StatusTag).text).toBe('Won');
    expect(card.text()).toContain('yesterday 14:00 · Ana Ruiz · next available on 1 Jan 2027');
    expect(card.text()).toContain('“Three teams came.”');
    expect(card.buttons('Won')).toEqual([]);
    expect(card.buttons('Undo')).toHaveLength(1);
  });

  it('that moves by itself tells its rule', async () => {
    const card = await showing({ automation: { mode: 'suggest', words: 'fires when SSO enabled becomes Yes.' } });
    expect(card.findAll(Tag).map(tag => `${tag.props.overlay}`).join()).toContain('fires when SSO enabled becomes Yes.');
  });

  it('whose rule is off has no spark', async () => {
    const card = await showing({ automation: { mode: 'off', words: 'fires when SSO enabled becomes Yes.' } });
    expect(card.findAll(Tag).map(tag => tag.text)).toEqual(['+2']);
  });

  it.each([
    ['https://example.com/guide', 1],
    ['javascript:alert(1)', 0],
    [null, 0],
  ])('leads to its guide only where that is a page: %s', async (guide, links) => {
    expect((await showing({ guide })).findAll(Link)).toHaveLength(links);
  });

  it('that waits for its next time can be pitched, not won', async () => {
    const card = await showing({ nextAvailableOn: '2027-01-01' });
    expect(card.buttons('Pitch')).toHaveLength(1);
    expect(card.buttons('Won')).toEqual([]);
  });

  it('that the cycle leaves out says so beforehand, and offers no win', async () => {
    const card = await showing({ counts: false, status: 'pitched' });
    expect(card.text()).toContain('Doesn’t count in this cycle');
    expect(card.buttons('Won')).toEqual([]);
    expect(card.buttons('Lost…')).toHaveLength(1);
  });

  it('has no buttons for a person who may only look', async () => {
    const card = await showing({ canUndo: true }, { canAct: false });
    for (const label of ['Pitch', 'Won', 'Lost…', 'Implemented', 'With a note', 'Undo']) expect(card.buttons(label)).toEqual([]);
  });

  it('is shown as it is written, with whatever its name holds', async () => {
    const card = await showing({ name: '</Text><script>Adoption workshop' });
    expect(card.findAll(Text).map(text => text.text)).toContain('</Text><script>Adoption workshop');
  });
});

describe('hundreds of drivers', () => {
  const many = (answer: (request: Request) => ReturnType<typeof found> | Promise<ReturnType<typeof found>>) =>
    backend(request => (request.url.includes('/drivers?') ? answer(request) : { body: view({ areas: [area({ rows: null }), area({ id: sales, name: 'Renewal', rows: null })] }) }));
  const found = (count: number, more = false) => ({ status: 200, body: { items: drivers(count), more } as unknown });

  it('come when their area is opened', async () => {
    const asked = many(() => found(2));
    const card = openCard();
    await card.waitFor(() => expect(card.titles()).toEqual(['Meaningful adoption · 60 drivers', 'Renewal · 60 drivers']));
    expect(asked).toHaveLength(1);

    card.unfold('Renewal');
    await card.sees('Driver 2');

    expect(asked.at(-1)?.url).toBe(`${company}/drivers?area=${sales}`);
  });

  it('are announced by a spinner only where they take long', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const answer = held();
    many(() => answer.promise as Promise<ReturnType<typeof found>>);
    const card = openCard();
    await card.waitFor(() => expect(card.titles()).toHaveLength(2));
    card.unfold('Renewal');
    await vi.advanceTimersByTimeAsync(290);
    expect(card.maybeFind(LoadingSpinner)).toBeNull();

    await vi.advanceTimersByTimeAsync(20);
    expect(card.find(LoadingSpinner).props.label).toBe('Loading Renewal');

    answer.answer(found(1));
    await card.sees('Driver 1');
    expect(card.maybeFind(LoadingSpinner)).toBeNull();
  });

  it('that did not come can be asked for again, and the rest of the card stays', async () => {
    let works = false;
    many(() => (works ? found(1) : Promise.reject(new Error('timeout'))));
    const card = openCard();
    await card.waitFor(() => expect(card.titles()).toHaveLength(2));
    card.unfold('Renewal');
    await card.sees('ImpactPilot can’t be reached');
    expect(card.text()).toContain('Impact detected (1)');

    works = true;
    card.press('Try again');
    await card.sees('Driver 1');
  });

  it('say that there are still more', async () => {
    many(() => found(100, true));
    const card = openCard();
    await card.waitFor(() => expect(card.titles()).toHaveLength(2));
    card.unfold('Renewal');
    await card.sees('These are the first 100; a search finds the others.');
  });

  it('are searched by the server', async () => {
    const asked = many(() => found(1));
    const card = openCard();
    await card.waitFor(() => card.find(SearchInput));

    card.find(SearchInput).trigger('onInput', 'work & shop' as never);
    await card.sees('Driver 1');

    expect(asked.at(-1)?.url).toBe(`${company}/drivers?search=work%20%26%20shop`);
    expect(card.titles()).toEqual([]);
  });

  it('are asked for anew when the card has another version', async () => {
    let version = 1;
    const asked = backend(({ url, method }) => {
      if (method === 'POST') version = 2;
      return { body: url.includes('/drivers?')
        ? { items: [driver({ status: version === 1 ? 'none' : 'pitched', version, by: version === 1 ? null : 'Sam Ortega', statusAt: null })], more: false }
        : view({ areas: [area({ rows: null })], readAt: `2026-11-22T09:0${version}:00Z` }) };
    });
    const card = openCard();
    await card.waitFor(() => expect(card.titles()).toHaveLength(1));
    card.unfold('Meaningful adoption');
    await card.waitFor(() => card.button('Pitch'));

    card.press('Pitch');
    await card.sees('Sam Ortega');

    expect(asked.map(({ url, method }) => `${method} ${url.replace(company, '')}`)).toEqual([
      'GET ', `GET /drivers?area=${area().id}`, `POST /drivers/${driver().id}/status`, `GET /drivers?area=${area().id}`,
    ]);
  });
});

it('searches what it has where it has all', async () => {
  const asked = backend(() => ({ body: view({ areas: [area({ rows: drivers(50) })] }) }));
  const card = openCard();
  await card.waitFor(() => card.find(SearchInput));

  card.find(SearchInput).trigger('onInput', 'driver 37' as never);
  await card.sees('Driver 37');
  card.find(SearchInput).trigger('onInput', 'nothing like it' as never);
  await card.sees('No driver is found.');
  card.find(SearchInput).trigger('onInput', '' as never);
  await card.waitFor(() => expect(card.titles()).toHaveLength(1));

  expect(asked).toHaveLength(1);
});
