import type { Permission } from '@medvirk/access';
import type { z } from 'zod';

/**
 * Who may call a route. `public`: anybody. `signed-in`: any person with a session. Otherwise the permission asked for.
 * There is no default: a route that declares nothing does not compile.
 */
export type Access = 'public' | 'signed-in' | Permission;

export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with ':name' for parameters, e.g. '/api/surveys/:surveyId'. */
  path: string;
  access: Access;
  /** One line for the OpenAPI document. */
  summary: string;
  params?: Params;
  query?: Query;
  body?: Body;
  answer: Answer;
  /** HTTP status of success; 200 unless said otherwise. */
  status?: 200 | 201 | 204;
}

/** Keeps the exact types of a route's shapes. */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  definition: Route<P, Q, B, A>,
): Route<P, Q, B, A> {
  return definition;
}

type Shape<T> = T extends z.ZodType ? z.infer<T> : undefined;

/** What a handler gets: parsed, with unknown keys refused. */
export type RouteInput<R extends Route> =
  R extends Route<infer P, infer Q, infer B, z.ZodType> ? { params: Shape<P>; query: Shape<Q>; body: Shape<B> } : never;

/** What a handler gives and a caller gets. */
export type RouteAnswer<R extends Route> = z.infer<R['answer']>;
