import { contract, type ResponseInput, ResponseInput as ResponseShape } from '@medvirk/api-contract';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { DomainError } from '../errors/domain-error.ts';
import { errorAnswer } from '../errors/error-answer.ts';
import { sendError } from '../errors/send-error.ts';
import type { AnsweringService } from './answering.service.ts';
import type { OpenLinkBurst } from './open-link-burst.ts';

/** What Helmet would say of an answer that is no page, written down. */
export const SUBMIT_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** Bytes of one response at most. */
export const SUBMIT_BODY_LIMIT = 512 * 1024;

/** The shape of a response, from the contract. */
export const SUBMIT_SCHEMA = z.toJSONSchema(ResponseShape, { target: 'draft-7', io: 'input' });

/**
 * The hot path as a route: straight on Fastify, with the shape compiled once from the contract. It does what the contract
 * says for `answering.submit`; the only difference to other routes is that Nest's pipeline is left out. Nearly all responses
 * take the shortcut (submit-shortcut.ts) and never get here.
 */
export function addSubmitRoute(fastify: FastifyInstance, answering: AnsweringService, burst: OpenLinkBurst): void {
  const route = contract.answering.submit;
  const config = { access: route.access, rateLimit: false } as const;
  fastify.route<{ Params: { linkCode: string }; Body: ResponseInput }>({
    method: route.method,
    url: route.path,
    bodyLimit: SUBMIT_BODY_LIMIT,
    attachValidation: true,
    // Helmet works out the page's headers anew for every request.
    helmet: false,
    config,
    schema: { body: SUBMIT_SCHEMA },
    onRequest: async (_, reply) => {
      reply.headers(SUBMIT_HEADERS);
    },
    // What HTTP itself refuses - no JSON, another type, too large - keeps HTTP's status and gets the shape that errors have.
    errorHandler: (fault, _, reply) => {
      const { status, view } = errorAnswer(fault, reply.log);
      return reply.status(fault.statusCode ?? status).send(view);
    },
    handler: async (request, reply) => {
      try {
        await burst.admit(request.params.linkCode, request.raw);
        if (request.validationError) throw shapeRefused(request.validationError.validation ?? []);
        const { receipt, outcome } = await answering.submit(request.params.linkCode, request.body);
        reply.status(outcome === 'stored' ? 201 : 200).send(receipt);
      } catch (thrown) {
        sendError(thrown, reply);
      }
      return reply;
    },
  });
}

/** What does not have the shape, by the places that the validator names. */
export function shapeRefused(faults: readonly { instancePath: string; keyword: string }[]): DomainError {
  return new DomainError('INPUT_NOT_VALID', {
    details: faults.map(({ instancePath, keyword }) => ({
      path: instancePath.slice(1).replaceAll('/', '.'),
      code: keyword,
    })),
  });
}
