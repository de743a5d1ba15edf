import type { RespondentPages, WordOutcome } from '@medvirk/api-contract';
import type { FastifyInstance } from 'fastify';
import { toDomainError } from '../errors/to-domain-error.ts';
import type { WordService } from '../tell-back/word.service.ts';

const SLUG = /^[a-z0-9]{6,20}$/;
/** An address and two short words. */
const BODY_LIMIT = 4096;
const STATUS: Readonly<Record<WordOutcome, number>> = {
  sent: 201,
  refused: 200,
  wrong: 422,
  unknown: 404,
  failed: 503,
};

/**
 * `/told/.../word`: asking to hear what is done, for who runs no scripts. A request of its own with an address in it, and nothing that was
 * answered; the page it answers with is kept by no cache.
 */
export function addWordPage(fastify: FastifyInstance, pages: RespondentPages, word: WordService): void {
  // As the route for those with scripts: a whole hospital may share one address.
  const config = { access: 'public', rateLimit: { max: 60, timeWindow: 60_000 } } as const;
  fastify.post('/told/:slug/word', { config, compress: {}, bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const { slug } = request.params as { slug: string };
    const fields = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    const field = (name: string, most: number) => String(fields[name] ?? '').slice(0, most);
    const address = field('address', 254).trim();
    const wish = field('do', 10) === 'refuse' ? 'refuse' : 'want';
    const outcome: WordOutcome = SLUG.test(slug) ? await outcomeOf(word[wish](slug, address), wish) : 'unknown';
    return reply
      .status(STATUS[outcome])
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(pages.word({ slug, language: field('language', 20), outcome, address }));
  });
}

async function outcomeOf(done: Promise<void>, wish: 'want' | 'refuse'): Promise<WordOutcome> {
  try {
    await done;
    return wish === 'want' ? 'sent' : 'refused';
  } catch (thrown) {
    switch (toDomainError(thrown).code) {
      case 'NOT_FOUND':
        return 'unknown';
      case 'INPUT_NOT_VALID':
        return 'wrong';
      case 'OVERLOADED':
        return 'failed';
      default:
        throw thrown;
    }
  }
}
