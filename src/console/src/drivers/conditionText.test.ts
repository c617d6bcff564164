import { expect, test } from 'vitest';
import { excerpt, replaceAt } from './conditionText.ts';

test('a suggestion takes the place of the word at its column', () => {
  expect(replaceAt('product.sso_enbled = true', 1, 'product.sso_enabled')).toBe('product.sso_enabled = true');
  expect(replaceAt('tier = "a" and "Auto Renwal" = true', 16, '"Auto Renewal"')).toBe('tier = "a" and "Auto Renewal" = true');
  expect(replaceAt('tier = ', 8, "'gold'")).toBe("tier = 'gold'");
});

test('the excerpt marks the word and shortens what is far from it', () => {
  expect(excerpt('tier == gold', 6)).toEqual({ before: 'tier ', marked: '=', after: '= gold' });
  const long = `${'a'.repeat(60)} wrong ${'b'.repeat(60)}`;
  const { before, marked, after } = excerpt(long, 62);
  expect(before).toMatch(/^…a+ $/);
  expect(marked).toBe('wrong');
  expect(after).toMatch(/^ b+…$/);
});
