import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cardSchema, schemaFile } from '../dev/contract.mjs';

it('speaks with the card API as the API describes itself (else: npm run contract)', async () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(await cardSchema());
});
