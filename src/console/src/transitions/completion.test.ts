import { expect, test } from 'vitest';
import { completionAt } from './completion.ts';

const spellings = [
  { text: 'product.sso_enabled', label: 'product.sso_enabled', note: 'Mapped name' },
  { text: 'company.sso_enabled', label: 'SSO enabled', note: 'Company' },
  { text: 'company.auto_renewal', label: 'Auto renewal', note: 'Company' },
  { text: 'company.arr', label: 'ARR', note: 'Company' },
];
const texts = (text: string, caret = text.length) => completionAt(text, caret, spellings)?.choices.map(choice => choice.text);

test('names are found by label, internal name and mapped name', () => {
  expect(texts('ss')).toEqual(['product.sso_enabled', 'company.sso_enabled']);
  expect(texts('company.arr > 5 and rene')).toEqual(['company.auto_renewal']);
  expect(texts('product.s')).toEqual(['product.sso_enabled']);
});

test('several words of a label are replaced together', () => {
  expect(completionAt('arr > 5 and auto ren', 20, spellings)).toMatchObject({ start: 12, choices: [{ text: 'company.auto_renewal' }] });
});

test('nothing is offered in a text, in the middle of a word, for one letter or for a whole name', () => {
  expect(texts("tier = 'ss")).toBeUndefined();
  expect(texts('sso', 2)).toBeUndefined();
  expect(texts('a')).toBeUndefined();
  expect(texts('company.arr')).toBeUndefined();
});
