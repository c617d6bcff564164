import { createRenderer, type RenderedNode } from '@hubspot/ui-extensions/testing';
import type { Account, Suggestion } from '@impactpilot/backend';
import { afterEach, expect, vi } from 'vitest';
import { createElement } from 'react';
import { ImpactCard } from '../src/app/cards/ImpactCard.tsx';

export const origin = 'https://impactpilot.test';
export const companyId = 8001;
export const variables = { IMPACTPILOT_ORIGIN: origin };

export interface Request { url: string; method: string; body: Record<string, unknown> }

type Handler = (request: Request) => { status?: number; body: unknown } | Promise<{ status?: number; body: unknown }>;

/** Stands where HubSpot's worker puts its own way out; the SDK's `hubspot.fetch` calls it. Returns what was asked. */
export function backend(handler: Handler): Request[] {
  const asked: Request[] = [];
  vi.stubGlobal('self', {
    hsFetch: async (url: string, { method = 'GET', body = {} }: Partial<Request> = {}) => {
      const request = { url, method, body };
      asked.push(request);
      const { status = 200, body: answer } = await handler(request);
      return new Response(JSON.stringify(answer), { status });
    },
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

/** All text on it, piece by piece; a node of HubSpot's renderer knows only its own. */
export const textOf = (node: RenderedNode): string =>
  'childNodes' in node && node.childNodes.some(child => 'childNodes' in child) ? node.childNodes.map(textOf).join('\n') : (node.text ?? '');

/** The card of the record {@link companyId}, looked at as a person does: for words, patiently. */
export function openCard(location: 'crm.record.sidebar' | 'crm.record.tab' = 'crm.record.sidebar', known: Record<string, string> = variables) {
  const renderer = createRenderer(location);
  Object.assign(renderer.mocks.context, { variables: known, crm: { objectId: companyId, objectTypeId: '0-2' } });
  renderer.mocks.context.user.locale = 'en-gb';
  renderer.render(createElement(ImpactCard));
  const text = () => textOf(renderer.getRootNode());
  const waitFor = (check: () => void) => renderer.waitFor(check, { timeoutInMs: 30_000 });
  return { ...renderer, text, waitFor, sees: (words: string) => waitFor(() => expect(text()).toContain(words)) };
}

export const problem = (status: number, title: string, detail: string) => ({ status, body: { status, title, detail } });

/** HubSpot's own answer where ours was none of success, as its dev server gives it. */
export const wrapped = ({ status, body }: ReturnType<typeof problem>) => ({
  body: { status: 'error', category: 'BAD_GATEWAY', message: 'Error returned from Request Uri', context: { appServerStatusCode: [`${status}`] }, responseBody: body },
});

export const suggestion = (changes: Partial<Suggestion> = {}): Suggestion => ({
  id: '00000000-0000-7000-8007-000000000001',
  driver: { id: '00000000-0000-7000-8002-000000000016', name: 'SSO enabled', points: 3, area: 'Adoption' },
  status: 'pending',
  confidence: 'certain',
  occurredAt: '2026-11-20T09:15:00Z',
  detectedAt: '2026-11-20T09:16:00Z',
  snoozedUntil: null,
  stillTrue: true,
  evidence: {
    kind: 'property', property: 'sso_enabled', label: 'SSO enabled', old: 'false', new: 'true', at: '2026-11-20T09:15:00Z', by: 'Robin Vale', source: 'CRM_UI', records: [], quote: null,
  },
  rule: 'sso_enabled = true',
  explanation: 'SSO enabled became true.',
  ...changes,
});

export const account = (changes: Partial<Account> = {}): Account => ({
  id: '00000000-0000-7000-8006-000000000008',
  hubSpotId: `${companyId}`,
  hubSpotUrl: `https://app.hubspot.com/contacts/62515/record/0-2/${companyId}`,
  name: 'Kestrel Robotics',
  domain: 'kestrel.example',
  csm: { id: '00000000-0000-7000-8001-000000000003', name: 'Sam Ortega' },
  segment: null,
  canAct: true,
  cycle: { id: '00000000-0000-7000-8003-000000000001', name: 'Q4 2026', startsOn: '2026-10-01', endsOn: '2026-12-31', status: 'active', daysLeft: 39, targetPoints: null },
  points: { thisCycle: 4, ever: 21 },
  impacted: { reached: false, neededPoints: 10 },
  suggestions: [suggestion()],
  areas: [],
  history: [],
  ...changes,
});
