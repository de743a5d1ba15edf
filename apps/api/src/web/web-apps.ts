import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../errors/domain-error.ts';
import { sendError } from '../errors/send-error.ts';
import type { WordService } from '../tell-back/word.service.ts';
import { addAnsweringPages } from './answering-pages.ts';
import { loadRespondentPages } from './respondent-pages.ts';
import { addWordPage } from './word-page.ts';

const APPS = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const access = { config: { access: 'public', rateLimit: false } } as const;
/** Vite puts a content hash in the names under assets/, so they never change. */
const setHeaders = (reply: FastifyReply, path: string) => {
  const hashed = path.includes('/assets/');
  reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  // It keeps the tablet's page, which stands outside of the folder that it comes from; and no other page.
  if (path.endsWith('/kiosk/keep-pages.js')) reply.header('service-worker-allowed', '/kiosk');
};

/**
 * Serves the two web apps: the respondent's pages at /s/... and /told/..., the dashboard at all other addresses. Without
 * built apps only the API is served, as in tests.
 */
export async function addWebApps(
  fastify: FastifyInstance,
  services: Parameters<typeof addAnsweringPages>[2] & { word: WordService },
): Promise<void> {
  const respondent = join(APPS, 'respondent/dist');
  const dashboard = join(APPS, 'dashboard/dist');
  if (existsSync(respondent)) {
    // Code for this process, not for browsers.
    await addFiles(fastify, respondent, { prefix: '/respondent/', globIgnore: ['pages/**'], decorateReply: true });
    const pages = await loadRespondentPages(respondent);
    if (pages) {
      addAnsweringPages(fastify, pages, services);
      addWordPage(fastify, pages, services.word);
    }
    const page = async (_: FastifyRequest, reply: FastifyReply) => sendPage(reply, join(respondent, 'index.html'));
    fastify.get('/told/:slug', access, page);
    // The tablet's code stands in the address's fragment, or lies on the tablet: it is in no request for a page.
    fastify.get('/kiosk', access, async (_, reply) => sendPage(reply, join(respondent, 'kiosk/kiosk.html')));
    // Shown inside of the editor, and nowhere else.
    fastify.get('/respondent/preview', access, async (_, reply) => {
      const policy = String(reply.getHeader('content-security-policy') ?? '');
      reply.header('content-security-policy', policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
      return sendPage(reply, join(respondent, 'preview/preview.html'));
    });
  }
  const hasDashboard = existsSync(dashboard);
  if (hasDashboard) {
    await addFiles(fastify, dashboard, { prefix: '/', decorateReply: !existsSync(respondent) });
  }
  // Any other address is a page of the dashboard, which knows its own; what is no page is not found.
  fastify.get('/*', access, async (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const isPage = !/^\/(api|health|respondent|assets|metrics)(\/|$)/.test(path);
    if (hasDashboard && isPage) return sendPage(reply, join(dashboard, 'index.html'));
    sendError(new DomainError('NOT_FOUND'), reply);
    return reply;
  });
}

/**
 * The files of a built app. Those under assets/ are looked up when somebody asks: a route for each of some hundreds, as the few others have,
 * would be made at every start of every process.
 */
async function addFiles(
  fastify: FastifyInstance,
  root: string,
  { prefix, decorateReply, globIgnore = [] }: { prefix: string; decorateReply: boolean; globIgnore?: string[] },
): Promise<void> {
  await fastify.register(fastifyStatic, {
    root,
    prefix,
    index: false,
    globIgnore: ['assets/**', ...globIgnore],
    wildcard: false,
    decorateReply,
    preCompressed: true,
    cacheControl: false,
    setHeaders,
  });
  const assets = join(root, 'assets');
  fastify.get<{ Params: { '*': string } }>(`${prefix}assets/*`, access, (request, reply) =>
    reply.sendFile(request.params['*'], assets),
  );
}

async function sendPage(reply: FastifyReply, file: string): Promise<FastifyReply> {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .send(await readFile(file));
}
