import 'reflect-metadata';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { Database, WayFinding } from '@medvirk/data-access';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import { AnsweringService } from './answering/answering.service.ts';
import { DraftsService } from './answering/drafts.service.ts';
import { OpenLinkBurst } from './answering/open-link-burst.ts';
import { addSubmitRoute } from './answering/submit-route.ts';
import { addSubmitShortcut } from './answering/submit-shortcut.ts';
import { AppModule } from './app.module.ts';
import { AttachmentsService } from './attachments/attachments.service.ts';
import type { AppConfig } from './config/config.ts';
import { type DeclaredRoute, declaredRoutes } from './contract/declared-routes.ts';
import { DEEPEST_BODY, isNestedDeeperThan, tooDeep } from './contract/nesting.ts';
import { openApiDocument } from './contract/openapi.ts';
import { addDevMailbox } from './dev-mailbox/dev-mailbox.ts';
import { sendError } from './errors/send-error.ts';
import { addHealthRoutes } from './health/health.ts';
import { addMediaRoute } from './media/media-route.ts';
import { WordService } from './tell-back/word.service.ts';
import { addRateLimit } from './web/rate-limit.ts';
import { addWebApps } from './web/web-apps.ts';

/**
 * Makes the API, ready to listen, with the list of all its routes. Tests use it in their own process.
 * @throws when a route declares no access
 */
export async function createApi(config: AppConfig): Promise<{ app: NestFastifyApplication; routes: DeclaredRoute[] }> {
  const adapter = new FastifyAdapter({
    logger: { level: config.LOG_LEVEL, redact: ['req.headers', 'req.url', 'req.remoteAddress'] },
    // Addresses hold link codes and search words.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.TRUSTED_PROXIES,
    // Answers are taken as they were sent or not at all: a number never turns into text on its way in.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false } },
    bodyLimit: 2 * 1024 * 1024,
    routerOptions: { ignoreTrailingSlash: true },
  });
  // Files that are read as they come, by who takes them: never the whole in memory.
  adapter.getInstance().addContentTypeParser('application/octet-stream', (_request, _payload, done) => done(null));
  const routes: DeclaredRoute[] = [];
  adapter.getInstance().addHook('onRoute', (route) => {
    routes.push(...declaredRoutes(route));
  });
  adapter.getInstance().addHook('preValidation', async (request, reply) => {
    if (!isNestedDeeperThan(DEEPEST_BODY, request.body)) return;
    sendError(tooDeep(), reply);
    return reply;
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(config), adapter, {
    logger: config.LOG_LEVEL === 'silent' ? false : ['error', 'warn'],
    abortOnError: false,
  });
  // Pages with a file field, from browsers without scripts; read as they come (posted-fields.ts).
  await app.register(multipart, { throwFileSizeLimit: false });
  await app.register(cookie, { secret: config.MEDVIRK_SECRET });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Charts and the design system set style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        // What somebody adds to an answer, or has been let read, is shown by the page itself (`blob:`).
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: config.PUBLIC_URL.startsWith('https:'),
  });
  // Only where a route asks for it: answers of the API are short, and built files are compressed already.
  await app.register(compress, { global: false });
  await addRateLimit(app);
  const fastify = adapter.getInstance();
  const answering = app.get(AnsweringService);
  const { countAnswer } = addHealthRoutes(fastify, {
    database: app.get(Database),
    ways: app.get(WayFinding),
    answering,
    metricsToken: config.METRICS_TOKEN,
  });
  addMediaRoute(fastify, app.get(Database));
  const burst = new OpenLinkBurst({ mostAMinute: config.OPEN_LINK_BURST, trust: config.TRUSTED_PROXIES });
  addSubmitRoute(fastify, answering, burst);
  addSubmitShortcut(fastify, { answering, burst, countAnswer });
  // Made when somebody first asks: it takes longer than all the rest of starting.
  let document: object | undefined;
  fastify.get('/openapi.json', { config: { access: 'public' } }, async () => {
    document ??= openApiDocument(config.PUBLIC_URL);
    return document;
  });
  if (config.MAILBOX_FOLDER) addDevMailbox(fastify, config.MAILBOX_FOLDER);
  await addWebApps(fastify, {
    answering,
    drafts: app.get(DraftsService),
    attachments: app.get(AttachmentsService),
    word: app.get(WordService),
  });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  return { app, routes };
}
