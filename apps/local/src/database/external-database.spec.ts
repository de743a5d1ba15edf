import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startThrowawayDatabase, type ThrowawayDatabase } from '../postgres/throwaway-database.ts';
import { externalDatabase, withRole } from './external-database.ts';

describe('externalDatabase', () => {
  let database: ThrowawayDatabase;
  beforeAll(async () => {
    database = await startThrowawayDatabase();
  }, 60_000);
  afterAll(() => database.stop());

  it('uses both addresses as they are', async () => {
    const { databaseUrl, ownerUrl } = database;
    expect(await externalDatabase(databaseUrl, ownerUrl, 'unused')).toEqual({ databaseUrl, ownerUrl });
  });

  it('does not take over an application role whose password it does not know', async () => {
    await expect(externalDatabase(database.superuserUrl, undefined, 'guess')).rejects.toThrow(/DATABASE_OWNER_URL/);
  });

  it('makes the application role beside the role of DATABASE_URL, and finds it again the next time', async () => {
    const { superuserUrl } = database;
    const superuser = new pg.Client({ connectionString: superuserUrl });
    await superuser.connect();
    await superuser.query('REVOKE ALL ON DATABASE medvirk FROM medvirk_app');
    await superuser.query('DROP ROLE medvirk_app');
    await superuser.end();

    const made = await externalDatabase(superuserUrl, undefined, 'made here');
    expect(made.ownerUrl).toBe(superuserUrl);
    expect(await externalDatabase(superuserUrl, undefined, 'made here')).toEqual(made);
    const application = new pg.Client({ connectionString: made.databaseUrl });
    await application.connect();
    const { rows } = await application.query(
      'SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user',
    );
    await application.end();
    expect(rows).toEqual([{ rolname: 'medvirk_app', rolsuper: false, rolbypassrls: false }]);
  });

  it('says which variable is wrong when nobody answers', async () => {
    const away = 'postgres://someone:x@127.0.0.1:9/nothing';
    await expect(externalDatabase(away, undefined, 'x')).rejects.toThrow(/DATABASE_URL cannot be reached/);
    await expect(externalDatabase(database.databaseUrl, away, 'x')).rejects.toThrow(/DATABASE_OWNER_URL cannot/);
  });
});

describe('withRole', () => {
  it('changes role and password and nothing else', () => {
    expect(withRole('postgres://a:b@db.example:5433/medvirk?sslmode=require', 'medvirk_app', 'p@ss/')).toBe(
      'postgres://medvirk_app:p%40ss%2F@db.example:5433/medvirk?sslmode=require',
    );
  });
});
