import { Button, EmptyState, ErrorState, Heading, Link, LoadingButton, LoadingSpinner, ProgressBar, StatisticsItem, Tag } from '@hubspot/ui-extensions';
import { describe, expect, it, vi } from 'vitest';
import { account, backend, companyId, openCard, origin, problem, suggestion, wrapped } from './kit.ts';

describe.each(['crm.record.sidebar', 'crm.record.tab'] as const)('in %s', (location) => {
  it('asks for the company of the record and shows where it stands', async () => {
    const asked = backend(() => ({ body: account() }));
    const card = openCard(location);

    await card.sees('Impact detected (1)');

    expect(asked).toEqual([{ url: `${origin}/card/v1/companies/${companyId}`, method: 'GET', body: {} }]);
    expect(card.findAll(StatisticsItem).map(item => item.props.number)).toEqual(['4', '21']);
    expect(card.text()).toContain('Q4 2026 · 39 days left');
    expect(card.find(ProgressBar).props).toMatchObject({ value: 4, maxValue: 10, valueDescription: '4 of 10 points' });
    expect(card.find(Link).props.href).toEqual({ url: `${origin}/accounts/${account().id}`, external: true });
  });
});

describe('what waits', () => {
  it('is shown with its points, its evidence and why it fired', async () => {
    backend(() => ({ body: account() }));
    const card = openCard();

    await card.sees('SSO enabled: No → Yes');

    expect(card.find(Tag).text).toBe('+3');
    expect(card.text()).toContain('20 Nov 2026, 10:15 · Robin Vale in HubSpot');
    expect(card.text()).toContain('SSO enabled became true.');
    expect(card.text()).not.toContain('no longer holds');
  });

  it('rests on records where its evidence is one', async () => {
    const evidence = {
      ...suggestion().evidence, kind: 'meeting', property: '', label: '', old: null, new: null,
      records: [{ object: 'meeting', id: '77', title: 'Quarterly review', at: '2026-11-19T13:00:00Z', people: ['Ada Keller (CFO)'] }],
    };
    backend(() => ({ body: account({ suggestions: [suggestion({ evidence })] }) }));
    const card = openCard();

    await card.sees('Meeting: Quarterly review');

    expect(card.text()).toContain('19 Nov 2026, 14:00 · with Ada Keller (CFO)');
  });

  it('quotes the words that prove it, and says whose they are', async () => {
    const evidence = {
      ...suggestion().evidence, kind: 'email', property: 'hs_email_text', label: '', old: null, new: null,
      records: [{ object: 'email', id: '78', title: 'Approvals', at: '2026-11-19T13:00:00Z', people: [] }],
      quote: { property: 'hs_email_text', start: 40, text: 'That objective is met.', speaker: 'customer', foundBy: '1' },
    };
    backend(() => ({ body: account({ suggestions: [suggestion({ evidence, confidence: 'likely' })] }) }));
    const card = openCard();

    await card.sees('“That objective is met.”');

    expect(card.text()).toContain('The customer’s words');
    expect(card.text()).toContain('likely');
  });

  it('warns of what no longer holds', async () => {
    backend(() => ({ body: account({ suggestions: [suggestion({ stillTrue: false })] }) }));
    await openCard().sees('This no longer holds; check before you confirm');
  });

  it('has no buttons for a person who may only look', async () => {
    backend(() => ({ body: account({ canAct: false }) }));
    const card = openCard();

    await card.sees('You can look; Sam Ortega, a manager or an admin decides.');

    expect(card.findAll(LoadingButton)).toEqual([]);
  });
});

describe('where nothing is to be decided', () => {
  it('says so', async () => {
    backend(() => ({ body: account({ suggestions: [] }) }));
    const card = openCard();

    await card.waitFor(() => card.find(EmptyState));

    expect(card.find(Heading).text).toBe('Impact detected (0)');
    expect(card.find(EmptyState).props.title).toBe('Nothing is waiting');
  });

  it('marks an impacted account', async () => {
    backend(() => ({ body: account({ points: { thisCycle: 12, ever: 12 }, impacted: { reached: true, neededPoints: 10 }, suggestions: [] }) }));
    const card = openCard();

    await card.sees('Impacted account');

    expect(card.findAll(ProgressBar)).toEqual([]);
  });

  it('says that points wait for a cycle', async () => {
    backend(() => ({ body: account({ cycle: null }) }));
    await openCard().sees('No cycle is active');
  });
});

describe('without an answer', () => {
  it('shows that it is loading', async () => {
    const asked = backend(() => new Promise(() => undefined));
    const card = openCard();

    await vi.waitFor(() => expect(asked).toHaveLength(1));

    expect(card.find(LoadingSpinner).props.label).toBe('Loading impact');
  });

  it('shows the error and tries again', async () => {
    let works = false;
    const asked = backend(() => (works ? { body: account() } : problem(500, 'Something failed', 'It is written down.')));
    const card = openCard();
    await card.waitFor(() => card.find(ErrorState));
    expect(card.find(ErrorState).props).toMatchObject({ type: 'error', title: 'Something failed' });

    works = true;
    card.find(Button).trigger('onClick');

    await card.sees('Impact detected (1)');
    expect(asked).toHaveLength(2);
  });

  it('says that ImpactPilot can’t be reached', async () => {
    backend(() => Promise.reject(new Error('timeout')));
    const card = openCard();
    await card.waitFor(() => expect(card.find(ErrorState).props.title).toBe('ImpactPilot can’t be reached'));
  });

  it.each([
    ['as we answer it', problem(401, 'Not allowed', 'Refused.')],
    ['as HubSpot’s proxy wraps it', wrapped(problem(401, 'Not allowed', 'Refused.'))],
  ])('leads a stranger to the sign-in page, %s', async (_, answer) => {
    backend(() => answer);
    const card = openCard();

    await card.waitFor(() => card.find(ErrorState));

    expect(card.find(ErrorState).props).toMatchObject({ type: 'lock', title: 'ImpactPilot is not connected here' });
    expect(card.find(Button).props.href).toEqual({ url: `${origin}/sign-in?returnTo=/connection`, external: true });
  });

  it('says that a company is not known yet', async () => {
    backend(() => wrapped(problem(404, 'Not found', 'There is no such account.')));
    const card = openCard();
    await card.waitFor(() => expect(card.find(EmptyState).props.title).toBe('No account yet'));
  });

  it('asks nobody where the profile names no address', () => {
    const asked = backend(() => ({ body: account() }));

    expect(openCard('crm.record.sidebar', {}).find(ErrorState).props.type).toBe('support');
    expect(asked).toEqual([]);
  });
});
