import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
