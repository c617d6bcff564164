import type { CardView, Drivers, Settings, SignInLink, Suggestions } from './contract.ts';
import { isObject, Problem } from './problem.ts';
import { company, pathOf, queryOf } from './routes.ts';
import { sendingOf, type Write } from './writes.ts';

interface Options { method?: 'GET' | 'POST'; body?: Record<string, unknown> }

/** HubSpot's way out of its sandbox; it signs the request and adds who asks. */
type Fetch = (url: string, options?: Options) => Promise<Response>;

export type CardApi = ReturnType<typeof cardApi>;

export function cardApi(origin: string, fetch: Fetch) {
  const ask = async <T>(path: string, options?: Options): Promise<T> => {
    let response: Response;
    let body: unknown;
    try {
      response = await fetch(origin + path, options);
      body = await response.json();
    } catch {
      throw Problem.unreachable();
    }
    const refused = refusal(body);
    if (refused) throw Problem.from(refused.status, refused.body);
    if (!response.ok || !isObject(body)) throw Problem.from(response.status, body);
    return body as T;
  };

  return {
    company: (hubSpotId: string) => ask<CardView>(pathOf(company, hubSpotId)),

    suggestions: (hubSpotId: string, after: string) =>
      ask<Suggestions>(pathOf(`${company}/suggestions`, hubSpotId) + queryOf({ after })),

    drivers: (hubSpotId: string, which: { area?: string; search?: string }) =>
      ask<Drivers>(pathOf(`${company}/drivers`, hubSpotId) + queryOf(which)),

    /** @param requestId names the act: however often it is sent, it is done once. */
    write: (hubSpotId: string, write: Write, requestId: string) => {
      const { path, body } = sendingOf(write, hubSpotId);
      return ask<CardView>(path, { method: 'POST', body: { ...body, requestId } });
    },

    /** How the portal's connection fares, and who asks. */
    settings: () => ask<Settings>('/card/v1/settings'),

    /** A link to a page of the console that signs in, once and within a minute. */
    signIn: (page: string, requestId: string) => ask<SignInLink>('/card/v1/sign-in', { method: 'POST', body: { path: page, requestId } }),
  };
}

/** HubSpot's proxy may wrap what we refused in an answer of its own, whose status is not ours. */
function refusal(body: unknown): { status: number; body: unknown } | null {
  if (!isObject(body) || body.status !== 'error' || !isObject(body.context)) return null;
  const [status] = [body.context.appServerStatusCode].flat();
  return { status: Number(status) || 502, body: parsed(body.responseBody) };
}

function parsed(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
