import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type SurveyView, type WrittenInput } from '@medvirk/api-contract';
import { callApi, mustCall } from '../builders/call-api.ts';
import { countMonths } from '../builders/counted-months.ts';
import type { TestOrganisation } from '../builders/organisation.ts';
import { aSurveyedOrganisation } from '../builders/surveyed-organisation.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

describe('sentences that people write on the evidence', () => {
  let database: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let survey: SurveyView;

  beforeAll(async () => {
    database = await freshDatabase();
    // Counts are read anew at each look.
    api = await apiInProcess(database);
    ({ home, survey } = await aSurveyedOrganisation({ url: api.url, database }));
    await answers({ '2025-03': [10, 12, 15, 20, 23] });
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const answers = (months: Record<string, number[]>) =>
    countMonths(database, {
      organisationId: home.id,
      surveyId: survey.id,
      unitId: home.units.wardA,
      question: 'informed',
      months,
    });
  const member = () => home.members[0];
  const picture = async () => {
    const given = { params: { theme: 'information' }, query: { unit: home.units.wardA, survey: survey.id } };
    return mustCall(api.url, contract.improvement.picture, given, member().headers);
  };
  const onScore: WrittenInput['basis'] = [{ lens: 'now', code: 'experience-score', question: 'informed', place: 0 }];
  const write = (change: Partial<WrittenInput> = {}, headers = member().headers) =>
    callApi(
      api.url,
      contract.written.add,
      {
        body: {
          surveyId: survey.id,
          unitId: home.units.wardA,
          theme: 'information',
          lens: 'now',
          text: 'Mange reiser hjem uten å vite nok',
          basis: onScore,
          ...change,
        },
      },
      headers,
    );

  it('are not written without evidence, nor on evidence that is not in the picture', async () => {
    expect((await write({ basis: [] })).code).toBe('INPUT_NOT_VALID');
    const nowhere = [{ ...onScore[0], question: 'other' }] as WrittenInput['basis'];
    expect((await write({ basis: nowhere })).status).toBe(404);
  });

  it('hold no figure that the evidence does not hold', async () => {
    expect((await write({ text: 'Bare 12,5 % vet nok' })).code).toBe('STATEMENT_NUMBER_NOT_IN_EVIDENCE');
  });

  it('are written by team and council, not by who only reads', async () => {
    expect((await write({}, home.leader.headers)).status).toBe(403);
  });

  it('show who wrote them, on what, and say so when it has changed since', async () => {
    const made = await write();
    expect(made).toMatchObject({ status: 201, body: { author: member().name, stale: [] } });
    expect(made.body.evidence).toMatchObject([{ kind: 'statistic', measure: 'mean-score', question: 'informed' }]);
    expect((await picture()).written).toMatchObject([{ id: made.body.id, stale: [] }]);
    const staleTasks = async () =>
      (await mustCall(api.url, contract.home.get, {}, member().headers)).tasks.filter(
        ({ kind }) => kind === 'statement-stale',
      );
    expect(await staleTasks()).toEqual([]);

    await answers({ '2025-04': [60, 50, 20, 6, 4] });
    await shown(220);
    expect((await picture()).written).toMatchObject([{ stale: ['figure-moved'] }]);
    expect(await staleTasks()).toMatchObject([{ unitId: home.units.wardA, theme: 'information', count: 1 }]);

    const given = { params: { writtenId: made.body.id }, body: { text: 'De fleste vet ikke nok', basis: onScore } };
    const anew = await mustCall(api.url, contract.written.rewrite, given, home.quality.headers);
    expect(anew).toMatchObject({ author: home.quality.name, stale: [], text: 'De fleste vet ikke nok' });
    expect((await picture()).written.map(({ id }) => id)).toEqual([anew.id]);
    expect((await callApi(api.url, contract.written.rewrite, given, home.quality.headers)).status).toBe(404);
    const down = { params: { writtenId: anew.id } };
    await mustCall(api.url, contract.written.withdraw, down, home.quality.headers);
    expect((await picture()).written).toEqual([]);
  });

  /** Until new counts are decided the earlier ones are shown: looks until all are in. */
  async function shown(count: number): Promise<void> {
    for (const end = Date.now() + 20_000; Date.now() < end; ) {
      const { responses } = await picture();
      if (responses.kind === 'shown' && responses.count === count) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`there were never ${count} responses to be seen`);
  }
});
