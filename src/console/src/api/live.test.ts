import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listen, type LiveState, refreshOnChange } from './live.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function watched() {
  const client = new QueryClient();
  const asked: string[] = [];
  vi.spyOn(client, 'invalidateQueries').mockImplementation((filter) => {
    asked.push(filter?.queryKey?.join('/') ?? 'all');
    return Promise.resolve();
  });
  return { client, asked };
}

test('a burst of changes refreshes each thing once, soon', () => {
  const { client, asked } = watched();
  const refresh = refreshOnChange(client);
  for (let times = 0; times < 20; times++) refresh.add({ topic: 'points', accountId: 'a1' });
  refresh.add({ topic: 'suggestion', accountId: 'a1' });
  expect(asked).toEqual([]);
  vi.advanceTimersByTime(300);
  expect(asked).toEqual(['account/a1', 'accounts', 'leaderboard', 'inbox/count', 'setup', 'firings', 'lessons']);
});

test('after the server lost sight, or for a topic of a newer release, everything is asked for again', () => {
  const { client, asked } = watched();
  const refresh = refreshOnChange(client);
  refresh.add({ topic: 'everything', accountId: null });
  refresh.add({ topic: 'plans', accountId: 'a1' });
  vi.advanceTimersByTime(300);
  expect(asked).toEqual(['']);
});

test('a steady stream of changes refreshes at a calm pace', () => {
  const { client, asked } = watched();
  const refresh = refreshOnChange(client);
  for (let time = 0; time < 6_000; time += 100) {
    refresh.add({ topic: 'setup', accountId: null });
    vi.advanceTimersByTime(100);
  }
  expect(asked.length).toBeGreaterThanOrEqual(3);
  expect(asked.length).toBeLessThanOrEqual(5);
});

test('nothing is read while an act is under way, and nothing is forgotten', () => {
  const { client, asked } = watched();
  const busy = vi.spyOn(client, 'isMutating').mockReturnValue(1);
  const refresh = refreshOnChange(client);
  refresh.add({ topic: 'account', accountId: 'a1' });
  vi.advanceTimersByTime(2_000);
  expect(asked).toEqual([]);
  busy.mockReturnValue(0);
  vi.advanceTimersByTime(500);
  expect(asked).toEqual(['account/a1', 'accounts', 'inbox/count']);
});

test('a lost stream is opened again, ever more patiently, and says when it is back', () => {
  const opened: FakeSource[] = [];
  class FakeSource extends EventTarget {
    onopen: (() => void) | null = null;
    onerror: (() => void) | null = null;
    close = vi.fn();
    constructor() {
      super();
      opened.push(this);
    }
  }
  vi.stubGlobal('EventSource', FakeSource);
  const said: [LiveState, boolean][] = [];
  const stop = listen('/events', () => {}, (state, again) => said.push([state, again]));
  opened[0]!.onopen!();
  opened[0]!.onerror!();
  vi.advanceTimersByTime(1_000);
  opened[1]!.onerror!();
  vi.advanceTimersByTime(1_000);
  expect(opened).toHaveLength(2);
  vi.advanceTimersByTime(1_000);
  opened[2]!.onopen!();
  expect(said).toEqual([['connecting', false], ['connected', false], ['reconnecting', true], ['reconnecting', true], ['connected', true]]);
  stop();
  expect(opened[2]!.close).toHaveBeenCalled();
});
