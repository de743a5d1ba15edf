import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { connect, Database, ticketOf } from '@medvirk/data-access';
import { makeExport } from '../../apps/worker/src/make-exports/make-export.ts';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { asOwner } from './small-house.ts';

const { letters, invited, invitations } = contract;
const SECRET = 'a secret of a test that is long enough';

describe('letters with a code', () => {
  let test: TestDatabase;
  let api: ApiInProcess;
  let database: Database;
  let home: TestOrganisation;
  let surveyId: string;
  let linkCode: string;

  beforeAll(async () => {
    test = await freshDatabase();
    api = await apiInProcess(test);
    home = await anOrganisation(test);
    const unitId = home.units.wardA;
    const plan = { organisationId: home.id, unitId, content: aQuestionnaire(), admission: 'invited' } as const;
    linkCode = await anOpenSurvey(test, plan);
    const { surveys } = await mustCall(api.url, contract.surveys.list, {}, home.quality.headers);
    surveyId = surveys[0]?.id ?? '';
    database = new Database(await connect(test.databaseUrl, 2));
  });
  afterAll(async () => {
    await api?.stop();
    await database?.dataSource.destroy();
    await test?.drop();
  });

  const order = (count: number, headers = home.quality.headers) =>
    callApi(
      api.url,
      letters.order,
      { params: { surveyId }, body: { unitId: home.units.wardA, count, language: 'nb' } },
      headers,
    );
  const list = async () =>
    (await mustCall(api.url, letters.list, { params: { surveyId } }, home.quality.headers)).batches;
  const made = async () => {
    const params = { surveyId };
    const { units } = await mustCall(api.url, invitations.counts, { params }, home.quality.headers);
    return units[0];
  };
  const fetchFile = async (id: string) => {
    const answer = await fetch(`${api.url}/api/exports/${id}/file`, { headers: home.quality.headers });
    return Buffer.from(await answer.arrayBuffer());
  };
  const stored = (id: string) =>
    asOwner(
      test,
      async (owner) => (await owner.query('SELECT bytes FROM file_export_part WHERE export_id = $1', [id])).rows,
    );

  it('are made some at a time, each with an invitation of its own, also when a worker dies between', async () => {
    const { status, body } = await order(60);
    expect(status).toBe(201);
    expect(body).toMatchObject({ wanted: 60, made: 0, sentOn: null });
    let looks = 0;
    expect(await makeExport(database, home.id, body.id, () => ++looks > 1, SECRET)).toBe(false);
    expect(await list()).toMatchObject([{ made: 25 }]);
    expect(await makeExport(database, home.id, body.id, () => false, SECRET)).toBe(true);
    expect(await makeExport(database, home.id, body.id, () => false, SECRET)).toBe(true);
    expect(await list()).toMatchObject([{ made: 60, wanted: 60 }]);
    expect(await made()).toMatchObject({ made: 60, stopped: 0 });

    const file = await fetchFile(body.id);
    expect(file.subarray(0, 2).toString()).toBe('PK');
    for (const name of ['0001-0025.pdf', '0026-0050.pdf', '0051-0060.pdf']) expect(file.includes(name)).toBe(true);
    // In the database it is sealed: neither an archive nor a PDF can be read there.
    for (const { bytes } of await stored(body.id)) expect(bytes.includes('.pdf')).toBe(false);
    const { rows } = await asOwner(test, (owner) =>
      owner.query('SELECT material::text || coalesce(state::text, $2) AS text FROM file_export WHERE id = $1', [
        body.id,
        '',
      ]),
    );
    expect(rows[0].text).not.toMatch(/#[0-9a-hjkmnp-tv-z]{16}/);
  });

  it('are told as made, then as posted', async () => {
    const [batch] = await list();
    const params = { surveyId, batchId: batch?.id ?? '' };
    const sent = await mustCall(api.url, letters.sent, { params }, home.quality.headers);
    expect(sent.sentOn).not.toBeNull();
    expect(await mustCall(api.url, letters.sent, { params }, home.quality.headers)).toEqual(sent);
    const query = { unit: home.units.wardA };
    const { way } = await mustCall(
      api.url,
      contract.results.respondents,
      { params: { surveyId }, query },
      home.quality.headers,
    );
    expect(way.asked).toBe(60);
  });

  it('are stopped together when they were lost, and their file is gone', async () => {
    const { body } = await order(3);
    await makeExport(database, home.id, body.id, () => false, SECRET);
    const params = { surveyId, batchId: body.id };
    expect(await mustCall(api.url, letters.stop, { params }, home.quality.headers)).toMatchObject({ stopped: true });
    expect(await made()).toMatchObject({ made: 63, stopped: 3 });
    expect(await stored(body.id)).toEqual([]);
    // A made-up code opens nothing: what is shown is no different from one that never was.
    const ticket = ticketOf('0000000000000000');
    const opened = await callApi(api.url, invited.open, { params: { linkCode }, body: { ticket } });
    expect(opened.status).toBeGreaterThanOrEqual(400);
  });

  it('are refused in a unit without the survey, and to who may not run it', async () => {
    expect((await order(1, home.leader.headers)).code).toBe('NOT_ALLOWED');
    const body = { unitId: home.units.wardB, count: 1, language: 'nb' as const };
    const refused = await callApi(api.url, letters.order, { params: { surveyId }, body }, home.quality.headers);
    expect(refused.code).toBe('NOT_FOUND');
  });
});
