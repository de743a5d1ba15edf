import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { isAlive, waitUntilGone } from './leftover.ts';
import { DATABASE_NAME, provisionDatabase } from './provision.ts';
import { localUrl, type PostgresPlan, startPostgres } from './start-postgres.ts';
import { startThrowawayDatabase, type ThrowawayDatabase } from './throwaway-database.ts';

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // a connection cut by a test's SIGKILL
  await client.connect();
  try {
    const { rows } = await client.query<Row>(sql);
    return rows;
  } finally {
    await client.end();
  }
}

describe('startPostgres', () => {
  const home = mkdtempSync(join(tmpdir(), 'medvirk-start-spec-'));
  const provision = {
    database: DATABASE_NAME,
    owner: { name: 'medvirk_owner', password: 'owner-secret' },
    application: { name: 'medvirk_app', password: 'app-secret' },
  };
  const plan: PostgresPlan = {
    folder: join(home, 'postgres'),
    copies: async () => join(home, 'programs'),
    superuserPassword: 'p@ss:w/rd?',
    durable: true,
  };
  // Root lends PostgreSQL another user, who must get through this folder.
  beforeAll(() => chmodSync(home, 0o711));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('makes a cluster with checksums, in UTC, that writes before it answers', async () => {
    const postgres = await startPostgres(plan);
    try {
      const [row] = await ask<Record<string, string>>(
        postgres.superuserUrl,
        `select current_setting('data_checksums') checksums, current_setting('fsync') fsync, current_setting('timezone') zone,
                current_setting('listen_addresses') addresses, current_setting('server_version') version`,
      );
      expect(row).toMatchObject({ checksums: 'on', fsync: 'on', zone: 'UTC', addresses: '127.0.0.1' });
      expect(postgres.version.startsWith(row?.version ?? 'none')).toBe(true);
    } finally {
      await postgres.stop();
    }
    expect(isAlive(postgres.pid)).toBe(false);
  }, 60_000);

  it('keeps what was written when PostgreSQL is killed, and starts again on the same folder', async () => {
    const first = await startPostgres(plan);
    await ask(first.superuserUrl, 'create table kept as select generate_series(1, 1000) as number');
    process.kill(first.pid, 'SIGKILL');
    await first.ended;

    const second = await startPostgres(plan);
    try {
      expect(await ask(second.superuserUrl, 'select count(*)::int as count from kept')).toEqual([{ count: 1000 }]);
    } finally {
      await second.stop();
    }
  }, 60_000);

  it('finds a PostgreSQL left over from a killed run and stops it before it starts its own', async () => {
    const leftover = await startPostgres(plan);
    const told: string[] = [];
    const postgres = await startPostgres({ ...plan, onProgress: (text) => told.push(text) });
    try {
      expect(await waitUntilGone(leftover.pid, 1000)).toBe(true);
      expect(told.join()).toContain(`process ${leftover.pid}`);
      expect(await ask(postgres.superuserUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      await postgres.stop();
      await leftover.stop();
    }
  }, 60_000);

  it('says what to do when the password on file is not the one of the cluster', async () => {
    await expect(startPostgres({ ...plan, superuserPassword: 'other' })).rejects.toThrow(/MEDVIRK_HOME/);
  }, 60_000);

  it('makes roles and database once, and can be asked again', async () => {
    const postgres = await startPostgres(plan);
    try {
      await provisionDatabase(postgres.superuserUrl, provision);
      await provisionDatabase(postgres.superuserUrl, provision);
      const url = localUrl(postgres.port, 'medvirk_app', 'app-secret', DATABASE_NAME);
      expect(await ask(url, 'select current_user::text as me')).toEqual([{ me: 'medvirk_app' }]);
    } finally {
      await postgres.stop();
    }
  }, 60_000);
});

describe('startThrowawayDatabase', () => {
  let database: ThrowawayDatabase;
  beforeAll(async () => {
    database = await startThrowawayDatabase();
  }, 60_000);
  afterAll(() => database.stop());

  it('gives the owner its own tables and the application none', async () => {
    await ask(database.ownerUrl, 'create table of_the_owner (id int)');
    await expect(ask(database.databaseUrl, 'create table of_the_app (id int)')).rejects.toThrow(/permission denied/);
    await expect(ask(database.databaseUrl, 'select * from of_the_owner')).rejects.toThrow(/permission denied/);
  });

  it('gives neither role any power over row-level security or other roles', async () => {
    const roles = await ask(
      database.superuserUrl,
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname like 'medvirk%' order by 1`,
    );
    const none = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    expect(roles).toEqual([
      { rolname: 'medvirk_app', ...none },
      { rolname: 'medvirk_owner', ...none },
    ]);
  });

  it('refuses a sign-in without the password', async () => {
    const url = new URL(database.databaseUrl);
    url.password = 'guess';
    await expect(ask(url.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('leaves no process and no file behind', async () => {
    const other = await startThrowawayDatabase();
    const [row] = await ask<{ folder: string }>(
      other.superuserUrl,
      `select current_setting('data_directory') as folder`,
    );
    await other.stop();
    expect(existsSync(row?.folder ?? '/')).toBe(false);
    await expect(ask(other.superuserUrl, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  }, 60_000);
});
