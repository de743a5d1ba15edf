import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type QuestionResult } from '@medvirk/api-contract';
import { anAnsweredSurvey } from '../builders/answered-survey.ts';
import { mustCall } from '../builders/call-api.ts';
import { EVERY_PICTURE, everyAnswer } from '../builders/every-picture.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

/** So many in each ward; in the second survey there are few in ward B, who must not show anywhere. */
const FEW = 2;
const MANY = 40;

describe('figures of every kind of question', () => {
  let database: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let surveyId: string;
  let smallId: string;

  beforeAll(async () => {
    database = await freshDatabase();
    [api, home] = await Promise.all([apiInProcess(database), anOrganisation(database)]);
    const { wardA, wardB } = home.units;
    const answeredBy = (inWardB: number): Promise<string> =>
      anAnsweredSurvey(database, {
        organisationId: home.id,
        unitIds: [wardA, wardB],
        content: EVERY_PICTURE,
        given: Array.from({ length: MANY + inWardB }, (_, person) => ({
          unitId: person < MANY ? wardA : wardB,
          answers: everyAnswer(person),
        })),
      });
    surveyId = await answeredBy(MANY);
    smallId = await answeredBy(FEW);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const look = async (unit: string, survey = surveyId): Promise<(code: string) => QuestionResult> => {
    const given = { params: { surveyId: survey }, query: { unit } };
    const { questions } = await mustCall(api.url, contract.results.survey, given, home.quality.headers);
    return (code) => {
      const found = questions.find((question) => question.code === code);
      if (!found) throw new Error(`there is no ${code}`);
      return found;
    };
  };
  const estimate = (released: QuestionResult['score']) =>
    released?.kind === 'shown' ? released.figure.estimate : null;

  it('tell of a ranking the share that put each option first, and its mean place', async () => {
    const order = (await look(home.units.wardA))('order');
    expect(order.n).toEqual({ kind: 'shown', count: MANY });
    // Of five orders in turn: call first in two, paper in two, check in one.
    expect(order.ranking?.map(({ value, first }) => [value, estimate(first)])).toEqual([
      ['call', 0.4],
      ['paper', 0.4],
      ['check', 0.2],
    ]);
    // call: places 1 1 2 2 3 = 1.8; paper: 2 3 1 3 1 = 2; check: 3 2 3 1 2 = 2.2
    expect(order.ranking?.map(({ meanRank }) => estimate(meanRank))).toEqual([1.8, 2, 2.2]);
  });

  it('tell of points the mean that each option was given', async () => {
    const of = await look(home.units.wardA);
    // talk: (5 + 4 + 2 + 7) / 4 = 4.5; food: 1.5; peace: 4
    expect(['spend.talk', 'spend.food', 'spend.peace'].map((code) => estimate(of(code).points?.mean ?? null))).toEqual([
      4.5, 1.5, 4,
    ]);
    expect(of('spend.talk')).toMatchObject({
      values: [],
      points: { total: 10, unit: { nb: 'poeng' } },
      part: { question: 'spend', kind: 'option', row: 'talk', label: { nb: 'Samtaler' } },
    });
  });

  it('tell of numbers how many are in each band', async () => {
    const nights = (await look(home.units.wardA))('nights');
    expect(nights.values.map(({ texts, share }) => [texts.nb, estimate(share)])).toEqual([
      ['1–2 netter', 0.4],
      ['3–6 netter', 0.4],
      ['En uke eller mer', 0.2],
    ]);
  });

  it('tell of numbers without bands, of days and of hours how many are in each class', async () => {
    const of = await look(home.units.wardA);
    const told = (code: string) =>
      of(code).values.flatMap(({ texts, count }) => (count.kind === 'shown' ? [[texts.nb, count.count]] : []));
    expect(of('visits.clinic').values.map(({ value, count }) => [value, count])).toEqual(
      ['0', '1', '2', '3', '4'].map((value) => [value, { kind: 'shown', count: MANY / 5 }]),
    );
    expect(of('minutes').classes).toMatchObject({ measure: 'number', axis: 'growing', unit: { nb: 'minutter' } });
    // Classes that few are in, in the whole survey, are told with their neighbours.
    expect(told('minutes')).toEqual([
      ['0–9', 8],
      ['10–19', 16],
      ['20–99', 8],
      ['100–365', 8],
    ]);
    expect(told('came')).toEqual([
      ['des. 2025–jan. 2026', 14],
      ['feb. 2026', 13],
      ['mars 2026–apr. 2026', 13],
    ]);
    expect(told('since')).toEqual([
      ['2023 eller før', 14],
      ['2024', 13],
      ['2025 eller senere', 13],
    ]);
    expect(told('hour')).toEqual([
      ['00–09', 20],
      ['09–21', 10],
      ['21–24', 10],
    ]);
    for (const { count } of of('health').values)
      if (count.kind === 'shown') expect(count.count).toBeGreaterThanOrEqual(5);
  });

  it('tell of a picture the places, with shapes, as shares of respondents', async () => {
    const where = (await look(home.units.wardA))('where');
    expect(where.map).toMatchObject({
      picture: 'body',
      areas: [{ code: 'head' }, { code: 'belly' }, { code: 'back' }],
    });
    const shares = where.values.map(({ share }) => estimate(share) ?? 0);
    expect(shares.map((share) => Math.round(share * MANY))).toEqual([14, 13, 27]);
  });

  it('tell of a grid which question its rows belong to', async () => {
    const of = await look(home.units.wardA);
    expect(of('staff.waited').part).toMatchObject({
      question: 'staff',
      kind: 'row',
      about: { nb: 'Hvor enig er du?' },
    });
    expect(of('matters.waiting.importance').part).toMatchObject({ kind: 'importance', row: 'waiting' });
    expect(estimate(of('matters.waiting.importance').score)).not.toBeNull();
  });

  it('tell nothing of two people, and nothing that the whole less the many would give away', async () => {
    const few = await look(home.units.wardB, smallId);
    for (const code of ['order', 'spend.talk', 'nights', 'minutes', 'came', 'hour', 'visits.ward', 'where', 'helped']) {
      const { n, values, ranking, points } = few(code);
      const figures = [
        ...values.map(({ share }) => share),
        ...(ranking?.flatMap(({ first, meanRank }) => [first, meanRank]) ?? []),
        ...(points ? [points.mean] : []),
      ];
      expect({ code, n, shown: figures.filter(({ kind }) => kind === 'shown') }).toEqual({
        code,
        n: { kind: 'hidden' },
        shown: [],
      });
    }
    const [many, clinic] = [await look(home.units.wardA, smallId), await look(home.units.clinic, smallId)];
    for (const code of ['order', 'nights', 'minutes', 'came']) {
      const both = [many(code).n.kind, clinic(code).n.kind];
      expect({ code, both: both.filter((kind) => kind === 'shown').length }).not.toEqual({ code, both: 2 });
    }
  });
});
