import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const { organisation, questionnaires } = contract;

describe('a term in a council', () => {
  let database: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  beforeAll(async () => {
    database = await freshDatabase();
    api = await apiInProcess(database);
    home = await anOrganisation(database);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const end = (personId: string, until: string | null) =>
    callApi(
      api.url,
      organisation.changeTerm,
      { params: { councilId: home.councilId, personId }, body: { until } },
      home.administrator.headers,
    );

  it('ends on a day; after it the member neither speaks nor counts, and can be given the seat back', async () => {
    const [member] = home.members;
    const draft = { body: { content: aQuestionnaire(), councilId: home.councilId } };
    const { id } = await mustCall(api.url, questionnaires.create, draft, home.quality.headers);
    const params = { versionId: id };
    await mustCall(api.url, questionnaires.move, { params, body: { to: 'in-co-design' } }, home.quality.headers);
    const propose = async () => {
      const body = { kind: 'comment' as const, reason: 'Uklart' };
      return (await callApi(api.url, questionnaires.propose, { params, body }, member.headers)).code;
    };
    expect(await propose()).toBeUndefined();

    const ended = await end(member.id, '2025-12-31');
    expect(ended.body.members.find(({ personId }) => personId === member.id)).toMatchObject({
      until: '2025-12-31',
      inOffice: false,
    });
    expect(await propose()).toBe('NOT_A_COUNCIL_MEMBER');
    const view = await mustCall(api.url, questionnaires.version, { params }, home.quality.headers);
    expect(view.signOff.members).toBe(2);

    expect((await end(member.id, null)).status).toBe(200);
    expect(await propose()).toBeUndefined();
  });

  it('neither begins after it ends nor ends before it begins', async () => {
    const [, second] = home.members;
    const refused = [400, 'DATES_IN_WRONG_ORDER'];
    const early = await end(second.id, '2023-12-31');
    expect([early.status, early.code]).toEqual(refused);
    expect((await end(second.id, '2024-01-01')).status).toBe(200);
    const seat = { personId: second.id, nominatedBy: '', from: '2026-02-01', until: '2026-01-31' };
    const params = { councilId: home.councilId };
    const added = await callApi(api.url, organisation.addMember, { params, body: seat }, home.administrator.headers);
    expect([added.status, added.code]).toEqual(refused);
  });

  it('is not there for somebody without a seat', async () => {
    expect((await end(home.leader.id, '2026-01-01')).code).toBe('NOT_FOUND');
  });
});
