import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, migrate, QUEUE_SCHEMA } from '@medvirk/data-access';
import { freshDatabase, type TestDatabase } from './databases.ts';

describe('a database that has been in use', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('is migrated again at the next start, also after the queue has made sequences of its own', async () => {
    const dataSource = await connect(database.databaseUrl, 1);
    await dataSource.query(`CREATE SEQUENCE ${QUEUE_SCHEMA}.bullmq_jid_test`);
    await dataSource.destroy();
    expect(await migrate(database.ownerUrl)).toEqual({ applied: [] });
  });
});
