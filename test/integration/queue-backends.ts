import {
  createPostgresBackend,
  createRedisBackend,
  type Processor,
  type Queue,
  type QueueEvents,
  runMigrations,
  type Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import pg from 'pg';
import { emptyDatabase } from './databases.ts';
import { servers } from './servers.ts';

/** The queue as the contract sees it, on one of the two backends. */
export interface QueueBackend {
  queue(name: string): Queue;
  events(name: string): QueueEvents;
  worker(name: string, processor: Processor, options?: Omit<WorkerOptions, 'connection'>): Worker;
  /** What a worker in another process needs to reach the same queue. */
  readonly address: { readonly kind: 'postgres' | 'redis'; readonly url: string };
  stop(): Promise<void>;
}

/** BullMQ on a PostgreSQL database of its own, with the settings that the product uses. */
export async function postgresBackend(): Promise<QueueBackend> {
  const database = await emptyDatabase();
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await runMigrations(client, 'bullmq');
  await client.end();
  // A config object, not a bare address: only then does the schema count.
  const connection = { connectionString: database.ownerUrl, schema: 'bullmq', max: 4 };
  const { Queue, QueueEvents, Worker } = withBackend(createPostgresBackend);
  return {
    queue: (name) => new Queue(name, { connection }) as unknown as Queue,
    events: (name) => new QueueEvents(name, { connection }) as unknown as QueueEvents,
    worker: (name, processor, options) => new Worker(name, processor, { ...options, connection }) as unknown as Worker,
    address: { kind: 'postgres', url: database.ownerUrl },
    stop: () => database.drop(),
  };
}

/** BullMQ on the Redis of this run. */
export async function redisBackend(): Promise<QueueBackend> {
  const { redisUrl } = servers();
  if (!redisUrl) throw new Error('There is no Redis in this run.');
  const { hostname, port } = new URL(redisUrl);
  const connection = { host: hostname, port: Number(port), maxRetriesPerRequest: null };
  const { Queue, QueueEvents, Worker } = withBackend(createRedisBackend);
  return {
    queue: (name) => new Queue(name, { connection }) as unknown as Queue,
    events: (name) => new QueueEvents(name, { connection }) as unknown as QueueEvents,
    worker: (name, processor, options) => new Worker(name, processor, { ...options, connection }) as unknown as Worker,
    address: { kind: 'redis', url: redisUrl },
    stop: async () => {},
  };
}
