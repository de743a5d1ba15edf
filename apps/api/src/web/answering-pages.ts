import { randomUUID } from 'node:crypto';
import type { InvitationView, RespondentPages, SendOutcome } from '@medvirk/api-contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AnsweringService } from '../answering/answering.service.ts';
import type { DraftsService } from '../answering/drafts.service.ts';
import type { AttachmentsService } from '../attachments/attachments.service.ts';
import { DomainError } from '../errors/domain-error.ts';
import { toDomainError } from '../errors/to-domain-error.ts';
import { embeddable } from './embedding.ts';
import { KeptPages } from './kept-pages.ts';
import { languagesWanted } from './languages-wanted.ts';
import { fieldsOf, postedFields } from './posted-fields.ts';

const open = { config: { access: 'public' }, compress: {} } as const;
/** Bytes of a posted page at most: all answers so far, as text and once more as they are written in a form. */
const BODY_LIMIT = 2 * 1024 * 1024;
const LINK_CODE = /^[a-z0-9]{6,20}$/;

/**
 * `/s/...`: the survey as a page that can be read before any script has come, and answered without. A page that is sent
 * carries all that was answered; nothing is kept between two pages, and no page is kept by a cache.
 */
export function addAnsweringPages(
  fastify: FastifyInstance,
  pages: RespondentPages,
  {
    answering,
    drafts,
    attachments,
  }: { answering: AnsweringService; drafts: DraftsService; attachments: AttachmentsService },
): void {
  /** The survey, nothing where there is none, or the fault that says why it can't be read now. */
  const invitationOf = async (request: FastifyRequest): Promise<InvitationView | DomainError | undefined> => {
    const code = linkCodeOf(request);
    if (code === undefined) return undefined;
    try {
      return await answering.open(code);
    } catch (thrown) {
      const fault = toDomainError(thrown);
      if (fault.code === 'NOT_FOUND') return undefined;
      if (fault.code === 'OVERLOADED') return fault;
      throw thrown;
    }
  };

  const kept = new KeptPages();

  /** A page of a survey, which the sites on its list may show inside of their own. */
  const page = async (request: FastifyRequest, reply: FastifyReply, html: string): Promise<FastifyReply> => {
    const code = linkCodeOf(request);
    const origins = code === undefined ? [] : await answering.embedOrigins(code).catch(() => []);
    return send(reply, embeddable(reply, html, origins));
  };

  fastify.get('/s/:linkCode', open, async (request, reply) => {
    const wanted = wantedBy(request);
    const invitation = await invitationOf(request);
    if (invitation instanceof DomainError) return away(reply, invitation, pages.away({ fields: undefined, wanted }));
    if (!invitation) return page(request, reply.status(404), pages.open({ invitation, wanted }));
    const code = linkCodeOf(request) ?? '';
    await answering.opened(code).catch(() => undefined);
    const origins = await answering.embedOrigins(code).catch(() => []);
    const place = `${code} ${pages.languageFor(invitation, wanted)}`;
    const material = [invitation, origins];
    const ready = readsBrotli(request) ? kept.find(place, material) : undefined;
    if (ready) {
      embeddable(reply, '', origins);
      return send(reply.header('content-encoding', 'br').header('vary', 'accept-encoding'), ready);
    }
    const html = embeddable(reply, pages.open({ invitation, wanted }), origins);
    // Nobody waits for it; whoever asks next gets it.
    void kept.keep(place, material, html).catch(() => undefined);
    return send(reply, html);
  });

  // Codes could be tried here too; a person posts a page for each step, and a family shares an address.
  const limited = { ...open, config: { ...open.config, rateLimit: { max: 120, timeWindow: 60_000 } } };
  fastify.post('/s/:linkCode', { ...limited, bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const wanted = wantedBy(request);
    const invitation = await invitationOf(request);
    const takes = invitation && !(invitation instanceof DomainError) && invitation.open;
    const code = linkCodeOf(request) ?? '';
    const fields = await postedFields(request, (question, file) =>
      takes ? attachments.add(code, question, file) : undefined,
    );
    if (invitation instanceof DomainError) return away(reply, invitation, pages.away({ fields, wanted }));
    // Only who runs no scripts gets here, and without them an invitation can't be used: the page says so.
    if (invitation?.admission === 'invited')
      return page(request, reply.status(403), pages.open({ invitation, wanted }));
    if (!invitation?.open)
      return page(request, reply.status(invitation ? 200 : 404), pages.open({ invitation, wanted }));
    const walked = pages.walk({
      invitation,
      fields,
      parameters: fieldsOf(request.query),
      wanted,
      newId: randomUUID,
    });
    switch (walked.kind) {
      case 'page':
        return page(request, reply, walked.html);
      case 'declined':
        await answering.decline(code);
        return page(request, reply, walked.html);
      case 'send': {
        const outcome = await outcomeOf(answering.submit(code, walked.response));
        // Should it not get through, the day comes when it is thrown away.
        if (outcome.kind === 'stored' && walked.code) await drafts.forget(code, walked.code).catch(() => undefined);
        return page(request, reply, walked.after(outcome));
      }
      case 'pause':
        return page(request, reply, walked.after(await unlessRefused(drafts.keep(code, walked.draft, walked.code))));
      case 'resume':
        return page(request, reply, walked.after(await unlessRefused(drafts.open(code, walked.code))));
    }
  });
}

/** How it went, for the page that tells it; a fault that nobody foresaw is told like any other, and logged where it arose. */
async function outcomeOf(sending: ReturnType<AnsweringService['submit']>): Promise<SendOutcome> {
  try {
    return { kind: 'stored', masked: (await sending).receipt.masked };
  } catch (thrown) {
    const { code } = toDomainError(thrown);
    if (code === 'UNKNOWN') throw thrown;
    return { kind: 'refused', code };
  }
}

/** Nothing where it was refused, as for an unknown code; what nobody foresaw goes on. */
async function unlessRefused<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (thrown) {
    if (toDomainError(thrown).code === 'UNKNOWN') throw thrown;
    return undefined;
  }
}

function away(reply: FastifyReply, { retryAfter }: DomainError, html: string): FastifyReply {
  return send(reply.status(503).header('retry-after', String(retryAfter ?? 2)), html);
}

/** A portal that knows its reader's language says so in the link (`?lang=nn`); else the browser's own count. */
function wantedBy(request: FastifyRequest): string[] {
  const { lang } = request.query as { lang?: unknown };
  const ofBrowser = languagesWanted(request.headers['accept-language']);
  return typeof lang === 'string' ? [...languagesWanted(lang), ...ofBrowser] : ofBrowser;
}

/** Links are typed from posters too, so big letters are forgiven. */
function linkCodeOf(request: FastifyRequest): string | undefined {
  const code = String((request.params as { linkCode: string }).linkCode).toLowerCase();
  return LINK_CODE.test(code) ? code : undefined;
}

const readsBrotli = ({ headers }: FastifyRequest): boolean =>
  /(^|,)\s*br\s*(,|;\s*q=(?!0(\.0*)?\s*(,|$))|$)/.test(String(headers['accept-encoding'] ?? ''));

function send(reply: FastifyReply, page: string | Buffer): FastifyReply {
  // It would have the browser begin with a new process when the page arrives. Nobody is signed in here, and a window that opened the page can't read it.
  reply.removeHeader('cross-origin-opener-policy');
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
}
