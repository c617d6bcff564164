import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import { projectFolder } from './project.ts';

it('keeps HubSpot’s rules for its sandbox in every source file', async () => {
  const results = await new ESLint({ cwd: projectFolder }).lintFiles(['src/app/**/*.{ts,tsx}']);

  expect(results.length).toBeGreaterThan(10);
  expect(results.flatMap(({ filePath, messages }) => messages.map(({ line, message }) => `${filePath}:${line} ${message}`))).toEqual([]);
});
