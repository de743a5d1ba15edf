import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../migrations/migrations.ts';

/** Schema that holds BullMQ's tables where PostgreSQL is the queue. Can be emptied at any time. */
export const QUEUE_SCHEMA = 'bullmq';

/**
 * Brings a database to today's shape: Medvirk's tables, then the queue's. Safe to run again and from several processes at
 * once: an advisory lock lets one go first.
 * @param ownerUrl connection as the role that owns the tables; the application's role owns nothing
 */
export async function migrate(
  ownerUrl: string,
  options: { onProgress?: (text: string) => void } = {},
): Promise<{ applied: string[] }> {
  const gate = new Client({ connectionString: ownerUrl });
  await gate.connect();
  try {
    await gate.query(`SELECT pg_advisory_lock(hashtext('medvirk-migrate'))`);
    const dataSource = new DataSource({ type: 'postgres', url: ownerUrl, migrations: MIGRATIONS, entities: [] });
    await dataSource.initialize();
    const applied: string[] = [];
    try {
      for (const migration of await dataSource.runMigrations({ transaction: 'each' })) {
        applied.push(migration.name);
        options.onProgress?.(migration.name);
      }
    } finally {
      await dataSource.destroy();
    }
    await migrateQueueTables(gate);
    return { applied };
  } finally {
    await gate.end();
  }
}

async function migrateQueueTables(client: Client): Promise<void> {
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${QUEUE_SCHEMA}`);
  // Loaded here: all who read the database would load the queue with it else, at every start.
  const { runMigrations } = await import('bullmq');
  await runMigrations(client, QUEUE_SCHEMA);
  // BullMQ makes a sequence per queue when it first adds a job, and temporary tables for adding many at once.
  await client.query(
    `DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO medvirk_app', current_database()); END $$`,
  );
  await client.query(`
    GRANT USAGE, CREATE ON SCHEMA ${QUEUE_SCHEMA} TO medvirk_app;
    GRANT ALL ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO medvirk_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO medvirk_app`);
  // Only our own: the sequences that the application has made by now are its own, and granting them would be refused.
  await client.query(`
    DO $$ DECLARE own record; BEGIN
      FOR own IN SELECT schemaname, sequencename FROM pg_sequences
        WHERE schemaname = '${QUEUE_SCHEMA}' AND sequenceowner = current_user
      LOOP EXECUTE format('GRANT ALL ON SEQUENCE %I.%I TO medvirk_app', own.schemaname, own.sequencename);
      END LOOP;
    END $$`);
}
