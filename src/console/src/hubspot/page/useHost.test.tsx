import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { SessionContext } from '../../shell/session.ts';
import type { CompanyRecord } from './record.ts';
import { linkOf, useHost } from './useHost.ts';

const record: CompanyRecord = {
  id: '8001', name: 'Kestrel Robotics', domain: null, activities: [], viewer: { userId: 42, appId: 7 },
  properties: [{ name: 'sso_enabled', label: 'SSO enabled', type: 'bool', fieldType: 'booleancheckbox', description: null, choices: [], value: 'false' }],
};

const session = {
  user: { id: '1', name: 'Ana Maria Ruiz', email: 'ana@brightpath.example', role: 'csm' as const },
  portal: { id: '2', hubId: '62515', name: 'Brightpath', timeZone: 'Europe/Brussels', snoozeDays: 10 }, demo: { simulatorUrl: 'http://localhost:5090' }, now: '2026-11-20T09:00:00Z',
};

afterEach(() => vi.unstubAllGlobals());

function host() {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    return Promise.resolve(Response.json(record));
  });
  const client = new QueryClient();
  const { result } = renderHook(() => useHost(record), {
    wrapper: ({ children }) => <QueryClientProvider client={client}><SessionContext value={session}>{children}</SessionContext></QueryClientProvider>,
  });
  return { result, asked };
}

test('a card is told what HubSpot tells: who looks, at which company, in which portal, where we are', () => {
  const { result } = host();
  expect(result.current.contextFor('crm.record.tab')).toMatchObject({
    location: 'crm.record.tab',
    user: { id: 42, firstName: 'Ana', lastName: 'Maria Ruiz', email: 'ana@brightpath.example' },
    portal: { id: 62515, timezone: 'Europe/Brussels' },
    crm: { objectId: 8001, objectTypeId: '0-2' },
    variables: { IMPACTPILOT_ORIGIN: `https://${window.location.host}` },
  });
});

test('a card hears of the edits on the page that it asked about', async () => {
  const { result } = host();
  const [all, some] = [vi.fn(), vi.fn()];
  result.current.actions.onCrmPropertiesUpdate('*', all);
  result.current.actions.onCrmPropertiesUpdate(['arr'], some);
  await act(() => result.current.changed({ sso_enabled: 'true' }));
  expect(all.mock.calls).toEqual([[{ sso_enabled: 'true' }]]);
  expect(some).not.toHaveBeenCalled();
});

test('a card reads the record’s properties, and shows alerts, the newest three', async () => {
  const { result, asked } = host();
  expect(await result.current.actions.fetchCrmObjectProperties(['sso_enabled', 'arr'])).toEqual({ sso_enabled: 'false' });
  expect(asked).toEqual(['GET /demo/hubspot/companies/8001']);
  act(() => ['1', '2', '3', '4'].forEach(message => result.current.actions.addAlert({ message })));
  expect(result.current.notices.map(({ message }) => message)).toEqual(['2', '3', '4']);
  act(() => result.current.dismiss(result.current.notices[0]!));
  expect(result.current.notices.map(({ message }) => message)).toEqual(['3', '4']);
});

test('action buttons open what the page has, and say where it has nothing', () => {
  const { result } = host();
  const on = { objectTypeId: '0-2', objectId: 8001 };
  act(() => void expect(result.current.perform({ actionType: 'SEND_EMAIL', actionContext: on })).toBe(true));
  expect(result.current.composing).toBe('email');
  expect(result.current.perform({ actionType: 'ADD_TASK', actionContext: on })).toBe(false);
  expect(linkOf({ actionType: 'RECORD_APP_LINK', actionContext: on })).toBe('/hubspot/companies/8001');
  expect(linkOf({ actionType: 'RECORD_APP_LINK', actionContext: { ...on, objectTypeId: '0-1' } })).toBeNull();
});
