import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Config = z.object({
  DATABASE_URL: z.string().min(1),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(6),
  /** Set: BullMQ runs on Redis. Not set: on PostgreSQL. */
  REDIS_URL: z.string().min(1).optional(),
  /** The API's: opens what the API has sealed until its batch moves. */
  MEDVIRK_SECRET: z.string().min(32),
  HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Milliseconds between two looks into the outbox. */
  RELAY_EVERY: z.coerce.number().int().min(20).default(200),
  /** Milliseconds between two looks at what waits for company. */
  MOVE_EVERY: z.coerce.number().int().min(20).default(10_000),
});

export type WorkerConfig = z.infer<typeof Config>;

/**
 * The environment, read and checked once. `NAME_FILE` gives a value by file.
 * @throws ZodError naming every variable that is missing or wrong
 */
export function readWorkerConfig(env: NodeJS.ProcessEnv): WorkerConfig {
  const values: Record<string, string | undefined> = {};
  for (const name of Object.keys(Config.shape)) {
    const file = env[`${name}_FILE`];
    values[name] = file ? readFileSync(file, 'utf8').trim() : env[name];
  }
  return Config.parse(values);
}
