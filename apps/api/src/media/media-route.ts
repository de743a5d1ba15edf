import { Readable } from 'node:stream';
import type { Database } from '@medvirk/data-access';
import type { FastifyInstance } from 'fastify';
import { DomainError } from '../errors/domain-error.ts';
import { sendError } from '../errors/send-error.ts';
import { wantedRange } from '../web/wanted-range.ts';

const ASSET = /^[0-9a-f]{64}$/;
const access = { config: { access: 'public', rateLimit: false } } as const;

/**
 * `/api/media/:asset`: a file as it is, kept by browsers for ever since its name is its content. Public: who answers has no
 * account, and nobody finds a name of 64 signs without having been given it. Players ask for a range at a time, and some play nothing
 * without (RFC 9110, 14); of a film no more is read than is asked for.
 */
export function addMediaRoute(fastify: FastifyInstance, database: Database): void {
  fastify.get('/api/media/:asset', access, async (request, reply) => {
    const { asset } = request.params as { asset: string };
    const found = ASSET.test(asset) ? await database.findMedia(asset) : undefined;
    if (!found) {
      sendError(new DomainError('NOT_FOUND'), reply);
      return reply;
    }
    const { type, size, bytes } = found;
    reply
      .type(type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-disposition', 'inline')
      .header('accept-ranges', 'bytes')
      .header('cross-origin-resource-policy', 'same-origin');
    const range = wantedRange(request.headers.range, size);
    if (range === 'outside') return reply.status(416).header('content-range', `bytes */${size}`).send();
    const { from, to } = range ?? { from: 0, to: size - 1 };
    if (range) reply.status(206).header('content-range', `bytes ${from}-${to}/${size}`);
    reply.header('content-length', to - from + 1);
    if (request.method === 'HEAD') return reply.send();
    return reply.send(bytes ? bytes.subarray(from, to + 1) : Readable.from(database.mediaParts(asset, from, to)));
  });
}
