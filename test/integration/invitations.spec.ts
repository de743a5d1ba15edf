import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { connect, Database, ticketOf } from '@medvirk/data-access';
import pg from 'pg';
import { fillOrganisation } from '../builders/a-filled-organisation.ts';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import type { Things } from '../builders/route-inputs.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { asOwner } from './small-house.ts';

describe('invitations', () => {
  let test: TestDatabase;
  let database: Database;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let other: TestOrganisation;
  let things: Things;
  beforeAll(async () => {
    test = await freshDatabase();
    api = await apiInProcess(test);
    home = await anOrganisation(test);
    other = await anOrganisation(test, 'Den andre');
    things = await fillOrganisation(api.url, home);
    database = new Database(await connect(test.databaseUrl, 2));
  });
  afterAll(async () => {
    await api?.stop();
    await database?.dataSource.destroy();
    await test?.drop();
  });

  const surveyId = () => ({ surveyId: things.survey });
  const issue = (count: number, headers = home.quality.headers) => {
    const body = { unitId: things.unit, count };
    return callApi(api.url, contract.invitations.issue, { params: surveyId(), body }, headers);
  };
  const counts = async () => {
    const params = surveyId();
    return (await mustCall(api.url, contract.invitations.counts, { params }, home.quality.headers)).units;
  };
  const directly = (count: number, organisation = home.id) =>
    database.within(organisation, (store) =>
      store.invitations.issue({ surveyId: things.survey, unitId: things.unit, count, today: '2026-05-04' }),
    );

  it('are handed out once, with the code where a browser sends it to nobody', async () => {
    const { status, body } = await issue(3);
    expect(status).toBe(201);
    expect(body.invitations).toHaveLength(3);
    for (const { code, address } of body.invitations) {
      expect(new URL(address).hash).toBe(`#${code}`);
      expect(new URL(address).pathname).toBe(`/s/${things.linkCode}`);
    }
    expect(await counts()).toEqual([
      { unitId: things.unit, made: 3, stopped: 0, opened: { kind: 'hidden' }, answered: { kind: 'hidden' } },
    ]);
  });

  it('are kept without their code, and without any time but the day', async () => {
    const [{ code = '', id = '' } = {}] = await directly(1);
    const row = await asOwner(test, async (owner) => {
      const { rows } = await owner.query('SELECT * FROM ledger.invitation WHERE id = $1', [id]);
      return rows[0];
    });
    expect(Object.keys(row).sort()).toEqual([
      'blinded_hash',
      'id',
      'key_id',
      'made_on',
      'organisation_id',
      'state',
      'survey_id',
      'ticket_hash',
      'unit_id',
    ]);
    const everything = JSON.stringify({ ...row, ticket_hash: row.ticket_hash.toString('hex') });
    expect(everything).not.toContain(code);
    expect(everything).not.toContain(ticketOf(code));
  });

  it("can't be read by the application's role, only asked for one by one", async () => {
    const app = new pg.Client({ connectionString: test.databaseUrl, options: '-c role=medvirk_app' });
    await app.connect();
    const refused = (sql: string) =>
      app.query(sql).then(
        () => 'done',
        (fault: pg.DatabaseError) => fault.code,
      );
    for (const sql of [
      'SELECT * FROM ledger.invitation',
      `UPDATE ledger.invitation SET state = 'answered'`,
      'DELETE FROM ledger.invitation',
    ]) {
      expect([sql, await refused(sql)]).toEqual([sql, '42501']);
    }
    await app.end();
  });

  it("tell their state to who has their ids, can be stopped once, and are nobody else's", async () => {
    const ids = (await directly(2)).map(({ id }) => id);
    const [first = ''] = ids;
    const states = (organisation: string) =>
      database.within(organisation, async (store) => [...(await store.invitations.statesOf(ids)).values()]);
    expect(await states(home.id)).toEqual(['made', 'made']);
    expect(await states(other.id)).toEqual([]);
    const stop = (organisation: string) => database.within(organisation, (store) => store.invitations.stop([first]));
    expect(await stop(other.id)).toBe(0);
    expect(await stop(home.id)).toBe(1);
    expect(await stop(home.id)).toBe(0);
    expect((await states(home.id)).sort()).toEqual(['made', 'stopped']);
  });

  it("are made for nobody else's survey, for no unit that it does not run in, and by nobody who does not run it", async () => {
    await expect(directly(1, other.id)).rejects.toThrow('does not run in this unit');
    expect((await issue(1, home.leader.headers)).status).toBe(403);
    expect((await issue(1, other.quality.headers)).status).toBe(404);
    expect((await issue(0)).status).toBe(400);
  });

  it('are no longer made once the survey is closed', async () => {
    const params = surveyId();
    const move = (to: 'closed') =>
      callApi(api.url, contract.surveys.move, { params, body: { to } }, home.quality.headers);
    await move('closed');
    expect((await issue(1)).code).toBe('SURVEY_STATUS_NOT_ALLOWED');
  });
});
