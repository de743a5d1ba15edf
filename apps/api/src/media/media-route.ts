import type { Database } from '@medvirk/data-access';
import type { FastifyInstance } from 'fastify';
import { DomainError } from '../errors/domain-error.ts';
import { sendError } from '../errors/send-error.ts';

const ASSET = /^[0-9a-f]{64}$/;
const access = { config: { access: 'public', rateLimit: false } } as const;

/**
 * `/api/media/:asset`: a file as it is, kept by browsers for ever since its name is its content. Public: who answers has no
 * account, and nobody finds a name of 64 signs without having been given it. Sounds are fetched by ranges on some phones: they get
 * the whole, which is small.
 */
export function addMediaRoute(fastify: FastifyInstance, database: Database): void {
  fastify.get('/api/media/:asset', access, async (request, reply) => {
    const { asset } = request.params as { asset: string };
    const found = ASSET.test(asset) ? await database.findMedia(asset) : undefined;
    if (!found) {
      sendError(new DomainError('NOT_FOUND'), reply);
      return reply;
    }
    return reply
      .type(found.type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-disposition', 'inline')
      .header('cross-origin-resource-policy', 'same-origin')
      .send(found.bytes);
  });
}
