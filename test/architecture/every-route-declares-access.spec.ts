import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type Route } from '@medvirk/api-contract';
import { migrate } from '@medvirk/data-access';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type AppConfig, readAppConfig } from '../../apps/api/src/config/config.ts';
import { createApi } from '../../apps/api/src/create-api.ts';
import { startThrowawayDatabase } from '../../apps/local/src/postgres/index.ts';

/** What the API serves beside the contract, and to whom. A new line here is a decision that somebody reads. */
const BESIDE_THE_CONTRACT: Readonly<Record<string, string>> = {
  'GET /api/session/sign-in': 'public',
  'GET /api/session/callback': 'public',
  'GET /api/surveys/:surveyId/links/:linkCode/qr.svg': 'survey:read',
  'GET /api/surveys/:surveyId/links/:linkCode/poster.svg': 'survey:read',
  'GET /api/data-map.csv': 'survey:read',
  'GET /api/data-map.pdf': 'survey:read',
  'GET /api/exports/:exportId/file': 'survey:read',
  'GET /api/media/:asset': 'public',
  'POST /api/media/film': 'questionnaire:write',
  'POST /api/answer/:linkCode/attachments/:question': 'public',
  'GET /openapi.json': 'public',
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  'GET /metrics': 'public',
};
/** Files of the web apps and their pages: public, and nothing of anybody in them. */
const isOfWebApps = (url: string): boolean => /^\/(\*|s\/:linkCode|told\/:slug)$/.test(url) || !url.startsWith('/api');

describe('every route of the running API', () => {
  let config: AppConfig;
  let app: NestFastifyApplication;
  let routes: Awaited<ReturnType<typeof createApi>>['routes'];
  let stopDatabase: () => Promise<unknown>;

  beforeAll(async () => {
    const database = await startThrowawayDatabase();
    stopDatabase = () => database.stop();
    await migrate(database.ownerUrl);
    config = readAppConfig({
      PUBLIC_URL: 'http://localhost:3000',
      DATABASE_URL: database.databaseUrl,
      OIDC_ISSUER: 'http://localhost:3001',
      OIDC_CLIENT_ID: 'medvirk',
      OIDC_CLIENT_SECRET: 'never used',
      MEDVIRK_SECRET: 'x'.repeat(32),
      LOG_LEVEL: 'silent',
    });
    ({ app, routes } = await createApi(config));
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    await stopDatabase?.();
  }, 60_000);

  // Fastify answers HEAD wherever it answers GET, with the same guard.
  const listed = () =>
    routes.filter(({ method }) => method !== 'HEAD').map(({ method, url, access }) => [`${method} ${url}`, access]);
  const inContract: [string, string][] = Object.values(contract).flatMap((feature) =>
    Object.values(feature).map(({ method, path, access }: Route): [string, string] => [`${method} ${path}`, access]),
  );

  it('is in the contract, or among the few beside it, with the access written there', () => {
    const expected = new Map([...inContract, ...Object.entries(BESIDE_THE_CONTRACT)]);
    const odd = listed().filter(([address = '', access]) => {
      const url = address.split(' ')[1] ?? '';
      return expected.has(address) ? expected.get(address) !== access : access !== 'public' || !isOfWebApps(url);
    });
    expect(odd).toEqual([]);
  });

  it('is there: nothing of the contract is left without a handler', () => {
    const served = new Set(listed().map(([address]) => address));
    expect(inContract.map(([address]) => address).filter((address) => !served.has(address))).toEqual([]);
    expect(inContract.length).toBeGreaterThan(50);
  });

  it('asks HEAD for the same as GET', () => {
    const accessOf = (wanted: string) =>
      new Map(routes.filter(({ method }) => method === wanted).map(({ url, access }) => [url, access]));
    const get = accessOf('GET');
    for (const [url, access] of accessOf('HEAD')) expect([url, access]).toEqual([url, get.get(url)]);
  });

  it('really is guarded: what is not public answers nobody without a session, HEAD neither', async () => {
    const fastify = app.getHttpAdapter().getInstance();
    for (const { method, url, access } of routes) {
      if (access === 'public') continue;
      const { statusCode } = await fastify.inject({ method: method as 'GET', url: url.replace(/:\w+/g, 'x') });
      expect([method, url, statusCode]).toEqual([method, url, 401]);
    }
  });

  it('stops the start when it declares nothing', async () => {
    const { app: another } = await createApi(config);
    const fastify = another.getHttpAdapter().getInstance();
    const handler = async () => ({});
    expect(() => fastify.get('/api/everything', handler)).toThrow('GET /api/everything declares no access');
    expect(() => fastify.get('/api/something', { config: {} }, handler)).toThrow('declares no access');
    expect(() => fastify.get('/api/nothing', { config: { access: 'public' } }, handler)).not.toThrow();
    await another.close();
  });
});
