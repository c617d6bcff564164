import createClient from 'openapi-fetch';
import type { paths } from './schema.d.ts';
import { Problem } from './problem.ts';

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: send,
});

/** Where the API answers a link or a stream rather than a call: an address that its description has. */
export const addressOf = (path: keyof paths, search?: URLSearchParams): string => (search ? `${path}?${search.toString()}` : path);

/** Waits until somebody is signed in again; true where it is the same person. */
type ComeBack = () => Promise<boolean>;

let comeBack: ComeBack | undefined;

/** Tells how to wait for a person whose session ended; answers how to stop it. */
export function whenSignedOut(wait: ComeBack): () => void {
  comeBack = wait;
  return () => {
    if (comeBack === wait) comeBack = undefined;
  };
}

/** An act that met an ended session is carried out once the person is back: whoever saves a form saves it, however long that takes. */
async function send(request: Request): Promise<Response> {
  if (request.method === 'GET' || request.url.endsWith('/session/sign-out')) return globalThis.fetch(request);
  const again = request.clone();
  const response = await globalThis.fetch(request);
  return response.status === 401 && await comeBack?.() ? globalThis.fetch(again) : response;
}

interface Answer<T> { data?: T; error?: unknown; response: Response }

/** The answer's data, or a {@link Problem} thrown. */
export async function read<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw Problem.unreachable();
  }
  if (!answer.response.ok) throw Problem.from(answer.response.status, answer.error);
  return answer.data as T;
}

/** One key per act of a person: a retry of the same act repeats it, so the server does it once. */
export function newActKey(): string {
  // randomUUID exists only on https and localhost; a console served by plain http inside a network still needs keys.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function acting(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}
