import { config as hubSpotRules } from '@hubspot/eslint-config-ui-extensions';
import { buildSingleExtension } from '@hubspot/ui-extensions-dev-server/build';
import { Linter } from 'eslint';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import React from 'react';
import * as RemoteUI from '@remote-ui/react';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { projectFolder, read, sourceFolder } from './project.ts';

const { components } = await read(projectFolder, 'production');
const entrypoints = [...new Set(components.flatMap(({ config }) => (config as { entrypoint?: string }).entrypoint ?? []))];

/** HubSpot's rules for what may not be used in its sandbox, and nothing that a worker does not have. */
function forbidden(code: string): string[] {
  const rules = hubSpotRules.filter(one => one.plugins).map(one => ({ ...one, files: ['**/*.js'] }));
  return new Linter().verify(code, [...rules, { rules: { 'no-undef': 'error' } }], 'bundle.js')
    .filter(({ severity }) => severity === 2)
    .map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

it('finds three parts to build', () => {
  expect(entrypoints.sort()).toEqual(['/app/cards/ImpactCard.tsx', '/app/pages/HomePage.tsx', '/app/settings/Settings.tsx']);
});

describe.each(entrypoints)('%s, built by HubSpot’s own bundler', (entrypoint) => {
  let folder: string;
  let code: string;

  beforeAll(async () => {
    const file = join(sourceFolder, entrypoint);
    folder = await mkdtemp(join(tmpdir(), 'impactpilot-'));
    await buildSingleExtension({ file, outputDir: folder, root: dirname(file), minify: true, logLevel: 'error' });
    code = await readFile(join(folder, basename(entrypoint).replace('.tsx', '.js')), 'utf8');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('uses nothing that HubSpot’s sandbox forbids', () => {
    expect(forbidden(code)).toEqual([]);
  });

  it('starts where there is nothing but what HubSpot’s worker gives', () => {
    const extend = vi.fn();

    runInNewContext(code, { self: { __HUBSPOT_EXTENSION_WORKER__: true, logger: console, extend_V2: extend }, React, RemoteUI });

    expect(extend).toHaveBeenCalledOnce();
    expect(React.isValidElement(extend.mock.calls[0]?.[0]({}))).toBe(true);
  });
});

it.each([
  'window.alert("x")', 'document.title = "x"', 'fetch("https://example.com")', 'self.fetch("https://example.com")',
  'new XMLHttpRequest()', 'localStorage.setItem("a", "b")', 'process.exit()',
])('would find %s', code => {
  expect(forbidden(code)).not.toEqual([]);
});
