import type { ErrorView, Route, RouteAnswer, RouteInput } from '@medvirk/api-contract';

/** Thrown for every answer that is not a success, and with code NETWORK when there was none. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: NonNullable<ErrorView['error']['details']>;
  /** Seconds to wait before trying again, where the server said so. */
  readonly retryAfter: number | undefined;

  constructor(status: number, error: ErrorView['error'], retryAfter?: number) {
    super(error.message);
    this.name = 'ApiError';
    this.status = status;
    this.code = error.code;
    this.details = error.details ?? [];
    this.retryAfter = retryAfter;
  }
}

/** What a caller must give for a route: params, query and body, each only where the route has it. */
export type Given<R extends Route> = {
  // A route that declares no shape for a part has 'unknown' or 'undefined' there: nothing to give.
  [K in keyof RouteInput<R> as unknown extends RouteInput<R>[K]
    ? never
    : RouteInput<R>[K] extends undefined
      ? never
      : K]: RouteInput<R>[K];
};

/** Where the CSRF token of the session is read from; set once after the session is known. */
let csrfToken: string | null = null;
export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** What goes along with every change, so that it is seen to come from our own pages. */
export function changeHeaders(): Record<string, string> {
  return csrfToken ? { 'x-csrf-token': csrfToken } : {};
}

/**
 * Calls a route of the contract with typed input and answer.
 * @throws ApiError
 */
export async function call<R extends Route>(route: R, given: Given<R>, signal?: AbortSignal): Promise<RouteAnswer<R>> {
  const { params, query, body } = given as { params?: object; query?: object; body?: unknown };
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (route.method !== 'GET') Object.assign(headers, changeHeaders());
  let response: Response;
  try {
    response = await fetch(addressOf(route, params, query), {
      method: route.method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError(0, { code: 'NETWORK', message: 'No connection with the server' });
  }
  if (response.ok)
    return response.status === 204 ? ({} as RouteAnswer<R>) : ((await response.json()) as RouteAnswer<R>);
  const retryAfter = Number(response.headers.get('retry-after')) || undefined;
  const view = (await response.json().catch(() => undefined)) as ErrorView | undefined;
  throw new ApiError(response.status, view?.error ?? { code: 'UNKNOWN', message: response.statusText }, retryAfter);
}

function addressOf(route: Route, params: object = {}, query: object = {}): string {
  const values = params as Record<string, string>;
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
