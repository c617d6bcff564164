import type { ConditionError } from './contract.ts';

interface ProblemDetails {
  title?: string;
  detail?: string;
  code?: string;
  errors?: unknown;
  field?: string;
}

/** What went wrong, in words a person can act on. Status 0 means that no answer came at all. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: unknown = undefined,
    /** Which input it is about, where the server names one. */
    readonly field: string | undefined = undefined,
  ) {
    super(title);
    this.name = 'Problem';
  }

  static unreachable(): Problem {
    return new Problem(
      0,
      'unreachable',
      'ImpactPilot can’t be reached',
      'Check your connection. If it is fine, the server may be restarting: try again in a moment.',
    );
  }

  static from(status: number, body: unknown): Problem {
    const details = (typeof body === 'object' && body !== null ? body : {}) as ProblemDetails;
    return new Problem(
      status,
      details.code ?? `http.${status}`,
      details.title ?? fallbackTitle(status),
      details.detail ?? fallbackDetail(status),
      details.errors,
      details.field,
    );
  }

  static of(error: unknown): Problem {
    if (error instanceof Problem) return error;
    const message = error instanceof Error ? error.message : String(error);
    return new Problem(-1, 'console.unexpected', 'This page hit an unexpected error', `${message}. Reload the page.`);
  }

  get isUnreachable(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }

  get conditionErrors(): ConditionError[] {
    return Array.isArray(this.errors) ? (this.errors as ConditionError[]) : [];
  }
}

function fallbackTitle(status: number): string {
  if (status === 401) return 'You are signed out';
  if (status === 403) return 'You may not do this';
  if (status === 404) return 'This does not exist';
  if (status === 429) return 'Too many requests';
  return status >= 500 ? 'ImpactPilot could not answer' : 'The request was refused';
}

function fallbackDetail(status: number): string {
  if (status === 401) return 'Sign in again to go on.';
  if (status === 403) return 'Ask an admin of your portal for access.';
  if (status === 404) return 'It may have been removed, or the link is wrong.';
  if (status === 429) return 'Wait a few seconds, then try again.';
  return status >= 500 ? 'Try again in a moment. Nothing was changed.' : `The server answered ${status}.`;
}
