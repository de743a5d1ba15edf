import type { FastifyReply } from 'fastify';
import { errorAnswer } from './error-answer.ts';

/** Sends any thrown thing as the one shape that errors have. */
export function sendError(thrown: unknown, reply: FastifyReply): void {
  const { status, view, retryAfter } = errorAnswer(thrown, reply.log);
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  reply.status(status).send(view);
}
