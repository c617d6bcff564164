import type { ProblemDetails } from './contract.ts';

/** What went wrong, in words a person can act on. Status 0 means that no answer came at all, -1 that the fault is ours. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
  ) {
    super(title);
    this.name = 'Problem';
  }

  static unreachable(): Problem {
    return new Problem(0, 'ImpactPilot can’t be reached', 'Try again in a moment. What was done already is not done twice.');
  }

  static from(status: number, body: unknown): Problem {
    const details: Partial<ProblemDetails> = isObject(body) ? body : {};
    return new Problem(status, details.title ?? 'ImpactPilot could not answer', details.detail ?? `It answered ${status}. Try again in a moment.`);
  }

  static of(error: unknown): Problem {
    return error instanceof Problem ? error : new Problem(-1, 'The card hit an unexpected error', 'Reload the page. If it comes back, tell your admin.');
  }

  /** HubSpot signed the request, and still ImpactPilot does not know the account or the person. */
  get isStranger(): boolean {
    return this.status === 401;
  }

  /** Refused for good: asking the same again is answered the same. */
  get isFinal(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 429;
  }

  get isUnknown(): boolean {
    return this.status === 404;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
