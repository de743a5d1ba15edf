import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { connect, Database } from '@medvirk/data-access';
import { planAndOpen } from '../builders/a-plan.ts';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { madeUpThings, routeInputs } from '../builders/route-inputs.ts';
import { APPROVE, holdVote } from '../builders/vote.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const { questionnaires: asked, surveys, answering } = contract;

describe("the council's word, as everybody reads it", () => {
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

  const dissent = (reason: string, questions: string[]) => ({ stand: 'dissent', reason, questions }) as const;
  const move = (versionId: string, to: 'in-co-design' | 'approved' | 'published') =>
    mustCall(api.url, asked.move, { params: { versionId }, body: { to } }, home.quality.headers);
  const field = async (versionId: string) => {
    const input = routeInputs({ ...madeUpThings(), unit: home.units.wardA, version: versionId })['surveys.create'];
    const survey = await mustCall(api.url, surveys.create, input as never, home.quality.headers);
    await planAndOpen(api.url, survey.id, home.quality.headers);
    const read = await mustCall(api.url, answering.open, {
      params: { linkCode: survey.units[0]?.linkCode ?? '' },
    });
    return { surveyId: survey.id, council: read.council, read };
  };

  it('counts latest stands, keeps what held at approval, and carries a dissent as long as its question lives', async () => {
    const [first, second, third] = home.members;
    const team = home.quality.headers;
    const draft = { body: { content: aQuestionnaire(), councilId: home.councilId } };
    const one = await mustCall(api.url, asked.create, draft, team);
    await move(one.id, 'in-co-design');
    await holdVote(api.url, home, one.id, [
      [third, APPROVE],
      [first, dissent('Hele skjemaet er for langt', [])],
    ]);
    const shorter = aQuestionnaire();
    shorter.title = { nb: 'Hjem igjen' };
    const save = { params: { versionId: one.id }, body: { revision: 1, content: shorter } };
    await mustCall(api.url, asked.saveContent, save, team);
    await holdVote(api.url, home, one.id, [
      [third, dissent('Spør om to ting', ['helps', 'missed'])],
      [first, APPROVE],
      [second, APPROVE],
    ]);
    await move(one.id, 'approved');
    await move(one.id, 'published');

    const fielded = await field(one.id);
    expect(fielded.council).toMatchObject({ approvals: 2 });
    expect(fielded.council?.dissents).toEqual([
      { reason: 'Hele skjemaet er for langt', questions: [] },
      { reason: 'Spør om to ting', questions: ['helps', 'missed'] },
    ]);
    for (const { name } of home.members) expect(JSON.stringify(fielded.read)).not.toContain(name);

    const newVersion = { params: { questionnaireId: one.questionnaireId } };
    const two = await mustCall(api.url, asked.addVersion, newVersion, team);
    const content = aQuestionnaire();
    const sections = content.sections.map((section) => ({
      ...section,
      questions: section.questions.filter(({ code }) => code !== 'missed'),
    }));
    const change = { params: { versionId: two.id }, body: { revision: 1, content: { ...content, sections } } };
    await mustCall(api.url, asked.saveContent, change, team);
    await move(two.id, 'in-co-design');
    const all = home.members.map((member) => [member, APPROVE] as const);
    await holdVote(api.url, home, two.id, all);
    await move(two.id, 'approved');
    await move(two.id, 'published');
    const next = await field(two.id);
    expect(next.council).toMatchObject({
      approvals: 3,
      dissents: [{ reason: 'Spør om to ting', questions: ['helps'] }],
    });
    expect(next.council?.dissents).toHaveLength(1); // the one about the whole was about the first version
  });

  it('tells what held at the approval, also when the council has changed since', async () => {
    const [first, second] = home.members;
    const draft = { body: { content: aQuestionnaire(), councilId: home.councilId } };
    const { id } = await mustCall(api.url, asked.create, draft, home.quality.headers);
    await move(id, 'in-co-design');
    const both = [first, second].map((member) => [member, APPROVE] as const);
    await holdVote(api.url, home, id, both);
    await move(id, 'approved');
    const dataSource = await connect(database.databaseUrl, 1);
    const kept = await new Database(dataSource).within(
      home.id,
      async (store) => (await store.versions.find(id))?.approval,
    );
    await dataSource.destroy();
    expect(kept).toEqual({ by: 'council', approvals: 2, members: 3 });
    const view = await callApi(api.url, asked.version, { params: { versionId: id } }, home.quality.headers);
    expect(view.body.approval).toEqual({ by: 'council' });
  });
});
