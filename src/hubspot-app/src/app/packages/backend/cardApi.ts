import type { Account, Decided, MarkIncorrect, Snooze } from './contract.ts';
import { isObject, Problem } from './problem.ts';
import type { paths } from './schema.d.ts';

/** What a person can say to a suggestion. */
export type Decision =
  | { kind: 'confirm' }
  | { kind: 'undo' }
  | ({ kind: 'incorrect' } & MarkIncorrect)
  | ({ kind: 'snooze' } & Snooze);

const company = '/card/v1/companies/{hubSpotId}' satisfies keyof paths;

const decisions = {
  confirm: '/card/v1/suggestions/{id}/confirm',
  incorrect: '/card/v1/suggestions/{id}/incorrect',
  snooze: '/card/v1/suggestions/{id}/snooze',
  undo: '/card/v1/suggestions/{id}/undo',
} satisfies Record<Decision['kind'], keyof paths>;

interface Options { method?: 'GET' | 'POST'; body?: Record<string, unknown> }

/** HubSpot's way out of its sandbox; it signs the request and adds who asks. */
type Fetch = (url: string, options?: Options) => Promise<Response>;

export type CardApi = ReturnType<typeof cardApi>;

export function cardApi(origin: string, fetch: Fetch) {
  const ask = async <T>(path: keyof paths, id: string, options?: Options): Promise<T> => {
    let response: Response;
    let body: unknown;
    try {
      response = await fetch(origin + path.replace(/\{\w+\}/, encodeURIComponent(id)), options);
      body = await response.json();
    } catch {
      throw Problem.unreachable();
    }
    const refused = refusal(body);
    if (refused) throw Problem.from(refused.status, refused.body);
    if (!response.ok) throw Problem.from(response.status, body);
    return body as T;
  };

  return {
    company: (hubSpotId: number) => ask<Account>(company, `${hubSpotId}`),

    /** @param requestId names the act: however often it is sent, it is done once. */
    decide: (suggestionId: string, { kind, ...details }: Decision, requestId: string) =>
      ask<Decided>(decisions[kind], suggestionId, { method: 'POST', body: { ...details, requestId } }),
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
