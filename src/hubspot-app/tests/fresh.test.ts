import { StatisticsItem } from '@hubspot/ui-extensions';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { suggestion} from './kit.ts';
import { type Answer, backend, held, openCard, suggestions, view } from './kit.ts';

const later = '2026-11-22T09:01:00Z';
const [first, second, third] = suggestions(3) as [ReturnType<typeof suggestion>, ReturnType<typeof suggestion>, ReturnType<typeof suggestion>];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

/** The card as it is first told, and the way to tell it something newer. */
async function open(start: Parameters<typeof view>[0]) {
  const next = { answer: { body: view(start) } as Answer };
  const asked = backend(() => next.answer);
  const card = openCard();
  await card.sees('Impact detected');
  await vi.advanceTimersByTimeAsync(0);
  return { ...card, asked, next, names: () => card.text().match(/Finding \d+/g) ?? [] };
}

describe('looking again', () => {
  it('happens every minute, and brings new numbers', async () => {
    const card = await open({});

    card.next.answer = { body: view({ readAt: later, points: { thisCycle: 9, ever: 30 } }) };
    await vi.advanceTimersByTimeAsync(60_000);

    expect(card.find(StatisticsItem).props.number).toBe('9');
  });

  it('happens at a press', async () => {
    const card = await open({});
    card.next.answer = { body: view({ readAt: later, points: { thisCycle: 9, ever: 30 } }) };

    card.press('Refresh');
    await vi.advanceTimersByTimeAsync(0);

    expect(card.find(StatisticsItem).props.number).toBe('9');
    expect(card.text()).toContain('As of 10:01');
  });

  it('becomes seldom where nobody touches the card, until somebody does', async () => {
    const card = await open({});
    await vi.advanceTimersByTimeAsync(14 * 60_000);
    expect(card.asked).toHaveLength(15);

    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(card.asked).toHaveLength(27);

    card.press('Refresh');
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    expect(card.asked).toHaveLength(30);
  });

  it('follows an edit of the record within seconds', async () => {
    const card = await open({});
    const [[properties, edited]] = card.mocks.actions.onCrmPropertiesUpdate.calls as [[string, (all: Record<string, string>) => void]];
    expect(properties).toBe('*');

    edited({ sso_enabled: 'true' });
    await vi.advanceTimersByTimeAsync(26_000);

    expect(card.asked).toHaveLength(4);
  });

  it('lets what is new wait for a press, so that nothing moves under the cursor', async () => {
    const card = await open({ suggestions: [first, second] });

    card.next.answer = { body: view({ readAt: later, suggestions: [{ ...third, detectedAt: '2026-11-22T09:00:30Z' }, second, first] }) };
    await vi.advanceTimersByTimeAsync(60_000);
    expect(card.names()).toEqual(['Finding 1', 'Finding 2']);
    expect(card.text()).toContain('Impact detected (3)');

    card.press('Show 1 new');
    await vi.advanceTimersByTimeAsync(0);

    expect(card.names()).toEqual(['Finding 3', 'Finding 1', 'Finding 2']);
    expect(card.buttons('Show 1 new')).toEqual([]);
  });

  it('shows what is new at once where nothing was shown', async () => {
    const card = await open({ suggestions: [] });

    card.next.answer = { body: view({ readAt: later, suggestions: [{ ...first, detectedAt: '2026-11-22T09:00:30Z' }] }) };
    await vi.advanceTimersByTimeAsync(60_000);

    expect(card.names()).toEqual(['Finding 1']);
  });

  it('takes away what is settled elsewhere', async () => {
    const card = await open({ suggestions: [first, second] });

    card.next.answer = { body: view({ readAt: later, suggestions: [second] }) };
    await vi.advanceTimersByTimeAsync(60_000);

    expect(card.names()).toEqual(['Finding 2']);
  });

  it('changes nothing where the answer is older than what is shown', async () => {
    const card = await open({ readAt: later, points: { thisCycle: 9, ever: 30 } });

    card.next.answer = { body: view() };
    await vi.advanceTimersByTimeAsync(60_000);

    expect(card.find(StatisticsItem).props.number).toBe('9');
  });

  it('leaves a decision that is under way as it was made', async () => {
    const answer = held();
    let readings = 0;
    backend(({ method }) => (method === 'POST' ? answer.promise : { body: view({ readAt: ++readings === 1 ? view().readAt : later }) }));
    const card = openCard();
    await card.sees('Impact detected (1)');

    card.press('Confirm');
    await vi.advanceTimersByTimeAsync(61_000);

    expect(readings).toBe(2);
    expect(card.text()).toContain('Confirmed, 3 points earned');
  });
});
