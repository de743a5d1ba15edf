import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { DEMO_PEOPLE, type DemoPerson } from '../../apps/local/src/demo-people.ts';
import { demoIdentityProvider } from '../../apps/local/src/identity/demo-identity-provider.ts';
import { freePort } from '../../apps/local/src/postgres/index.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { type RoomProcess, startRoom } from './room-process.ts';
import { servers } from './servers.ts';

export interface HousePlan {
  /** Where the queue lies; Redis only where the run has one (`servers().redisUrl`). */
  readonly queue?: 'postgres' | 'redis';
  /** False leaves the worker out: what happens to answers while it is away is a test of its own. */
  readonly worker?: boolean;
  /** Who may sign in, without a password. */
  readonly people?: readonly DemoPerson[];
  /** Runs on the migrated database before the API starts: seed here. */
  readonly prepare?: (database: TestDatabase) => Promise<void>;
  /** Settings on top of those below, for API and worker. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The whole product, as it runs on one machine: real PostgreSQL, real queue, built API and worker, a real OpenID provider. */
export interface House {
  /** Where people go, for example http://localhost:41234: screens and /api. */
  readonly url: string;
  readonly database: TestDatabase;
  readonly api: RoomProcess;
  /** The worker that runs at the moment; undefined while there is none. */
  worker(): RoomProcess | undefined;
  startWorker(): Promise<RoomProcess>;
  stop(): Promise<void>;
}

const built = (room: 'api' | 'worker'): string =>
  fileURLToPath(new URL(`../../apps/${room}/dist/main.js`, import.meta.url));

/**
 * Starts a house of a spec's own, in `beforeAll`; stop it in `afterAll`. API and worker are the built files: run `npm run build` after a
 * change (`npm test` does). For what is about processes, their starts and ends and what they write; else `houseInProcess`.
 */
export function startHouse(plan: HousePlan = {}): Promise<House> {
  return inDatabaseOfItsOwn(plan, async ({ database, url, port, settings, stops, stop }) => {
    const api = await startRoom({
      name: 'API',
      script: built('api'),
      environment: { ...settings, PORT: String(port), HOST: '127.0.0.1' },
      readyUrl: `http://127.0.0.1:${port}/health/ready`,
    });
    stops.push(() => api.end());
    let worker: RoomProcess | undefined;
    const startWorker = async (): Promise<RoomProcess> => {
      const workerPort = await freePort();
      worker = await startRoom({
        name: 'worker',
        script: built('worker'),
        environment: { ...settings, HEALTH_PORT: String(workerPort), HOST: '127.0.0.1' },
        readyUrl: `http://127.0.0.1:${workerPort}/health/ready`,
      });
      return worker;
    };
    stops.push(async () => worker?.end());
    if (plan.worker !== false) await startWorker();
    return { url, database, api, startWorker, stop, worker: () => (worker?.isRunning() ? worker : undefined) };
  });
}

/** The same product from its sources, API and worker in this process: two processes less to start, some six seconds of processor time. */
export type HouseInProcess = Pick<House, 'url' | 'database' | 'stop'>;

export function houseInProcess(plan: HousePlan = {}): Promise<HouseInProcess> {
  return inDatabaseOfItsOwn(plan, async ({ database, url, port, settings, stops, stop }) => {
    const environment = { ...settings, LOG_LEVEL: 'silent' };
    // Loaded only here: journeys, which start processes, need none of it.
    const { readAppConfig } = await import('../../apps/api/src/config/config.ts');
    const { createApi } = await import('../../apps/api/src/create-api.ts');
    const { app } = await createApi(readAppConfig({ ...environment, PORT: String(port) }));
    stops.push(() => app.close());
    await app.listen(port, '127.0.0.1');
    if (plan.worker !== false) {
      const { readWorkerConfig } = await import('../../apps/worker/src/config/config.ts');
      const { createWorker } = await import('../../apps/worker/src/create-worker.ts');
      const worker = await createWorker(readWorkerConfig(environment));
      stops.push(() => worker.close());
    }
    return { url, database, stop };
  });
}

interface Ground {
  readonly database: TestDatabase;
  readonly url: string;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
  /** What ends each part that was started, in the order of the starts. */
  readonly stops: (() => Promise<unknown>)[];
  readonly stop: () => Promise<void>;
}

/** What both kinds of houses stand on; cleared away should the start fail. */
async function inDatabaseOfItsOwn<Kind>(plan: HousePlan, start: (ground: Ground) => Promise<Kind>): Promise<Kind> {
  const database = await freshDatabase();
  const stops: (() => Promise<unknown>)[] = [() => database.drop()];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    await plan.prepare?.(database);
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const settings = {
      PUBLIC_URL: url,
      DATABASE_URL: database.databaseUrl,
      MEDVIRK_SECRET: randomBytes(32).toString('hex'),
      // A spec is everybody at once, from one address.
      OPEN_LINK_BURST: '0',
      // One is enough for most specs, and starts sooner.
      API_PROCESSES: '1',
      // Specs wait for what the worker does.
      LOOK_EVERY: '200',
      ...(plan.queue === 'redis' ? { REDIS_URL: redisUrl() } : {}),
      ...(await startSignIn(url, plan.people ?? DEMO_PEOPLE, stops)),
      ...plan.environment,
    };
    return await start({ database, url, port, settings, stops, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

function redisUrl(): string {
  const { redisUrl: url } = servers();
  if (!url) throw new Error('There is no Redis in this run: ask servers().redisUrl first.');
  return url;
}

/** The identity provider of `npm start`, in this process: sign-in takes the real way round, without a password. */
async function startSignIn(
  publicUrl: string,
  people: readonly DemoPerson[],
  stops: (() => Promise<unknown>)[],
): Promise<Record<string, string>> {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const [clientId, clientSecret] = ['medvirk', randomBytes(24).toString('hex')];
  const server = await demoIdentityProvider({ issuer, publicUrl, clientId, clientSecret, people });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  stops.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_INSECURE: '1' };
}
