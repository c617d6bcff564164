import type * as HubSpot from '@hubspot/ui-extensions';
import type * as HubSpotCrm from '@hubspot/ui-extensions/crm';
import { expect, test } from 'vitest';
import * as crm from './crm.tsx';
import * as kit from './index.ts';

type Exports<T> = keyof T;

test('the kit offers what HubSpot’s library offers, with its properties: the compiler compares them', () => {
  const { hubspot, useExtensionActions, useExtensionApi, useExtensionContext, ...components } = kit;
  const likeHubSpots: Pick<typeof HubSpot, Exclude<Exports<typeof kit>, 'hubspot' | `useExtension${string}`>> = components;
  const crmLikeHubSpots: Pick<typeof HubSpotCrm, Exports<typeof crm>> = crm;

  expect(Object.keys(likeHubSpots)).toContain('LoadingButton');
  expect(Object.keys(crmLikeHubSpots).sort()).toEqual(['CrmActionButton', 'CrmActionLink']);
  expect([hubspot.fetch, hubspot.extend, useExtensionActions, useExtensionApi, useExtensionContext].every(one => typeof one === 'function')).toBe(true);
});
