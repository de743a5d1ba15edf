import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { mustCall } from '../builders/call-api.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { asOwner } from './small-house.ts';

const few = { kind: 'hidden' };
const many = (count: number) => ({ kind: 'shown', count });

describe('how far people came', () => {
  let test: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let linkCode: string;
  let surveyId: string;

  beforeAll(async () => {
    test = await freshDatabase();
    api = await apiInProcess(test);
    home = await anOrganisation(test);
    const [page] = aQuestionnaire().sections;
    if (!page) throw new Error('a questionnaire without pages');
    const later = {
      code: 's2',
      title: { nb: 'Til slutt' },
      questions: [
        { type: 'long-text', code: 'last', texts: { nb: 'Er det noe mer?' }, theme: 'waiting', lens: 'better' },
      ],
    } as const;
    const content = { ...aQuestionnaire(), sections: [page, later] } as ReturnType<typeof aQuestionnaire>;
    linkCode = await anOpenSurvey(test, { organisationId: home.id, unitId: home.units.wardA, content });
    const { surveys } = await mustCall(api.url, contract.surveys.list, {}, home.quality.headers);
    surveyId = surveys[0]?.id ?? '';
  });
  afterAll(async () => {
    await api?.stop();
    await test?.drop();
  });

  const come = (section: string, first = false) =>
    mustCall(api.url, contract.answering.reached, { params: { linkCode }, body: { section, first } });
  const send = () =>
    mustCall(api.url, contract.answering.submit, {
      params: { linkCode },
      body: {
        id: crypto.randomUUID(),
        role: 'patient',
        language: 'nb',
        answers: { informed: { state: 'answered', value: 3 } },
      },
    });
  const way = async () => {
    const given = { params: { surveyId }, query: { unit: home.units.wardA } };
    return (await mustCall(api.url, contract.results.respondents, given, home.quality.headers)).way;
  };
  const stored = () =>
    asOwner(test, async (owner) => (await owner.query('SELECT step, count FROM survey_step ORDER BY step')).rows);

  it('is written down for a group at a time, so that nobody is seen walking alone', async () => {
    for (let person = 0; person < 4; person += 1) await come('s1', true);
    await come('s2');
    await api.flushSteps();
    expect(await stored()).toEqual([]);
    await come('s1', true);
    await come('no such page');
    await api.flushSteps();
    await api.flushSteps();
    expect(await stored()).toEqual([
      { step: ':started', count: '5' },
      { step: 's1', count: '5' },
      { step: 's2', count: '1' },
    ]);
  });

  it('is told in whole groups only, with the page where most stopped', async () => {
    for (let person = 0; person < 20; person += 1) await come('s1', true);
    for (let person = 0; person < 10; person += 1) await come('s2');
    for (let person = 0; person < 8; person += 1) await send();
    await api.flushSteps();
    // 25 began, 11 came to the second page, 8 sent.
    expect(await way()).toMatchObject({
      asked: null,
      reached: null,
      opened: few,
      started: many(25),
      sent: many(5),
      pages: [
        { code: 's1', reached: many(25), left: many(15) },
        {
          code: 's2',
          title: { nb: 'Til slutt' },
          questions: [{ code: 'last', texts: { nb: 'Er det noe mer?' }, left: many(5) }],
          reached: many(10),
          left: many(5),
        },
      ],
    });
  });

  it('tells at which question of a page people stopped, without those who came back, in whole groups', async () => {
    const leave = (question: string, back = false) =>
      mustCall(api.url, contract.answering.left, { params: { linkCode }, body: { question, back } });
    for (let person = 0; person < 13; person += 1) await leave('informed');
    for (let person = 0; person < 2; person += 1) await leave('informed', true);
    for (let person = 0; person < 4; person += 1) await leave('missed');
    await leave('no such question');
    for (let person = 0; person < 5; person += 1) await come('s1', true);
    await api.flushSteps();
    const [first] = (await way()).pages;
    expect(first?.questions.map(({ code, left }) => [code, left])).toEqual(
      aQuestionnaire().sections[0]?.questions.flatMap(({ code, type }) =>
        type === 'information' ? [] : [[code, code === 'informed' ? many(10) : few]],
      ),
    );
    expect((await stored()).filter(({ step }) => step.startsWith('left:'))).toEqual([
      { step: 'left:informed', count: '11' },
      { step: 'left:missed', count: '4' },
    ]);
  });

  it('keeps sums and nothing that a person could be found by', async () => {
    const columns = await asOwner(
      test,
      async (owner) =>
        (await owner.query(`SELECT column_name FROM information_schema.columns WHERE table_name = 'survey_step'`)).rows,
    );
    expect(columns.map(({ column_name: name }) => name).sort()).toEqual([
      'count',
      'organisation_id',
      'step',
      'survey_id',
    ]);
  });
});
