import { randomBytes } from 'node:crypto';
import { migrate } from '@medvirk/data-access';
import pg from 'pg';
import { servers } from './servers.ts';

/** A database of a spec's own, with the addresses of the application role, the owner and the superuser. */
export interface TestDatabase {
  readonly name: string;
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  /** Deletes it, also while others are connected. */
  drop(): Promise<void>;
}

/** Runs the migrations once. Every `freshDatabase` is then a copy of the files: some 50 ms instead of a migration each. */
export async function makeTemplate({ ownerUrl }: { ownerUrl: string }): Promise<void> {
  await migrate(ownerUrl);
}

/** A migrated database without rows, for one spec file: call in `beforeAll`, drop in `afterAll`. */
export function freshDatabase(): Promise<TestDatabase> {
  return createDatabase(new URL(servers().ownerUrl).pathname.slice(1));
}

/** A database with nothing in it, for what brings its own tables. */
export function emptyDatabase(): Promise<TestDatabase> {
  return createDatabase('template1');
}

async function createDatabase(template: string): Promise<TestDatabase> {
  const { databaseUrl, ownerUrl, superuserUrl } = servers();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const owner = decodeURIComponent(new URL(ownerUrl).username);
  const application = decodeURIComponent(new URL(databaseUrl).username);
  await asSuperuser(superuserUrl, async (client) => {
    // One copy at a time: PostgreSQL refuses to copy a template that another session is copying from.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', ['medvirk test template']);
    // Its files are copied as they are: written through the log, as is the default, a copy takes five times as long.
    await client.query(
      `CREATE DATABASE ${name} TEMPLATE ${client.escapeIdentifier(template)} STRATEGY FILE_COPY OWNER ${owner}`,
    );
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${name} TO ${application}`);
  });
  return {
    name,
    databaseUrl: withDatabase(databaseUrl, name),
    ownerUrl: withDatabase(ownerUrl, name),
    superuserUrl: withDatabase(superuserUrl, name),
    drop: () =>
      asSuperuser(superuserUrl, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function asSuperuser(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
