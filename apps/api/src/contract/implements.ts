import type { Access, Route, RouteInput } from '@medvirk/api-contract';
import {
  applyDecorators,
  createParamDecorator,
  Delete,
  type ExecutionContext,
  Get,
  HttpCode,
  Patch,
  Post,
  Put,
  SetMetadata,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

const ROUTE = Symbol('medvirk:route');
const ACCESS = Symbol('medvirk:access');
const METHOD = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete } as const;

/** Binds a handler to a route of the contract: path, method, access, input and answer come from there. */
export function Implements(route: Route): MethodDecorator {
  return applyDecorators(
    METHOD[route.method](route.path),
    HttpCode(route.status ?? 200),
    SetMetadata(ROUTE, route),
    SetMetadata(ACCESS, route.access),
    RouteConfig({ access: route.access, ...limitOf(route) }),
  );
}

/** Who may call a handler. Said to the guard and to Fastify, which refuses to start with a route that says nothing. */
export function AccessTo(access: Access, callsAMinute?: number): MethodDecorator {
  return applyDecorators(SetMetadata(ACCESS, access), RouteConfig({ access, ...limitOf({ callsAMinute }) }));
}

export function routeOf(handler: object): Route | undefined {
  return Reflect.getMetadata(ROUTE, handler);
}

/** What the rate limit reads; see `rate-limit.ts`. */
function limitOf({ callsAMinute }: { callsAMinute?: number | undefined }) {
  return callsAMinute === undefined ? {} : { rateLimit: { max: callsAMinute, timeWindow: 60_000 } };
}

export function accessOf(handler: object): Access | undefined {
  return Reflect.getMetadata(ACCESS, handler);
}

/** The route's input, parsed by its shapes: `@Input() input: In<typeof contract.surveys.get>`. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const route = routeOf(context.getHandler());
  if (!route) throw new Error('@Input() is for handlers with @Implements()');
  return parseInput(route, context.switchToHttp().getRequest<FastifyRequest>());
});

export type In<R extends Route> = RouteInput<R>;

/** @throws ZodError naming each place that is wrong */
function parseInput(route: Route, request: Pick<FastifyRequest, 'params' | 'query' | 'body'>) {
  return {
    params: route.params?.parse(request.params),
    query: route.query?.parse(request.query),
    body: route.body?.parse(request.body),
  };
}
