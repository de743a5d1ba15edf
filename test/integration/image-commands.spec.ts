import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoIdentityProvider } from '../../apps/local/src/identity/demo-identity-provider.ts';
import { freePort } from '../../apps/local/src/postgres/index.ts';
import { dockerText, readCompose } from '../docker/read-compose.ts';
import { emptyDatabase, type TestDatabase } from './databases.ts';
import { type RoomProcess, startRoom } from './room-process.ts';
import { servers } from './servers.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const compose = readCompose(dockerText('compose.yaml'));

/**
 * The commands, variables and secret files of docker/compose.yaml, without containers: what the image starts exists, reads its secrets from
 * files, migrates an empty database, becomes ready by the image's own health check, and ends when asked to.
 */
describe('what docker/compose.yaml starts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'medvirk-image-'));
  const rooms: RoomProcess[] = [];
  let database: TestDatabase;
  let signIn: Server;
  let given: Record<string, string>;

  beforeAll(async () => {
    database = await emptyDatabase();
    const [publicPort, signInPort] = [await freePort(), await freePort()];
    const secrets: Record<string, string> = {
      database_url: database.databaseUrl,
      database_owner_url: database.ownerUrl,
      medvirk_secret: 'a5'.repeat(32),
      oidc_client_secret: 'not-a-secret-of-anyone',
      smtp_url: '', // mail waits
      ...(servers().redisUrl ? { redis_url: servers().redisUrl } : {}),
    };
    // As an editor leaves a file: with a line end.
    for (const [name, value] of Object.entries(secrets)) writeFileSync(join(folder, name), `${value}\n`);
    given = {
      PUBLIC_URL: `http://localhost:${publicPort}`,
      OIDC_ISSUER: `http://localhost:${signInPort}`,
      OIDC_CLIENT_ID: 'medvirk',
    };
    signIn = await demoIdentityProvider({
      issuer: given.OIDC_ISSUER ?? '',
      publicUrl: given.PUBLIC_URL ?? '',
      clientId: 'medvirk',
      clientSecret: secrets.oidc_client_secret ?? '',
      people: [],
    });
    signIn.listen(signInPort, '127.0.0.1');
    await once(signIn, 'listening');
  });

  afterAll(async () => {
    for (const room of rooms) await room.end();
    signIn.closeAllConnections();
    await new Promise((resolve) => signIn.close(resolve));
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The environment of a service with its `${…}` filled in, and its secrets where this test has put them. */
  const environmentOf = (service: string): Record<string, string> => {
    const settings = Object.entries(compose.services[service]?.environment ?? {})
      .map(([name, value]) => {
        const variable = /^\$\{(\w+)/.exec(value)?.[1];
        return [name, variable ? (given[variable] ?? '') : value.replace('/run/secrets', folder)] as const;
      })
      // Without a Redis on this machine the queue lies in PostgreSQL.
      .filter(([name]) => name !== 'REDIS_URL_FILE' || servers().redisUrl !== undefined);
    return { ...Object.fromEntries(settings), OIDC_INSECURE: '1' };
  };
  const scriptOf = (service: string): string => join(root, compose.services[service]?.command?.[1] ?? '');

  it('migrates an empty database, and does so again without harm', async () => {
    const environment = { PATH: process.env.PATH ?? '', ...environmentOf('migrate') };
    for (const _ of [1, 2]) await run(process.execPath, [scriptOf('migrate')], { env: environment, cwd: root });
  });

  it.each([
    ['api', 'PORT'],
    ['worker', 'HEALTH_PORT'],
  ])('starts the %s, which the health check of the image finds ready', async (service, portName) => {
    const port = await freePort();
    const environment = { ...environmentOf(service), [portName]: String(port) };
    const room = await startRoom({
      name: service,
      script: scriptOf(service),
      environment,
      readyUrl: `http://127.0.0.1:${port}/health/ready`,
    });
    rooms.push(room);
    const instruction = dockerText('Dockerfile').match(/^HEALTHCHECK[^[]*(\[.*?\])$/ms)?.[1] ?? '';
    const [, ...check]: string[] = JSON.parse(instruction);
    await run(process.execPath, check, { env: { PORT: String(port) } });
    // A check that can't fail says nothing.
    const nobody = String(await freePort());
    await expect(run(process.execPath, check, { env: { PORT: nobody } })).rejects.toMatchObject({ code: 1 });
    expect(room.output()).not.toContain('a5a5a5a5');
  });

  it('ends both when they are asked to, within the time they are given', async () => {
    const started = Date.now();
    await Promise.all(rooms.map((room) => room.end('SIGTERM')));
    expect(rooms.map((room) => room.isRunning())).toEqual([false, false]);
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});
