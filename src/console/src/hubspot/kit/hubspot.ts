import type * as HubSpot from '@hubspot/ui-extensions';
import { extend } from './extension.tsx';

const usualPatience = 15_000;

/** A card's way out: our server stands where HubSpot's would, adds who asks, signs, and asks the app. */
function fetch(url: string | URL, { method = 'GET', body, headers, timeout = usualPatience }: HubSpot.HubSpotFetchOptions = {}): Promise<Response> {
  return globalThis.fetch(new Request(new URL('/demo/hubspot/fetch', window.location.origin), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ url: `${url}`, method, body, headers: headers instanceof Headers ? Object.fromEntries(headers) : headers }),
    signal: AbortSignal.timeout(timeout),
  }));
}

export const hubspot = { extend, fetch };

/** HubSpot shows these under Development → Monitoring; here they are for whoever has the browser's console open. */
export const logger: typeof HubSpot.logger = { debug: console.debug, info: console.info, warn: console.warn, error: console.error };
