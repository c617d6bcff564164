import { expect, it } from 'vitest';
import { pagesOf } from './pages.ts';

it.each(['csm', 'manager', 'admin'] as const)('gives each page of a %s a key of its own', (role) => {
  const keys = pagesOf(role).map(page => page.key);

  expect(new Set(keys).size).toBe(keys.length);
});
