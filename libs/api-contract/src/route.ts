import type { Permission } from '@medvirk/access';
import type { z } from 'zod';

/**
 * Who may call a route. `public`: anybody. `signed-in`: any person with a session. Otherwise the permission asked for.
 * There is no default: a route that declares nothing does not compile.
 */
export type Access = 'public' | 'signed-in' | Permission;

type Shape = z.ZodType | undefined;

export interface Route<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Answer extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with ':name' for parameters, e.g. '/api/surveys/:surveyId'. */
  path: string;
  access: Access;
  /** Calls a minute from one network address, where somebody could try codes one after the other. */
  callsAMinute?: number;
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
export function route<
  A extends z.ZodType,
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
>(definition: Route<P, Q, B, A>): Route<P, Q, B, A> {
  return definition;
}

type Parsed<T> = T extends z.ZodType ? z.infer<T> : undefined;

/** What a handler gets: parsed, with unknown keys refused. */
export type RouteInput<R extends Route> =
  R extends Route<infer P, infer Q, infer B, z.ZodType>
    ? { params: Parsed<P>; query: Parsed<Q>; body: Parsed<B> }
    : never;

/** What a caller gives: the parts that the route has, as they travel. */
export type RouteGiven<R extends Route> =
  R extends Route<infer P, infer Q, infer B, z.ZodType>
    ? (P extends z.ZodType ? { params: z.input<P> } : unknown) &
        (Q extends z.ZodType ? { query: z.input<Q> } : unknown) &
        (B extends z.ZodType ? { body: z.input<B> } : unknown)
    : never;

/** What a handler gives and a caller gets. */
export type RouteAnswer<R extends Route> = z.infer<R['answer']>;
