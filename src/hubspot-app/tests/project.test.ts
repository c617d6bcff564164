import { validateProfileVariables } from '@hubspot/project-parsing-lib/profiles';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { profileOf, profiles, projectFolder, read, sourceFolder } from './project.ts';

it('has a profile for development and one for production', () => {
  expect(profiles.sort()).toEqual(['development', 'production']);
});

describe.each(profiles)('with the profile %s', (profile) => {
  it('is valid by HubSpot’s own library, and none of its files is left out', async () => {
    const { components, skipped } = await read(projectFolder, profile);

    expect(Object.fromEntries(components.map(({ uid, componentType }) => [uid, componentType]))).toEqual({
      impactpilot_app: 'APPLICATION',
      impactpilot_card_sidebar: 'CARD',
      impactpilot_card_tab: 'CARD',
      impactpilot_settings: 'SETTINGS',
      impactpilot_pages: 'PAGE',
      impactpilot_webhooks: 'WEBHOOKS',
    });
    expect(skipped).toEqual([]);
  });

  it('lets HubSpot reach the profile’s origin, and nothing else', async () => {
    const origin = profileOf(profile).variables?.IMPACTPILOT_ORIGIN as string;

    const { components } = await read(projectFolder, profile);

    const configs = JSON.stringify(components.filter(({ componentType }) => componentType !== 'CARD').map(({ config }) => config));
    const hosts = [...configs.matchAll(/https?:\/\/[^/"]+/g)].map(([host]) => host);
    const support = new URL(profileOf(profile).variables?.SUPPORT_URL as string).origin;
    expect(new Set(hosts)).toEqual(new Set([origin, support]));
  });

  it('has an account and only plain variables', () => {
    const { accountId, variables = {} } = profileOf(profile);

    expect(accountId).toBeTypeOf('number');
    expect(validateProfileVariables(variables, profile)).toEqual({ success: true, errors: [] });
  });

  it('names entry points that exist', async () => {
    const { components } = await read(projectFolder, profile);

    for (const entrypoint of components.map(({ config }) => (config as { entrypoint?: string }).entrypoint).filter(one => one !== undefined)) {
      expect(existsSync(join(sourceFolder, entrypoint)), entrypoint).toBe(true);
    }
  });
});

it('shows the same card in the sidebar and in a tab', async () => {
  const { components } = await read(projectFolder, 'production');

  const [sidebar, tab] = components.filter(({ componentType }) => componentType === 'CARD').map(({ config }) => config as Record<string, unknown>);
  expect(tab).toEqual({ ...sidebar, location: 'crm.record.tab' });
});

describe('a broken file', () => {
  let folder: string;
  const file = (path: string) => join(folder, 'src', path);
  const change = async (path: string, from: string | RegExp, to: string) => {
    const before = await readFile(file(path), 'utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    await writeFile(file(path), after);
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'impactpilot-'));
    await cp(projectFolder, folder, { recursive: true, filter: source => !source.startsWith(`${projectFolder}node_modules`) && !source.includes(`${sep}node_modules${sep}`) });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each([
    ['that is no JSON', 'app/cards/impact-tab-hsmeta.json', '{', '', 'Invalid JSON'],
    ['with a field of our own', 'app/settings/settings-hsmeta.json', '"type"', '"note": "x", "type"', 'note'],
    ['with a bad uid', 'app/pages/pages-hsmeta.json', 'impactpilot_pages', 'impact pilot', 'uid'],
    ['of an unknown type', 'app/pages/pages-hsmeta.json', '"page"', '"pagina"', 'pagina'],
    ['that misses a field', 'app/cards/impact-tab-hsmeta.json', /"location":.*\n/, '', 'location'],
    ['with an origin that is not https', 'hsprofile.production.json', 'https://impactpilot', 'http://impactpilot', 'redirectUrls'],
    ['without a variable', 'hsprofile.production.json', 'IMPACTPILOT_ORIGIN', 'OTHER_ORIGIN', 'IMPACTPILOT_ORIGIN'],
    ['with another’s uid', 'app/cards/impact-tab-hsmeta.json', '_tab"', '_sidebar"', 'impactpilot_card_sidebar'],
    ['that watches no property', 'app/webhooks/webhooks-hsmeta.json', '"propertyName": "domain",', '', 'propertyName'],
  ])('%s fails', async (_, path, from, to, told) => {
    await change(path, from, to);

    await expect(read(folder, 'production')).rejects.toSatisfy(error => String(error).includes(told));
  });

  it('in the wrong folder is left out', async () => {
    await rename(file('app/cards/impact-tab-hsmeta.json'), file('app/packages/impact-tab-hsmeta.json'));

    expect((await read(folder, 'production')).skipped).toEqual([join('app', 'packages', 'impact-tab-hsmeta.json')]);
  });
});
