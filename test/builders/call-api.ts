import type { Route, RouteAnswer, RouteGiven } from '@medvirk/api-contract';

export interface ApiAnswer<T> {
  readonly status: number;
  readonly body: T;
  /** Code of the refusal; undefined when it went well. */
  readonly code: string | undefined;
}

/** Calls a route of a running API the way a browser or a machine would, and gives the answer whatever it is. */
export async function callApi<R extends Route>(
  url: string,
  route: R,
  given: RouteGiven<R>,
  headers: Readonly<Record<string, string>> = {},
): Promise<ApiAnswer<RouteAnswer<R>>> {
  const {
    params = {},
    query = {},
    body,
  } = given as {
    params?: Record<string, string>;
    query?: Record<string, string>;
    body?: unknown;
  };
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  const response = await fetch(`${url}${path}${search ? `?${search}` : ''}`, {
    method: route.method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = (await response.json().catch(() => ({}))) as RouteAnswer<R> & { error?: { code: string } };
  return { status: response.status, body: answer, code: answer.error?.code };
}

/** As `callApi`, for what must go well. @throws with the refusal's code when it does not */
export async function mustCall<R extends Route>(
  url: string,
  route: R,
  given: RouteGiven<R>,
  headers: Readonly<Record<string, string>> = {},
): Promise<RouteAnswer<R>> {
  const { status, code, body } = await callApi(url, route, given, headers);
  if (status >= 400) throw new Error(`${route.method} ${route.path}: ${status} ${code} ${JSON.stringify(body)}`);
  return body;
}
