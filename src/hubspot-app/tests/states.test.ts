import { Button, EmptyState, ErrorState, Heading, LoadingSpinner, StatisticsItem } from '@hubspot/ui-extensions';
import { describe, expect, it, vi } from 'vitest';
import { type Answer, area, backend, held, openCard, origin, problem, view, wrapped } from './kit.ts';

const slowly = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

describe('while it is loading', () => {
  it('has the place of everything, and a spinner only for who waits', async () => {
    slowly();
    const answer = held();
    backend(() => answer.promise);
    const card = openCard();
    expect(card.findAll(StatisticsItem)).toHaveLength(2);
    expect(card.findAll(Heading).map(heading => heading.text)).toEqual(['Impact detected', 'Best next']);

    await vi.advanceTimersByTimeAsync(290);
    expect(card.maybeFind(LoadingSpinner)).toBeNull();
    await vi.advanceTimersByTimeAsync(20);
    expect(card.find(LoadingSpinner).props.label).toBe('Loading impact');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(card.find(LoadingSpinner).props.label).toBe('Still loading; this takes longer than usual');

    answer.answer({ body: view() });
    await card.sees('Impact detected (1)');
    expect(card.maybeFind(LoadingSpinner)).toBeNull();
  });
});

describe('without a card', () => {
  it.each([
    ['as we answer it', (answer: ReturnType<typeof problem>): Answer => answer],
    ['as HubSpot’s proxy wraps it', wrapped],
    ['as HubSpot’s proxy wraps it, as text', (answer: ReturnType<typeof problem>) => wrapped({ ...answer, body: JSON.stringify(answer.body) as never })],
  ])('leads to the connection where there is none, %s', async (_, as) => {
    backend(() => as(problem(403, 'card.not_connected', 'Not connected', 'This HubSpot account is not connected to ImpactPilot.')));
    const card = openCard();

    await card.waitFor(() => card.find(ErrorState));

    expect(card.find(ErrorState).props).toMatchObject({ type: 'lock', title: 'ImpactPilot is not connected here' });
    expect(card.find(Button).props.href).toEqual({ url: `${origin}/sign-in?returnTo=/connection`, external: true });
  });

  it.each([
    [403, 'card.not_a_user', 'You are not an ImpactPilot user yet', 'Ask Morgan Hale.'],
    [403, 'accounts.not_yours', 'This account is not yours to see', 'It is Sam Ortega’s.'],
    [403, 'accounts.hidden', 'Not your account', 'Ask its CSM, a manager or an admin about it.'],
  ])('tells a person without rights whom to ask: %s %s', async (status, code, title, detail) => {
    backend(() => problem(status, code, 'No', detail));
    const card = openCard();

    await card.sees(detail);

    expect(card.find(ErrorState).props).toMatchObject({ type: 'lock', title });
  });

  it('says that the signature was not accepted', async () => {
    backend(() => ({ status: 401, body: { code: 'card.refused', title: 'Refused' } }));
    const card = openCard();
    await card.sees('Reload the page.');
    expect(card.find(ErrorState).props.type).toBe('lock');
  });

  it('says that HubSpot has no such company', async () => {
    backend(() => wrapped(problem(404, 'accounts.not_found', 'Not found', 'HubSpot has no company 8001.')));
    const card = openCard();
    await card.sees('HubSpot has no company 8001.');
    expect(card.find(EmptyState).props.title).toBe('HubSpot does not have this company');
  });

  it('shows the error, and tries again when told to', async () => {
    let works = false;
    const asked = backend(() => (works ? { body: view() } : problem(500, '', 'Something failed', 'It is written down.')));
    const card = openCard();
    await card.sees('It is written down.');
    expect(card.find(ErrorState).props).toMatchObject({ type: 'error', title: 'Something failed' });

    works = true;
    card.press('Try again');

    await card.sees('Impact detected (1)');
    expect(asked).toHaveLength(2);
  });

  it('tries again by itself, ever more slowly, where nobody answers', async () => {
    slowly();
    let works = false;
    const asked = backend(() => (works ? { body: view() } : Promise.reject(new Error('timeout'))));
    const card = openCard();
    await vi.advanceTimersByTimeAsync(0);
    expect(card.find(ErrorState).props.title).toBe('ImpactPilot can’t be reached');

    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(9_900);
    expect(asked).toHaveLength(2);
    works = true;
    await vi.advanceTimersByTimeAsync(200);

    expect(card.text()).toContain('Impact detected (1)');
  });

  it('does not go on asking where the answer is final', async () => {
    slowly();
    const asked = backend(() => problem(403, 'card.not_a_user', 'No', 'Ask Morgan Hale.'));
    openCard();

    await vi.advanceTimersByTimeAsync(600_000);

    expect(asked).toHaveLength(1);
  });

  it('asks nobody where the profile names no address', () => {
    const asked = backend(() => ({ body: view() }));

    expect(openCard('crm.record.sidebar', {}).find(ErrorState).props.type).toBe('support');
    expect(asked).toEqual([]);
  });

  it.each([['no object', 'fine'], ['nothing', null]])('takes %s for no answer', async (_, body) => {
    backend(() => ({ body }));
    const card = openCard();
    await card.waitFor(() => expect(card.find(ErrorState).props.title).toBe('ImpactPilot could not answer'));
  });
});

describe('with less than all', () => {
  it('says who can set up transitions while none is on', async () => {
    backend(() => ({ body: view({ suggestions: [], setUp: { transitionsOn: 0, admins: ['Morgan Hale', 'Robin Vale', 'Ana Ruiz'] } }) }));
    const card = openCard();
    await card.sees('Nothing watches HubSpot yet');
    expect(card.text()).toContain('Morgan Hale, Robin Vale or Ana Ruiz can switch transitions on.');
  });

  it('says that nothing is waiting', async () => {
    backend(() => ({ body: view({ suggestions: [] }) }));
    const card = openCard();
    await card.sees('Nothing is waiting.');
    expect(card.text()).toContain('Impact detected (0)');
  });

  it('says that there are no drivers', async () => {
    backend(() => ({ body: view({ areas: [] }) }));
    await openCard().sees('There are no drivers yet.');
  });

  it.each([
    ['importing', '2026-11-22T08:40:00Z', 'HubSpot’s data is being imported', 'HubSpot was last read 20 min ago.'],
    ['importing', null, 'HubSpot’s data is being imported', 'HubSpot has not been read yet.'],
    ['delayed', '2026-11-22T06:00:00Z', 'HubSpot’s data is late', 'HubSpot was last read today 07:00.'],
    ['disconnected', '2026-10-02T06:00:00Z', 'ImpactPilot is disconnected from HubSpot', 'HubSpot was last read 2 Oct.'],
  ] as const)('says how old it is: %s since %s', async (state, lastSuccessAt, title, since) => {
    backend(() => ({ body: view({ sync: { state, lastSuccessAt } }) }));
    const card = openCard();

    await card.sees(since);

    expect(card.alerts()).toEqual([title]);
    expect(card.buttons('Confirm')).toHaveLength(1);
  });

  it('looks often while HubSpot’s data comes in', async () => {
    slowly();
    const asked = backend(() => ({ body: view({ sync: { state: 'importing', lastSuccessAt: null } }) }));
    openCard();
    await vi.advanceTimersByTimeAsync(21_000);
    expect(asked).toHaveLength(3);
  });

  it('marks a company that is no customer, and stays of use', async () => {
    backend(() => ({ body: view({ account: { ...view().account, isCustomer: false, lifecycle: 'Lead' } }) }));
    const card = openCard();
    await card.waitFor(() => expect(card.alerts()).toEqual(['Not a customer: Lead']));
    expect(card.buttons('Confirm')).toHaveLength(1);
  });

  it('says nothing of a company of which HubSpot says nothing', async () => {
    backend(() => ({ body: view({ account: { ...view().account, isCustomer: null, lifecycle: null } }) }));
    const card = openCard();
    await card.sees('Impact detected (1)');
    expect(card.alerts()).toEqual([]);
  });
});

describe('offline', () => {
  it('keeps what was shown, marks it with its time, and recovers by itself', async () => {
    slowly();
    let works = true;
    backend(() => (works ? { body: view({ areas: [area()] }) } : Promise.reject(new Error('offline'))));
    const card = openCard();
    await card.sees('Impact detected (1)');

    works = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(card.alerts()).toEqual(['ImpactPilot can’t be reached']);
    expect(card.text()).toContain('This is how it stood at 10:00.');
    expect(card.text()).toContain('Impact detected (1)');

    works = true;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(card.alerts()).toEqual([]);
  });

  it('looks again at once when told to', async () => {
    slowly();
    let works = true;
    const asked = backend(() => (works ? { body: view() } : Promise.reject(new Error('offline'))));
    const card = openCard();
    await card.sees('Impact detected (1)');
    works = false;
    await vi.advanceTimersByTimeAsync(60_000);

    works = true;
    card.press('Try now');
    await vi.advanceTimersByTimeAsync(0);

    expect(asked).toHaveLength(3);
    expect(card.alerts()).toEqual([]);
  });

  it('takes away what the person may no longer see', async () => {
    slowly();
    let answer: Answer = { body: view() };
    backend(() => answer);
    const card = openCard();
    await card.sees('Impact detected (1)');

    answer = problem(403, 'accounts.not_yours', 'No', 'It is Robin Vale’s now.');
    await vi.advanceTimersByTimeAsync(60_000);

    expect(card.text()).toContain('It is Robin Vale’s now.');
    expect(card.text()).not.toContain('Impact detected');
  });
});
