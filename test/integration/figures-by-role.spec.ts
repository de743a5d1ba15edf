import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type ReleasedFigure, type RoleFiguresView } from '@medvirk/api-contract';
import { connect, Database, foldBatch, rebuildAggregates, ticketOf } from '@medvirk/data-access';
import type { GivenAnswer, QuestionnaireContent, RespondentRole } from '@medvirk/questionnaire';
import { anAnsweredSurvey, type Given } from '../builders/answered-survey.ts';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { asOwner } from './small-house.ts';

/** The questionnaire in which next of kin are asked about 'informed' in other words. */
function content(): QuestionnaireContent {
  const plain = aQuestionnaire();
  const sections = plain.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.type === 'scale' && question.code === 'informed'
        ? { ...question, roleTexts: { 'next-of-kin': { nb: 'Fikk du som pårørende vite det du trengte?' } } }
        : question,
    ),
  }));
  return { ...plain, sections };
}

const answered = (value: number | string[]): GivenAnswer => ({ state: 'answered', value });

/** So many people of one role in one unit, who use the whole scale: happier the higher `from` is. */
const people = (unitId: string, role: RespondentRole, count: number, from: number): Given[] =>
  Array.from({ length: count }, (_, index) => ({
    unitId,
    role,
    answers: {
      important: answered(1 + (index % 5)),
      informed: answered(Math.min(5, from + (index % 4))),
      helps: answered([['phone'], ['paper'], ['phone', 'paper']][index % 3] ?? []),
    },
  }));

describe('figures by who answered', () => {
  let test: TestDatabase;
  let database: Database;
  let api: ApiInProcess;
  let home: TestOrganisation;
  beforeAll(async () => {
    test = await freshDatabase();
    api = await apiInProcess(test);
    home = await anOrganisation(test);
    database = new Database(await connect(test.databaseUrl, 4));
  });
  afterAll(async () => {
    await api?.stop();
    await database?.dataSource.destroy();
    await test?.drop();
  });

  const aSurvey = (given: readonly Given[], closed: boolean) =>
    anAnsweredSurvey(test, {
      organisationId: home.id,
      unitIds: [home.units.wardA, home.units.wardB],
      content: content(),
      given,
      closed,
    });
  const look = async (
    surveyId: string,
    question = 'informed',
    headers = home.quality.headers,
  ): Promise<RoleFiguresView> => {
    const given = { params: { surveyId }, query: { question } };
    return (await mustCall(api.url, contract.roleFigures.question, given, headers)).figures;
  };
  /** As the page does: looks again while the last answers are counted. */
  const settled = async (surveyId: string, question?: string): Promise<RoleFiguresView> => {
    for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((done) => setTimeout(done, 100))) {
      const view = await look(surveyId, question);
      if (view.state !== 'settling') return view;
    }
    throw new Error('the figures did not settle');
  };
  const counted = (released: ReleasedFigure | null | undefined): number | undefined =>
    released?.kind === 'shown' ? Math.round(released.figure.estimate * released.figure.n) : undefined;
  /** Every number of people that the page of the whole shows, or that follows from a share on it. */
  const wholeOf = async (surveyId: string, question: string): Promise<Map<string, number>> => {
    const given = { params: { surveyId }, query: { unit: home.units.trust } };
    const { questions } = await mustCall(api.url, contract.results.survey, given, home.quality.headers);
    const found = questions.find(({ code }) => code === question);
    const numbers = new Map<string, number | undefined>([
      ['n', found?.n.kind === 'shown' ? found.n.count : undefined],
      ['favourable', counted(found?.favourable)],
      ['unfavourable', counted(found?.unfavourable)],
      ...(found?.values ?? []).map(({ value, share }) => [value, counted(share)] as const),
    ]);
    return new Map([...numbers].flatMap(([name, number]) => (number === undefined ? [] : [[name, number] as const])));
  };

  it('are refused while people answer, and to who sees a part of the survey only', async () => {
    const { wardA, wardB } = home.units;
    const surveyId = await aSurvey([...people(wardA, 'patient', 30, 3), ...people(wardB, 'next-of-kin', 20, 1)], false);
    expect(await look(surveyId)).toEqual({ state: 'not-ended', comesOn: null });
    await database.within(home.id, (store) => store.surveys.setStatus(surveyId, 'closed'));
    expect(await look(surveyId, 'informed', home.leader.headers)).toEqual({ state: 'out-of-reach' });
    expect((await settled(surveyId)).state).toBe('shown');
  });

  it('stand beside each other with their words and a tested difference', async () => {
    const { wardA, wardB } = home.units;
    const given = [
      ...people(wardA, 'patient', 40, 3),
      ...people(wardB, 'patient', 20, 3),
      ...people(wardB, 'next-of-kin', 30, 1),
    ];
    const surveyId = await aSurvey(given, true);
    const view = await settled(surveyId);
    if (view.state !== 'shown') throw new Error(view.state);
    const { groups, differences } = view.question;
    expect(groups.map(({ group, n }) => [group, n])).toEqual([
      ['patient', { kind: 'shown', count: 60 }],
      ['next-of-kin', { kind: 'shown', count: 30 }],
    ]);
    expect(groups.map(({ wording }) => wording)).toEqual([null, { nb: 'Fikk du som pårørende vite det du trengte?' }]);
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({ first: 'patient', second: 'next-of-kin', clear: true });
    // Both gave all answers to the other question alike: seen, and not called different.
    const alike = await settled(surveyId, 'important');
    expect(alike.state === 'shown' && alike.question.differences.map(({ clear }) => clear)).toEqual([false]);
    expect((await settled(surveyId, 'missed')).state).toBe('kind');
    const body = { format: 'csv', unit: home.units.trust, language: 'nb' } as const;
    const order = { params: { surveyId }, body };
    const { id } = await mustCall(api.url, contract.fileExports.orderFigures, order, home.quality.headers);
    const material = (await database.within(home.id, (store) => store.exports.material(id))) as {
      sheets: { name: string; rows: unknown[][] }[];
    };
    const rows = material.sheets.find(({ name }) => name === 'Hvem svarte hva')?.rows ?? [];
    const isWanted = (row: unknown[]) =>
      ['informed', 'Pårørende, om egen erfaring', 'Andel gode svar'].every((word) => row.includes(word));
    expect(rows.find(isWanted)).toEqual(expect.arrayContaining(['Fikk du som pårørende vite det du trengte?', 30]));
    const choices = await settled(surveyId, 'helps');
    expect(choices.state === 'shown' && choices.question.groups[0]?.values.map(({ share }) => counted(share))).toEqual([
      40,
      39,
      undefined,
    ]);
  });

  it('never let a group of two follow, from the groups, the units or the whole', async () => {
    const { wardA, wardB } = home.units;
    const two = await aSurvey([...people(wardA, 'patient', 60, 2), ...people(wardB, 'next-of-kin', 2, 1)], true);
    expect(await settled(two)).toEqual({ state: 'too-few' });

    const given = [
      ...people(wardA, 'patient', 60, 2),
      ...people(wardB, 'next-of-kin', 21, 1),
      ...people(wardB, 'staff', 2, 4),
    ];
    const surveyId = await aSurvey(given, true);
    for (const question of ['informed', 'important', 'helps']) {
      const view = await settled(surveyId, question);
      if (view.state !== 'shown') throw new Error(view.state);
      const { groups } = view.question;
      expect(groups.map(({ group }) => group)).toEqual(['patient', 'rest']);
      const whole = await wholeOf(surveyId, question);
      for (const [name, number] of whole) {
        const parts = groups.map(({ n, favourable, unfavourable, values }) => {
          if (name === 'n') return n.kind === 'shown' ? n.count : undefined;
          if (name === 'favourable') return counted(favourable);
          if (name === 'unfavourable') return counted(unfavourable);
          return counted(values.find(({ value }) => value === name)?.share);
        });
        const left = parts.reduce<number>((rest, part) => rest - (part ?? 0), number);
        expect([question, name, left === 0 || left >= 5]).toEqual([question, name, true]);
      }
    }
  });

  it('are the same at every look, and gone when the limit is raised', async () => {
    const { wardA, wardB } = home.units;
    const surveyId = await aSurvey([...people(wardA, 'patient', 30, 3), ...people(wardB, 'next-of-kin', 20, 1)], true);
    const first = await settled(surveyId);
    await rebuildAggregates(database, home.id, surveyId);
    expect(await settled(surveyId)).toEqual(first);
    const setK = (k: number) =>
      asOwner(test, (owner) => owner.query('UPDATE organisation SET k = $2 WHERE id = $1', [home.id, k]));
    await setK(6);
    expect(await settled(surveyId)).toEqual({ state: 'withdrawn' });
    await setK(5);
    expect(await settled(surveyId)).toEqual(first);
  });

  it('are taken away for good with the first response that is taken back', async () => {
    const plan = { admission: 'invited', privacyMode: 'confidential' } as const;
    const unitId = home.units.wardA;
    const linkCode = await anOpenSurvey(test, { organisationId: home.id, unitId, content: content(), ...plan });
    const surveys = await database.within(home.id, (store) => store.surveys.all());
    const surveyId = surveys.find((survey) => survey.units[0]?.linkCode === linkCode)?.id ?? '';
    const given = [...people(unitId, 'patient', 20, 3), ...people(unitId, 'next-of-kin', 15, 2)];
    const wanted = { surveyId, unitId, count: given.length, today: '2026-06-15' };
    const issued = await database.within(home.id, (store) => store.invitations.issue(wanted));
    const tickets = issued.map(({ code }) => ticketOf(code));
    await Promise.all(
      given.map(({ role = 'patient', answers }, index) => {
        const response = { id: randomUUID(), role, language: 'nb', answers };
        const body = { ticket: tickets[index] ?? '', response };
        return mustCall(api.url, contract.invited.submit, { params: { linkCode }, body });
      }),
    );
    expect(await look(surveyId)).toEqual({ state: 'not-ended', comesOn: null });
    await database.within(home.id, (store) => store.surveys.setStatus(surveyId, 'closed'));
    // Nothing is told before all is counted.
    expect(await look(surveyId)).toEqual({ state: 'settling' });
    await foldBatch(database, home.id, surveyId, given.length);
    expect((await settled(surveyId)).state).toBe('shown');

    const body = { ticket: tickets[0] ?? '' };
    const taken = await callApi(api.url, contract.invited.withdraw, { params: { linkCode }, body });
    expect(taken.body).toEqual({ withdrawn: true });
    expect(await look(surveyId)).toEqual({ state: 'withdrawn' });
    const { rows } = await asOwner(test, (owner) =>
      owner.query('SELECT figures FROM role_release WHERE survey_id = $1', [surveyId]),
    );
    expect(rows).toEqual([{ figures: null }]);
    await rebuildAggregates(database, home.id, surveyId);
    expect(await settled(surveyId)).toEqual({ state: 'withdrawn' });
  });
});
