import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { routeOf } from './implements.ts';

/** Lets out only what the contract names: a field that a handler gave too much never leaves. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = routeOf(context.getHandler());
    return route ? next.handle().pipe(map((answer) => route.answer.parse(answer))) : next.handle();
  }
}
