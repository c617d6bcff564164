import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useArrivals } from './useArrivals.ts';
import { useSteadyOrder } from './useSteadyOrder.ts';

const rows = (ids: string) => [...ids].map(id => ({ id }));
const shown = (result: { current: ReturnType<typeof useSteadyOrder> }) => result.current.rows.map(row => row.id).join('');

test('live numbers do not reorder the rows until asked to', () => {
  const { result, rerender } = renderHook(({ ids, key }) => useSteadyOrder(rows(ids), key), { initialProps: { ids: 'abc', key: 'points' } });
  rerender({ ids: 'cab', key: 'points' });
  expect(shown(result)).toBe('abc');
  expect(result.current.moved).toBe(true);
  act(() => result.current.settle());
  expect(shown(result)).toBe('cab');
  expect(result.current.moved).toBe(false);
});

test('rows that leave are gone, rows that come are at the end, another filter starts afresh', () => {
  const { result, rerender } = renderHook(({ ids, key }) => useSteadyOrder(rows(ids), key), { initialProps: { ids: 'abc', key: 'points' } });
  rerender({ ids: 'dac', key: 'points' });
  expect(shown(result)).toBe('acd');
  rerender({ ids: 'dca', key: 'name' });
  expect(shown(result)).toBe('dca');
});

test('arrivals wait while held, and what was known before comes back at once', () => {
  const { result, rerender } = renderHook(({ ids, hold }) => useArrivals(ids, hold), { initialProps: { ids: ['a', 'b'], hold: false } });
  expect(result.current.arrived.size).toBe(0);
  rerender({ ids: ['a', 'new'], hold: true });
  expect([...result.current.waiting]).toEqual(['new']);
  rerender({ ids: ['a', 'b', 'new'], hold: true });
  expect([...result.current.waiting]).toEqual(['new']);
  rerender({ ids: ['a', 'b', 'new'], hold: false });
  expect(result.current.waiting.size).toBe(0);
  expect([...result.current.arrived]).toEqual(['new']);
});
