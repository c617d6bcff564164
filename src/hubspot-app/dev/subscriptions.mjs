// Writes the webhooks component from subscriptions.json, the one list of properties whose changes HubSpot is to tell at once.
// Usage: npm run subscriptions [-- company.tier deal.amount …]; what is named is added to the list first.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const listFile = new URL('../subscriptions.json', import.meta.url);
export const componentFile = new URL('../src/app/webhooks/webhooks-hsmeta.json', import.meta.url);

/** HubSpot takes no more for one app. */
const most = 1000;

const events = ['creation', 'deletion', 'merge', 'restore', 'associationChange'];

/** @typedef {Record<string, string[]>} Properties by the kind of object, as in subscriptions.json */

/** @returns {Properties} */
export const readList = () => JSON.parse(readFileSync(listFile, 'utf8'));

/** @param {Properties} list @param {string[]} names such as `company.tier` @returns {Properties} */
export function withProperties(list, names) {
  const grown = structuredClone(list);
  for (const name of names) {
    const [, kind = '', property = ''] = /^(\w+)\.(\w+)$/.exec(name) ?? [];
    if (!grown[kind]) throw new Error(`“${name}” is none of ${Object.keys(list).map(one => `${one}.property`).join(', ')}.`);
    grown[kind] = [...new Set([...grown[kind], property])].sort();
  }
  return grown;
}

/** @param {Properties} list */
export function webhooksComponent(list) {
  const crmObjects = Object.entries(list).flatMap(([objectType, properties]) => [
    ...events.map(event => ({ subscriptionType: `object.${event}`, objectType, active: true })),
    ...properties.map(propertyName => ({ subscriptionType: 'object.propertyChange', objectType, propertyName, active: true })),
  ]);
  const hubEvents = [{ subscriptionType: 'contact.privacyDeletion', active: true }];
  const count = crmObjects.length + hubEvents.length;
  if (count > most) throw new Error(`These are ${count} subscriptions; HubSpot takes ${most} for one app. Polling sees the others a minute later.`);
  return {
    uid: 'impactpilot_webhooks',
    type: 'webhooks',
    config: {
      settings: { targetUrl: '${IMPACTPILOT_ORIGIN}/hubspot/webhooks', maxConcurrentRequests: 10 },
      subscriptions: { crmObjects, hubEvents },
    },
  };
}

/** @param {unknown} value */
export const asFile = value => `${JSON.stringify(value, null, 2)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const list = withProperties(readList(), process.argv.slice(2));
  const component = webhooksComponent(list);
  const lines = Object.entries(list).map(([kind, properties]) => `  ${JSON.stringify(kind)}: [${properties.map(one => JSON.stringify(one)).join(', ')}]`);
  writeFileSync(listFile, `{\n${lines.join(',\n')}\n}\n`);
  writeFileSync(componentFile, asFile(component));
}
