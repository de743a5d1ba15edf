import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import pg from 'pg';
import { fillOrganisation } from '../builders/a-filled-organisation.ts';
import { callApi } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

describe('a change of an action', () => {
  let database: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let actionId: string;
  beforeAll(async () => {
    database = await freshDatabase();
    api = await apiInProcess(database);
    home = await anOrganisation(database);
    actionId = (await fillOrganisation(api.url, home)).action;
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const change = (body: { owner?: string; status?: 'in-progress'; startedOn?: string | null }) =>
    callApi(api.url, contract.improvement.changeAction, { params: { actionId }, body }, home.quality.headers);

  it('leaves alone what somebody else writes at the same moment', async () => {
    const other = new pg.Client({ connectionString: database.superuserUrl });
    await other.connect();
    try {
      await other.query('BEGIN');
      await other.query(`UPDATE action SET title = 'Ring dagen etter' WHERE id = $1`, [actionId]);
      const ours = change({ owner: 'Kari Kvalitet' });
      for (;;) {
        const { rowCount } = await other.query('SELECT 1 FROM pg_locks WHERE NOT granted');
        if (rowCount) break;
      }
      await other.query('COMMIT');
      expect((await ours).body).toMatchObject({ title: 'Ring dagen etter', owner: 'Kari Kvalitet' });
    } finally {
      await other.end();
    }
  });

  it('starts an action that is under way, today unless a day was said', async () => {
    const begun = await change({ status: 'in-progress' });
    expect(begun.body.startedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await change({ startedOn: '2026-01-10' })).body).toMatchObject({
      startedOn: '2026-01-10',
      owner: 'Kari Kvalitet',
    });
  });
});
