import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useHeldRows } from './useHeldRows.ts';

const held = (first: string) =>
  renderHook(({ ids, key }) => useHeldRows([...ids], id => id, key), { initialProps: { ids: first, key: 'worth' } });
const shown = ({ current }: ReturnType<typeof held>['result']) => current.rows.join('');

test('what would push rows aside waits, what comes after the last is added', () => {
  const { result, rerender } = held('abc');
  rerender({ ids: 'xaybcz', key: 'worth' });
  expect(shown(result)).toBe('abcz');
  expect(result.current.waiting).toEqual(['x', 'y']);
  act(() => result.current.letIn());
  expect(shown(result)).toBe('xaybcz');
  expect(result.current.waiting).toEqual([]);
});

test('who comes back stands where it stood', () => {
  const { result, rerender } = held('abc');
  rerender({ ids: 'ac', key: 'worth' });
  expect(result.current.neighbour('b')).toBe('c');
  rerender({ ids: 'bac', key: 'worth' });
  expect(shown(result)).toBe('abc');
});

test('after the last row its former neighbour is the one before', () => {
  const { result, rerender } = held('abc');
  rerender({ ids: 'ab', key: 'worth' });
  expect(result.current.neighbour('c')).toBe('b');
});

test('an empty list lets everything in, and another filter starts afresh', () => {
  const { result, rerender } = held('');
  rerender({ ids: 'ab', key: 'worth' });
  expect(shown(result)).toBe('ab');
  rerender({ ids: 'ba', key: 'newest' });
  expect(shown(result)).toBe('ba');
});
