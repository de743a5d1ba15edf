import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { emptyDatabase, freshDatabase, type TestDatabase } from './databases.ts';

const ask = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

const TABLES = `SELECT count(*)::int AS tables FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')`;

describe('a database for a spec', () => {
  let first: TestDatabase;
  let second: TestDatabase;
  beforeAll(async () => {
    // At the same time on purpose: spec files run side by side.
    [first, second] = await Promise.all([freshDatabase(), freshDatabase()]);
  });
  afterAll(() => Promise.all([first.drop(), second.drop()]));

  it('is migrated, and owned by the role that migrates', async () => {
    const [{ tables }] = (await ask(first.ownerUrl, TABLES)) as [{ tables: number }];
    expect(tables).toBeGreaterThan(5);
    expect(await ask(first.ownerUrl, 'SELECT current_database() AS name')).toEqual([{ name: first.name }]);
  });

  it('is reached by the application role, which owns no table and has no powers', async () => {
    const [role] = await ask(
      first.databaseUrl,
      `SELECT rolsuper OR rolbypassrls AS powers, (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
       FROM pg_roles r WHERE rolname = current_user`,
    );
    expect(role).toEqual({ powers: false, owned: 0 });
  });

  it('shares nothing with the next one', async () => {
    await ask(first.ownerUrl, 'CREATE TABLE only_here (id int)');
    const found = await ask(second.ownerUrl, "SELECT to_regclass('only_here') AS found");
    expect(found).toEqual([{ found: null }]);
  });

  it('can be had without tables, too', async () => {
    const empty = await emptyDatabase();
    expect(await ask(empty.ownerUrl, TABLES)).toEqual([{ tables: 0 }]);
    await empty.drop();
    await expect(ask(empty.ownerUrl, 'SELECT 1')).rejects.toThrow('does not exist');
  });
});
