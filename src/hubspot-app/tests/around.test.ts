import { Link, Tag } from '@hubspot/ui-extensions';
import { describe, expect, it, vi } from 'vitest';
import { area, backend, company, driver, line, openCard, origin, problem, type Request, view } from './kit.ts';

describe('best next', () => {
  const best = { driverId: driver().id, name: 'Adoption workshop', points: 2, why: 'Similar accounts won it in their second month.' };

  it('names what is worth the effort, and what is left to win', async () => {
    backend(() => ({ body: view({ suggestions: [], bestNext: [best] }) }));
    const card = openCard();

    await card.sees('12 drivers, 31 points still to win this cycle');

    expect(card.buttons('Adoption workshop')).toHaveLength(1);
    expect(card.text()).toContain('Similar accounts won it in their second month.');
    expect(card.findAll(Tag).map(tag => tag.text)).toEqual(['+2']);
  });

  it('shows what can be done about it at a press', async () => {
    backend(() => ({ body: view({ bestNext: [best] }) }));
    const card = openCard();
    await card.sees(best.why);
    expect(card.buttons('Pitch')).toEqual([]);

    card.press('Adoption workshop');
    await card.waitFor(() => card.button('Pitch'));
    card.press('Adoption workshop');
    await card.waitFor(() => expect(card.buttons('Pitch')).toEqual([]));
  });

  it.each([
    [[driver()], 'Pitch'],
    [[], null],
  ])('asks for it where there are too many drivers to have them all', async (items, button) => {
    const asked = backend(({ url }) => ({ body: url.includes('/drivers?') ? { items, more: false } : view({ bestNext: [best], areas: [area({ rows: null })] }) }));
    const card = openCard();
    await card.sees(best.why);

    card.press('Adoption workshop');
    await (button ? card.waitFor(() => card.button(button)) : card.sees('It is no longer among the drivers of this account.'));

    expect(asked.at(-1)?.url).toBe(`${company}/drivers?search=Adoption%20workshop`);
  });
});

describe('the history', () => {
  const opened = async (lines: ReturnType<typeof line>[], answer: (request: Request) => { status?: number; body: unknown } = () => ({ body: view() }), canAct = true) => {
    const asked = backend(request => (request.method === 'GET' ? { body: view({ suggestions: [], history: lines, canAct }) } : answer(request)));
    const card = openCard();
    await card.waitFor(() => expect(card.titles()).toContain('History'));
    expect(card.text()).not.toContain('Process map');
    card.unfold('History');
    await card.sees('Process map');
    return { ...card, writes: () => asked.filter(({ method }) => method === 'POST') };
  };

  it('tells what happened, when and by whom', async () => {
    const card = await opened([
      line({ note: 'Signed off.' }), line({ id: 'b', kind: 'undone', points: -2, by: null, canUndo: false }), line({ id: 'c', kind: 'won', late: true, at: '2025-12-30T10:00:00Z', canUndo: false }),
    ]);

    expect(card.text()).toContain('Won · yesterday 16:00 · Sam Ortega');
    expect(card.text()).toContain('“Signed off.”');
    expect(card.text()).toContain('Taken back · yesterday 16:00');
    expect(card.text()).toContain('Won, late · 30 Dec 2025 · Sam Ortega');
    expect(card.findAll(Tag).map(tag => tag.text)).toEqual(['+2', '-2', '+2']);
    expect(card.buttons('Undo')).toHaveLength(1);
  });

  it('takes a win back', async () => {
    const gone = view({ suggestions: [], history: [line({ id: 'd', kind: 'undone', driver: 'Process map', points: -2, canUndo: false })], readAt: '2026-11-22T09:01:00Z' });
    const card = await opened([line()], () => ({ body: gone }));

    card.press('Undo');
    await card.sees('Taken back');

    expect(card.writes()).toEqual([{ url: `${company}/history/${line().impactId}/undo`, method: 'POST', body: { requestId: expect.any(String) } }]);
  });

  it('takes a decision on a suggestion back', async () => {
    const card = await opened([line({ kind: 'ignored', points: 0, impactId: null, suggestionId: 'abc' })]);
    card.press('Undo');
    await card.waitFor(() => expect(card.writes().map(({ url }) => url)).toEqual([`${company}/suggestions/abc/undo`]));
  });

  it('says why something can’t be taken back', async () => {
    const card = await opened([line()], () => problem(409, 'points.cycle_ended', 'The cycle has ended', 'Its points are final.'));
    card.press('Undo');
    await card.sees('Its points are final.');
    expect(card.alerts()).toEqual(['The cycle has ended']);
  });

  it('has no way back for a person who may only look', async () => {
    const card = await opened([line()], undefined, false);
    expect(card.buttons('Undo')).toEqual([]);
  });
});

describe('the way to the console', () => {
  const page = `/accounts/${view().account.id}`;

  it('is a link that signs in, once', async () => {
    const url = `${origin}/sign-in/once?token=abc`;
    const asked = backend(({ url: at }) => ({ body: at.endsWith('/sign-in') ? { url, expiresAt: '2026-11-22T09:01:00Z' } : view() }));
    const card = openCard();
    await card.waitFor(() => card.button('Open in ImpactPilot'));

    card.press('Open in ImpactPilot');
    card.press('Open in ImpactPilot');
    await card.sees('Continue to Kestrel Robotics in ImpactPilot');

    expect(asked.filter(({ method }) => method === 'POST')).toEqual([{ url: `${origin}/card/v1/sign-in`, method: 'POST', body: { path: page, requestId: expect.any(String) } }]);
    expect(card.find(Link).props.href).toEqual({ url, external: true });

    card.find(Link).trigger('onClick');
    await card.waitFor(() => card.button('Open in ImpactPilot'));
  });

  it('is not offered longer than it lives', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    backend(({ url }) => ({ body: url.endsWith('/sign-in') ? { url: `${origin}/x`, expiresAt: '' } : view() }));
    const card = openCard();
    await card.waitFor(() => card.button('Open in ImpactPilot'));
    card.press('Open in ImpactPilot');
    await card.sees('Continue to');

    await vi.advanceTimersByTimeAsync(50_000);

    expect(card.findAll(Link)).toEqual([]);
    expect(card.buttons('Open in ImpactPilot')).toHaveLength(1);
  });

  it('is the plain page where no such link can be had', async () => {
    backend(({ url }) => (url.endsWith('/sign-in') ? problem(503, '', 'Not now', 'Try again later.') : { body: view() }));
    const card = openCard();
    await card.waitFor(() => card.button('Open in ImpactPilot'));

    card.press('Open in ImpactPilot');
    await card.sees('Not now. Try again later.');

    expect(card.find(Link).props.href).toEqual({ url: origin + page, external: true });
  });
});
