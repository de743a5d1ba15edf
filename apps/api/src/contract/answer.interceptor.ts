import type { Route } from '@medvirk/api-contract';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import type { z } from 'zod';
import { routeOf } from './implements.ts';

/** Lets out only what the contract names: a field that a handler gave too much never leaves. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = routeOf(context.getHandler());
    return route ? next.handle().pipe(map((answer) => keepContract(route, answer))) : next.handle();
  }
}

/** @throws AnswerBreaksContract: what we would say wrongly is our fault, never the caller's */
function keepContract(route: Route, answer: unknown): unknown {
  const parsed = route.answer.safeParse(answer);
  if (!parsed.success) throw new AnswerBreaksContract(route, parsed.error);
  return parsed.data;
}

/** An answer of ours that lacks the promised shape. It carries the field and the kind of fault, and nothing that stood there. */
class AnswerBreaksContract extends Error {
  readonly code: string;

  constructor({ method, path }: Route, { issues }: z.ZodError) {
    super('the answer breaks its contract');
    this.name = 'AnswerBreaksContract';
    // Only the first step of a path is a name of ours; deeper ones may be what a person wrote.
    const faults = new Set(issues.map((issue) => `${String(issue.path[0] ?? '')} ${issue.code}`.trim()));
    this.code = `${method} ${path}: ${[...faults].join(', ')}`;
  }
}
