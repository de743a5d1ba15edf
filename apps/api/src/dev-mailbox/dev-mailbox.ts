import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { listPage, mailPage } from './mailbox-pages.ts';

const DevMail = z.object({
  id: z.string(),
  at: z.string(),
  channel: z.enum(['mail', 'sms']),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
});
export type DevMail = z.infer<typeof DevMail>;

const LOOPBACK = /^(::1|127\.|::ffff:127\.)/;
const open = { config: { access: 'public', rateLimit: false } } as const;

/**
 * `/dev/mailbox`: the mail that the demo would have sent. Added only where a folder is named, which settings allow on this machine
 * alone, and shown to this machine alone: whoever reads a mail can go where it leads.
 */
export function addDevMailbox(fastify: FastifyInstance, folder: string): void {
  const readAll = async (): Promise<DevMail[]> => {
    const names = await readdir(folder).catch(() => []);
    const whole = names
      .filter((name) => /^\d.*\.json$/.test(name))
      .sort()
      .reverse();
    const mails: DevMail[] = [];
    // One may be tidied away while the others are read.
    for (const name of whole) {
      const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
      if (text) mails.push(DevMail.parse(JSON.parse(text)));
    }
    return mails;
  };
  const show = (page: (request: FastifyRequest) => Promise<string | undefined>) => {
    return async (request: FastifyRequest, reply: FastifyReply) => {
      const html = LOOPBACK.test(request.ip) ? await page(request) : undefined;
      if (html === undefined) reply.status(404);
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(html ?? '');
    };
  };
  fastify.get(
    '/dev/mailbox',
    open,
    show(async () => listPage(await readAll())),
  );
  fastify.get(
    '/dev/mailbox/:id',
    open,
    show(async (request) => {
      const { id } = request.params as { id: string };
      const mail = (await readAll()).find((each) => each.id === id);
      return mail && mailPage(mail);
    }),
  );
}
