import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../apps/local/src/postgres/index.ts';
import { type RoomProcess, startRoom } from '../integration/room-process.ts';

export interface RoomsPlan {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  /** The name that the API is asked by: `localhost` for a browser that brings a session's cookie along. */
  readonly host?: 'localhost';
  /** Settings on top, for both. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the built API and worker, as often as one likes: the API keeps its port, so that clients find it again. */
export interface Rooms {
  readonly url: string;
  startApi(): Promise<RoomProcess>;
  startWorker(): Promise<RoomProcess>;
  /** Ends what runs. */
  stop(): Promise<void>;
}

const built = (room: 'api' | 'worker'): string =>
  fileURLToPath(new URL(`../../apps/${room}/dist/main.js`, import.meta.url));

/** Without a provider to sign in with: who answers an open link needs none. */
export async function rooms({ databaseUrl, redisUrl, host, environment }: RoomsPlan): Promise<Rooms> {
  const port = await freePort();
  const url = `http://${host ?? '127.0.0.1'}:${port}`;
  const settings = {
    PUBLIC_URL: url,
    DATABASE_URL: databaseUrl,
    MEDVIRK_SECRET: randomBytes(32).toString('hex'),
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'medvirk',
    OIDC_CLIENT_SECRET: 'nobody signs in',
    OIDC_INSECURE: '1',
    // All who answer here come from one address.
    // So many that nobody is held back, but all are counted as in production: whoever measures sends all from one address.
    OPEN_LINK_BURST: '1000000000',
    LOG_LEVEL: 'warn',
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
    ...environment,
  };
  const started: RoomProcess[] = [];
  const start = async (name: 'api' | 'worker', own: Record<string, string>, readyUrl: string): Promise<RoomProcess> => {
    const room = await startRoom({ name, script: built(name), environment: { ...settings, ...own }, readyUrl });
    started.push(room);
    return room;
  };
  return {
    url,
    startApi: () => start('api', { PORT: String(port), HOST: '127.0.0.1' }, `${url}/health/ready`),
    async startWorker() {
      const health = await freePort();
      return start('worker', { HEALTH_PORT: String(health) }, `http://127.0.0.1:${health}/health/ready`);
    },
    async stop() {
      for (const room of started.splice(0).reverse()) await room.end();
    },
  };
}
