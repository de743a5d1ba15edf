import { QUEUE_SCHEMA } from '@medvirk/data-access';
import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type QueueOptions,
  setDefaultBackendFactory,
} from 'bullmq';
import type { WorkerConfig } from './config/config.ts';

/**
 * Chooses BullMQ's backend: Redis where one is named, else PostgreSQL. The queue only wakes workers; what is to be done
 * stands in the outbox, so the backend may be changed or emptied at any time.
 */
export function queueConnection(config: WorkerConfig): QueueOptions['connection'] {
  if (config.REDIS_URL) {
    setDefaultBackendFactory(createRedisBackend);
    return { url: config.REDIS_URL, maxRetriesPerRequest: null };
  }
  // BullMQ types its default factory by the Redis one, although it documents this very call for PostgreSQL.
  setDefaultBackendFactory(createPostgresBackend as unknown as BackendFactory);
  return { connectionString: config.DATABASE_URL, schema: QUEUE_SCHEMA, max: 4 } as QueueOptions['connection'];
}
