import { Link, ProgressBar, StatisticsItem, StatusTag, Tag } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { backend, company, openCard, suggestion, suggestions, view, type Request } from './kit.ts';

const url = 'https://app.hubspot.com/contacts/62515/record/0-2/8001';

describe.each(['crm.record.sidebar', 'crm.record.tab'] as const)('in %s', (location) => {
  it('asks once for the company of the record and shows where it stands', async () => {
    const asked = backend(() => ({ body: view() }));
    const card = openCard(location);

    await card.sees('Impact detected (1)');

    expect(asked).toEqual([{ url: company, method: 'GET', body: {} }]);
    expect(card.findAll(StatisticsItem).map(item => [item.props.label, item.props.number])).toEqual([['Points this cycle', '4'], ['Points ever', '21']]);
    expect(card.text()).toContain('Q4 2026 · 39 days left');
    expect(card.find(ProgressBar).props).toMatchObject({ value: 4, maxValue: 10, valueDescription: '4 of 10 points to an impacted account' });
  });

  it('puts what was found above all that can be folded', async () => {
    backend(() => ({ body: view() }));
    const card = openCard(location);
    await card.sees('Impact detected (1)');

    const [header, detected, best, drivers] = ['Q4 2026', 'Impact detected', 'Best next', 'Drivers'].map(words => card.text().indexOf(words)) as [number, number, number, number];
    expect(header).toBeGreaterThanOrEqual(0);
    expect(detected).toBeGreaterThan(header);
    expect(best).toBeGreaterThan(detected);
    expect(drivers).toBeGreaterThan(best);
  });
});

describe('the header', () => {
  it('marks an impacted account', async () => {
    backend(() => ({ body: view({ points: { thisCycle: 12, ever: 12 }, impacted: { reached: true, neededPoints: 10 } }) }));
    const card = openCard();

    await card.sees('Impacted account');

    expect(card.findAll(ProgressBar)).toEqual([]);
  });

  it.each([[0, 'Q4 2026 · over since '], [1, 'Q4 2026 · last day'], [2, 'Q4 2026 · 2 days left'], [null, 'Q4 2026']])('counts the days of the cycle: %s', async (daysLeft, words) => {
    backend(() => ({ body: view({ cycle: { ...view().cycle!, daysLeft } }) }));
    await openCard().sees(words);
  });

  it('says that points wait for a cycle', async () => {
    backend(() => ({ body: view({ cycle: null }) }));
    const card = openCard();

    await card.sees('No cycle is active');

    expect(card.findAll(ProgressBar)).toEqual([]);
    expect(card.text()).not.toContain('Best next');
  });

  it.each([['de-de', '12.345'], ['en-us', '12,345'], ['nl', '12.345'], ['no such locale', '12']])('writes numbers as %s does', async (locale, written) => {
    backend(() => ({ body: view({ points: { thisCycle: 12_345, ever: 1 } }) }));
    const card = openCard('crm.record.sidebar', undefined, locale);

    await card.sees('Impact detected (1)');

    expect(`${card.find(StatisticsItem).props.number}`).toContain(written);
  });
});

describe('what was found', () => {
  const showing = (changes: Parameters<typeof suggestion>[0]) => {
    backend(() => ({ body: view({ suggestions: [suggestion(changes)] }) }));
    return openCard();
  };

  it('is shown with its points, how sure it is and what changed', async () => {
    const card = showing({ recordUrl: url });

    await card.sees('SSO enabled: No → Yes');

    expect(card.findAll(Tag).map(tag => tag.text)).toContain('+3');
    expect(card.find(StatusTag).text).toBe('certain');
    expect(card.text()).toContain('20 Nov, 10:15 · Robin Vale in HubSpot');
    expect(card.find(Link).props.href).toEqual({ url, external: true });
    expect(card.text()).not.toContain('no longer holds');
  });

  it('tells its rule to whoever points at the spark', async () => {
    const card = showing({});
    await card.sees('SSO enabled: No → Yes');

    const spark = card.findAll(Tag).find(tag => tag.props.variant === 'info');

    expect(`${spark?.props.overlay}`).toContain('SSO enabled became true.');
  });

  it('rests on records where its evidence is one', async () => {
    const card = showing({
      explanation: 'A meeting with a decision maker took place.',
      evidence: {
        ...suggestion().evidence, kind: 'meeting', property: '', label: '', old: null, new: null,
        records: [{ object: 'meeting', id: '77', title: 'Quarterly review', at: '2026-11-22T08:30:00Z', people: ['Ada Keller (CFO)'] }],
      },
    });

    await card.sees('Meeting: Quarterly review');

    expect(card.text()).toContain('30 min ago · with Ada Keller (CFO)');
    expect(card.text()).toContain('A meeting with a decision maker took place.');
  });

  it('quotes the words that prove it, and says whose they are', async () => {
    const card = showing({
      confidence: 'likely',
      evidence: {
        ...suggestion().evidence, kind: 'email', property: 'hs_email_text', label: '', old: null, new: null,
        records: [{ object: 'email', id: '78', title: 'Approvals', at: '2026-11-21T13:00:00Z', people: [] }],
        quote: { property: 'hs_email_text', start: 40, text: 'That objective is met.', speaker: 'customer', foundBy: '1' },
      },
    });

    await card.sees('“That objective is met.”');

    expect(card.text()).toContain('The customer’s words');
    expect(card.text()).toContain('yesterday 14:00');
    expect(card.find(StatusTag).text).toBe('likely');
  });

  it('folds what was found while it waited, and shows it with its words and the way to its record', async () => {
    const email = { ...suggestion().evidence, kind: 'email', records: [{ object: 'email', id: '78', title: 'Approvals', at: '2026-11-21T13:00:00Z', people: [] }] };
    const card = showing({ evidence: { ...email, furtherCount: 12, further: [{
      ...email, records: [{ object: 'call', id: '80', title: 'Check-in', at: '2026-11-22T08:30:00Z', people: ['Ada Keller (CFO)'] }],
      quote: { property: 'hs_call_body', start: 0, text: 'We are at four days now.', speaker: 'customer', foundBy: '1' },
      explanation: 'The customer says “four days” in the call’s body.', confidence: 'likely', madeSurer: true, recordUrl: url,
    }] } });
    await card.sees('Approvals');
    expect(card.text()).not.toContain('Check-in');

    card.unfold('+ 12 more');

    await card.sees('Call: Check-in');
    expect(card.text()).toContain('“We are at four days now.”');
    expect(card.text()).toContain('(likely, and made it surer)');
    expect(card.text()).toContain('and 11 more');
    expect(card.findAll(Link).map(link => link.props.href)).toContainEqual({ url, external: true });
  });

  it('cuts a long quote, as the record holds the whole of it', async () => {
    const text = 'very '.repeat(200);
    const card = showing({ evidence: {
      ...suggestion().evidence, kind: 'note', records: [{ object: 'note', id: '79', title: '', at: null, people: [] }], quote: { property: 'hs_note_body', start: 0, text, speaker: null, foundBy: '1' },
    } });
    await card.sees('…”');
    expect(card.text()).not.toContain(text);
  });

  it('warns of what no longer holds', async () => {
    await showing({ stillTrue: false }).sees('This no longer holds; check before you confirm');
  });

  it('shows names as they are written, with whatever they hold', async () => {
    const name = '<img src=x onerror=alert(1)> & <b>bold</b>';
    const card = showing({ driver: { ...suggestion().driver, name } });
    await card.sees(name);
  });

  it('has no buttons for a person who may only look', async () => {
    backend(() => ({ body: view({ canAct: false }) }));
    const card = openCard();

    await card.sees('You can look; Sam Ortega, a manager or an admin decides.');

    for (const label of ['Confirm', 'Undo', 'Confirm with a note']) expect(card.buttons(label)).toEqual([]);
  });
});

describe('more than is shown at first', () => {
  const pages = ({ url: asked }: Request) => ({
    body: asked.includes('/suggestions?after=') ? { items: suggestions(2, 6), more: false } : view({ suggestions: suggestions(5), waiting: 7, moreSuggestions: true }),
  });

  it('comes when it is asked for, after the last one shown', async () => {
    const asked = backend(pages);
    const card = openCard();
    await card.sees('Impact detected (7)');

    card.press('Show 5 more');
    await card.sees('Finding 7');

    expect(asked.at(-1)?.url).toBe(`${company}/suggestions?after=${suggestions(1, 5)[0]!.id}`);
    expect(card.buttons('Show 5 more')).toEqual([]);
  });

  it('can be asked for again where it did not come', async () => {
    let works = false;
    backend(request => (request.url.includes('after=') && !works ? { status: 500, body: {} } : pages(request)));
    const card = openCard();
    await card.sees('Finding 5');
    card.press('Show 5 more');
    await card.sees('ImpactPilot could not answer');

    works = true;
    card.press('Show 5 more');

    await card.sees('Finding 7');
    expect(card.text()).not.toContain('ImpactPilot could not answer');
  });
});
