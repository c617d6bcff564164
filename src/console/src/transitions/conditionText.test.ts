import { expect, test } from 'vitest';
import { marked, replaceAt } from './conditionText.ts';

test('a suggestion takes the place of the word at its column', () => {
  expect(replaceAt('product.sso_enbled = true', 1, 'product.sso_enabled')).toBe('product.sso_enabled = true');
  expect(replaceAt('tier = "a" and "Auto Renwal" = true', 16, '"Auto Renewal"')).toBe('tier = "a" and "Auto Renewal" = true');
  expect(replaceAt('tier = ', 8, "'gold'")).toBe("tier = 'gold'");
});

test('the text falls into what stands at the column, before and after', () => {
  expect(marked('tier == gold', 6)).toEqual({ before: 'tier ', word: '=', after: '= gold' });
  expect(marked("city = '👍🏽' and xyz = 1", 17)).toEqual({ before: "city = '👍🏽' and ", word: 'xyz', after: ' = 1' });
});
