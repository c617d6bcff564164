import { queryOptions } from '@tanstack/react-query';
import { Problem } from '../../api/problem.ts';

/* What the demo's server says of a company at the simulated HubSpot; no part of the product's API, so not of its description either. */

export interface RecordChoice { value: string; label: string }

export interface RecordProperty {
  name: string;
  label: string;
  type: 'string' | 'number' | 'bool' | 'enumeration' | 'date' | 'datetime';
  fieldType: string;
  description: string | null;
  choices: RecordChoice[];
  value: string | null;
}

export interface RecordActivity { id: string; kind: 'email' | 'meeting' | 'call' | 'note'; at: string; title: string; text: string | null; by: string | null }

export interface CompanyRecord {
  id: string;
  name: string;
  domain: string | null;
  properties: RecordProperty[];
  activities: RecordActivity[];
  /** Who looks at it, as HubSpot numbers people, and the number of our app there. */
  viewer: { userId: number; appId: number };
}

export interface NewActivity { kind: 'email' | 'meeting' | 'note'; subject: string; text: string; direction: 'fromUs' | 'fromCustomer' }

async function ask<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(new Request(new URL(`/demo/hubspot/companies/${path}`, window.location.origin), {
      method, signal, ...(body !== undefined && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    }));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw Problem.unreachable();
  }
  if (!response.ok) throw Problem.from(response.status, await response.json().catch(() => null));
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export const recordQuery = (id: string) => queryOptions({
  queryKey: ['hubspot', 'company', id],
  queryFn: ({ signal }) => ask<CompanyRecord>('GET', encodeURIComponent(id), undefined, signal),
});

export const changeRecord = (id: string, properties: Record<string, string>) => ask<void>('PATCH', encodeURIComponent(id), { properties });

export const logActivity = (id: string, activity: NewActivity) => ask<{ id: string }>('POST', `${encodeURIComponent(id)}/activities`, activity);
