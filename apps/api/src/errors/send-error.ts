import type { ErrorView } from '@medvirk/api-contract';
import type { FastifyReply } from 'fastify';
import { HTTP_STATUS } from './domain-error.ts';
import { toDomainError } from './to-domain-error.ts';

/** Sends any thrown thing as the one shape that errors have. */
export function sendError(thrown: unknown, reply: FastifyReply): void {
  const error = toDomainError(thrown);
  // The reason stays here: an unknown fault may carry what a person wrote, so only its kind and place are logged.
  if (error.code === 'UNKNOWN') reply.log.error({ fault: describe(thrown) }, 'unexpected fault');
  else if (error !== thrown && error.code === 'OVERLOADED') reply.log.warn({ fault: describe(thrown) }, 'no database');
  const view: ErrorView = {
    error: {
      code: error.code,
      message: error.message,
      ...(error.details.length > 0 ? { details: [...error.details] } : {}),
    },
  };
  if (error.retryAfter !== undefined) reply.header('retry-after', String(error.retryAfter));
  reply.status(HTTP_STATUS[error.code]).send(view);
}

function describe(thrown: unknown): { name: string; code?: string; stack?: string } {
  if (!(thrown instanceof Error)) return { name: typeof thrown };
  const stack = thrown.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n');
  const code = 'code' in thrown ? String(thrown.code) : undefined;
  return { name: thrown.name, ...(code ? { code } : {}), ...(stack ? { stack } : {}) };
}
