import type { Webhook, WebhookDelivery, WebhookFields } from '../../src/api/contract.ts';
import { Refusal } from './acts.ts';
import type { Handler } from './handle.ts';
import { now, type MockPortal } from './portal.ts';
import { settingsOf } from './settings.ts';

interface Kept { endpoints: Webhook[]; deliveries: Map<string, WebhookDelivery[]> }

const kept = new WeakMap<MockPortal, Kept>();
const events = ['suggestion.created', 'impact.won', 'impact.undone', 'points.corrected', 'cycle.started', 'cycle.ended'];
const secret = 'whsec_ZXhhbXBsZSBvZiBhIHNlY3JldCwgMzIgYnl0ZXMu';
const ago = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString();

function message(portal: MockPortal, event: string, minutes: number, more: Partial<WebhookDelivery>): WebhookDelivery {
  return {
    id: portal.newId(), event, body: JSON.stringify({ type: event, timestamp: ago(minutes), data: { account: { hubSpotId: '8101', name: 'Kestrel Foods' } } }), createdAt: ago(minutes),
    status: 'delivered', attempts: 1, lastAttemptAt: ago(minutes), answerStatus: 200, milliseconds: 84, answer: 'ok', nextAttemptAt: null, ...more,
  };
}

export function webhooksOf(portal: MockPortal): Kept {
  settingsOf(portal);
  const known = kept.get(portal);
  if (known) return known;
  const webhook = (name: string, url: string, chosen: string[], more: Partial<Webhook>): Webhook => ({
    id: portal.newId(), name, url, events: chosen, on: true, offBecause: null, failingSince: null, waiting: 0, lastSuccessAt: ago(4), previousSecretUntil: null, version: 1, ...more,
  });
  const endpoints = [
    webhook('Data warehouse', 'https://hooks.warehouse.example/impact', ['impact.won', 'impact.undone', 'points.corrected'], {}),
    webhook('Celebrations', 'https://bots.northwind.example/gong', ['impact.won'], { failingSince: ago(95), waiting: 3 }),
    webhook('Old billing', 'https://billing.northwind.example/in', ['cycle.ended'], { on: false, offBecause: 'Nothing was taken for 3 days. The last answer: status 503', waiting: 1, lastSuccessAt: null }),
  ];
  const deliveries = new Map([[endpoints[0]!.id, [
    message(portal, 'impact.won', 4, {}),
    message(portal, 'impact.undone', 30, { status: 'waiting', attempts: 2, answerStatus: 500, answer: 'Internal Server Error', nextAttemptAt: ago(-3) }),
    message(portal, 'impact.won', 4_000, { status: 'givenUp', attempts: 9, answerStatus: null, answer: 'Nothing was answered within 10 seconds.' }),
  ]]]);
  kept.set(portal, { endpoints, deliveries });
  return kept.get(portal)!;
}

const find = (portal: MockPortal, id: string) => webhooksOf(portal).endpoints.find(one => one.id === id)!;

function check({ url }: WebhookFields) {
  if (!url.startsWith('https://')) throw new Refusal(400, 'outgoing_webhooks.address', 'The input can’t be taken as it is.', `Address: ${url} would be called without encryption. Use https.`, undefined, 'url');
}

function make(portal: MockPortal, fields: WebhookFields) {
  check(fields);
  const endpoint: Webhook = { ...fields, id: portal.newId(), offBecause: null, failingSince: null, waiting: 0, lastSuccessAt: null, previousSecretUntil: null, version: 0 };
  webhooksOf(portal).endpoints.push(endpoint);
  return { endpoint, secret };
}

function change(portal: MockPortal, id: string, fields: WebhookFields, ifMatch: string | null) {
  const webhook = find(portal, id);
  if (ifMatch !== `"${webhook.version}"`) throw new Refusal(412, 'outgoing_webhooks.stale', 'Somebody changed this meanwhile.', `“${webhook.name}” is not what you saw. Load it again and repeat your change.`);
  check(fields);
  return Object.assign(webhook, fields, { offBecause: null, version: webhook.version + 1 });
}

function remove(portal: MockPortal, id: string) {
  const all = webhooksOf(portal).endpoints;
  all.splice(all.indexOf(find(portal, id)), 1);
}

function test(portal: MockPortal, id: string) {
  const sent = message(portal, 'test', 0, {});
  const { deliveries } = webhooksOf(portal);
  deliveries.set(id, [sent, ...deliveries.get(id) ?? []]);
  return sent;
}

function resend(portal: MockPortal, id: string, delivery: string) {
  return Object.assign(webhooksOf(portal).deliveries.get(id)!.find(one => one.id === delivery)!, { status: 'waiting', attempts: 0, nextAttemptAt: now });
}

export const webhookRoutes: [string, RegExp, Handler][] = [
  ['GET', /^outgoing-webhooks$/, portal => ({ endpoints: webhooksOf(portal).endpoints, events })],
  ['POST', /^outgoing-webhooks$/, (portal, _, body) => make(portal, body as unknown as WebhookFields)],
  ['PUT', /^outgoing-webhooks\/([^/]+)$/, (portal, [id], body, _, request) => change(portal, id!, body as unknown as WebhookFields, request.headers.get('If-Match'))],
  ['DELETE', /^outgoing-webhooks\/([^/]+)$/, (portal, [id]) => remove(portal, id!)],
  ['POST', /^outgoing-webhooks\/([^/]+)\/rotate$/, (portal, [id]) => ({ endpoint: { ...find(portal, id!), previousSecretUntil: ago(-1440) }, secret })],
  ['POST', /^outgoing-webhooks\/([^/]+)\/test$/, (portal, [id]) => test(portal, id!)],
  ['GET', /^outgoing-webhooks\/([^/]+)\/deliveries$/, (portal, [id]) => ({ items: webhooksOf(portal).deliveries.get(id!) ?? [], nextCursor: null })],
  ['POST', /^outgoing-webhooks\/([^/]+)\/deliveries\/([^/]+)\/resend$/, (portal, [id, delivery]) => resend(portal, id!, delivery!)],
];
