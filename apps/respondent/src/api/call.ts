import type { ErrorView } from '@medvirk/api-contract';

export type ErrorDetails = NonNullable<ErrorView['error']['details']>;

/** How a call ended: an answer, a refusal with the API's code, or no contact (also when the answer was cut off). */
export type Outcome<T> =
  | { kind: 'answer'; value: T }
  | { kind: 'refused'; status: number; code: string; details: ErrorDetails; retryAfterSeconds: number | undefined }
  | { kind: 'no-contact' };

const GIVE_UP_AFTER_MS = 20_000;

/**
 * One call to the API. No cookies go along, so that an answer can't be tied to somebody who is signed in on the same
 * device, and nothing is kept in the browser's cache.
 */
export async function call<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Outcome<T>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(GIVE_UP_AFTER_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (response.ok) return { kind: 'answer', value: (await response.json()) as T };
  } catch {
    return { kind: 'no-contact' };
  }
  const { code, details } = await errorOf(response);
  return {
    kind: 'refused',
    status: response.status,
    code,
    details: details ?? [],
    retryAfterSeconds: secondsIn(response.headers.get('retry-after')),
  };
}

/** A proxy in front of the API may answer with a page of its own: then there is only the status to go by. */
async function errorOf(response: Response): Promise<ErrorView['error']> {
  try {
    const view = (await response.json()) as Partial<ErrorView>;
    if (typeof view.error?.code === 'string') return view.error;
  } catch {
    // Not JSON: fall through.
  }
  return { code: 'UNKNOWN', message: '' };
}

function secondsIn(header: string | null): number | undefined {
  const seconds = header === null ? Number.NaN : Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}
