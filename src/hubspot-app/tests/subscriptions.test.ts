import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { asFile, componentFile, readList, webhooksComponent, withProperties } from '../dev/subscriptions.mjs';

it('subscribes to what the list names (else: npm run subscriptions)', () => {
  expect(readFileSync(componentFile, 'utf8')).toBe(asFile(webhooksComponent(readList())));
});

it('hears of every event of a record and of each listed property, once', () => {
  const { crmObjects } = webhooksComponent({ company: ['tier'] }).config.subscriptions;

  expect(crmObjects.map(one => one.subscriptionType)).toEqual([
    'object.creation', 'object.deletion', 'object.merge', 'object.restore', 'object.associationChange', 'object.propertyChange',
  ]);
  expect(crmObjects.at(-1)).toEqual({ subscriptionType: 'object.propertyChange', objectType: 'company', propertyName: 'tier', active: true });
});

it('adds a property once', () => {
  expect(withProperties({ company: ['name'], deal: [] }, ['company.arr', 'company.name', 'deal.amount', 'company.arr']))
    .toEqual({ company: ['arr', 'name'], deal: ['amount'] });
});

it.each(['tier', 'company.', 'company.a b', 'ticket.status'])('refuses “%s”', name => {
  expect(() => withProperties({ company: [] }, [name])).toThrow(`“${name}” is none of company.property`);
});

it('refuses more than HubSpot takes', () => {
  const properties = Array.from({ length: 995 }, (_, index) => `p${index}`);
  expect(() => webhooksComponent({ company: properties })).toThrow('These are 1001 subscriptions');
});
