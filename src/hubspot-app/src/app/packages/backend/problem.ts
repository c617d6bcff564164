/** What went wrong, in words a person can act on. Status 0 means that no answer came at all, -1 that the fault is ours. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
  ) {
    super(title);
    this.name = 'Problem';
  }

  static unreachable(): Problem {
    return new Problem(0, 'unreachable', 'ImpactPilot can’t be reached', 'Try again in a moment. What was done already is not done twice.');
  }

  static from(status: number, body: unknown): Problem {
    const { code, title, detail, errors } = isObject(body) ? body : {};
    return new Problem(
      status,
      words(code) ?? '',
      words(title) ?? (status === 429 ? 'Too much at once' : 'ImpactPilot could not answer'),
      fieldErrors(errors) ?? words(detail) ?? (status === 429 ? 'Wait a few seconds, then try again.' : `It answered ${status}. Try again in a moment.`),
    );
  }

  static of(error: unknown): Problem {
    return error instanceof Problem ? error : new Problem(-1, '', 'The card hit an unexpected error', 'Reload the page. If it comes back, tell your admin.');
  }

  /** Refused for good: asking the same again is answered the same. */
  get isFinal(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 429;
  }

  /** Somebody else was there first, so what is shown is no longer how it stands. */
  get isOvertaken(): boolean {
    return this.status === 409;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const words = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** What is wrong with each field that was sent. */
function fieldErrors(errors: unknown): string | null {
  const lines = isObject(errors) ? Object.values(errors).flat().filter(line => typeof line === 'string') : [];
  return words(lines.join(' '));
}
