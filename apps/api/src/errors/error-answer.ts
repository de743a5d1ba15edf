import type { ErrorView } from '@medvirk/api-contract';
import type { FastifyBaseLogger } from 'fastify';
import { HTTP_STATUS } from './domain-error.ts';
import { toDomainError } from './to-domain-error.ts';

/** What a refusal looks like from outside. */
export interface ErrorAnswer {
  status: number;
  view: ErrorView;
  /** Seconds after which it is worth trying again. */
  retryAfter: number | undefined;
}

/** Any thrown thing in the one shape that errors have. What only we may know of it goes to the log. */
export function errorAnswer(thrown: unknown, log: FastifyBaseLogger): ErrorAnswer {
  const error = toDomainError(thrown);
  // The reason stays here: an unknown fault may carry what a person wrote, so only its kind and place are logged.
  if (error.code === 'UNKNOWN') log.error({ fault: describe(thrown) }, 'unexpected fault');
  else if (error !== thrown && error.code === 'OVERLOADED') log.warn({ fault: describe(thrown) }, 'no database');
  const view: ErrorView = {
    error: {
      code: error.code,
      message: error.message,
      ...(error.details.length > 0 ? { details: [...error.details] } : {}),
    },
  };
  return { status: HTTP_STATUS[error.code], view, retryAfter: error.retryAfter };
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
