import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type KeyedForm } from '@medvirk/api-contract';
import { connect, Database } from '@medvirk/data-access';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { asOwner } from './small-house.ts';

const { paper } = contract;

describe('answers on paper', () => {
  let test: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let surveyId: string;

  beforeAll(async () => {
    test = await freshDatabase();
    api = await apiInProcess(test);
    home = await anOrganisation(test);
    await anOpenSurvey(test, { organisationId: home.id, unitId: home.units.wardA, content: aQuestionnaire() });
    const { surveys } = await mustCall(api.url, contract.surveys.list, {}, home.quality.headers);
    surveyId = surveys[0]?.id ?? '';
  });
  afterAll(async () => {
    await api?.stop();
    await test?.drop();
  });

  const sheet = (number: number, over: Partial<KeyedForm> = {}): KeyedForm => ({
    number,
    unitId: home.units.wardA,
    role: 'patient',
    language: 'nb',
    answers: {
      informed: { state: 'answered', value: 2 },
      missed: { state: 'answered', value: 'Ring meg på 98 76 54 32' },
    },
    ...over,
  });
  const key = (body: KeyedForm, person = home.quality) =>
    callApi(api.url, paper.key, { params: { surveyId }, body }, person.headers);
  const query = (sql: string, parameters: unknown[] = []) =>
    asOwner(test, async (owner) => (await owner.query(sql, parameters)).rows);
  const responses = () => query('SELECT id, packed_answers::text AS answers, circumstances FROM response');
  const row = async (number: number) => (await query('SELECT * FROM paper_form WHERE number = $1', [number]))[0];

  it('are a response once two people have keyed the same, by the same rules and masked, and then only a number is left', async () => {
    const first = await key(sheet(1));
    expect(first.body).toMatchObject({ number: 1, state: 'keyed', mine: true });
    expect(await responses()).toEqual([]);
    const waiting = await row(1);
    expect(JSON.stringify(waiting)).not.toContain('98 76 54 32');
    expect(Buffer.from(waiting.first).toString('latin1')).not.toContain('Ring');

    // The same person again is no second look.
    expect((await key(sheet(1))).code).toBe('PAPER_SECOND_PERSON');
    const again = sheet(1, {
      answers: { ...sheet(1).answers, missed: { state: 'answered', value: ' Ring  meg på 98 76 54 32 ' } },
    });
    expect((await key(again, home.colleague)).body).toMatchObject({ state: 'stored', mine: false });
    const stored = await responses();
    expect(stored).toHaveLength(1);
    expect(stored[0].circumstances).toEqual({ way: 'paper' });
    expect(stored[0].answers).not.toContain('98 76 54 32');
    expect(await row(1)).toMatchObject({ state: 'stored', first: null, second: null, response_id: null });
    expect((await key(sheet(1), home.colleague)).code).toBe('ALREADY_EXISTS');
  });

  it('show what differs and nothing else, and are stored as somebody settles it', async () => {
    await key(sheet(2));
    const other = sheet(2, {
      role: 'next-of-kin',
      answers: { informed: { state: 'answered', value: 1 }, missed: sheet(2).answers.missed ?? { state: 'dont-know' } },
    });
    const { body: form } = await key(other, home.colleague);
    expect(form.state).toBe('differs');
    const params = { surveyId, formId: form.id };
    const { differences } = await mustCall(api.url, paper.differences, { params }, home.colleague.headers);
    expect(differences).toEqual([
      {
        item: ':role',
        texts: {},
        first: { state: 'answered', value: 'patient' },
        second: { state: 'answered', value: 'next-of-kin' },
      },
      {
        item: 'informed',
        texts: { nb: 'Fikk du vite det du trengte før du reiste hjem?' },
        first: { state: 'answered', value: 2 },
        second: { state: 'answered', value: 1 },
      },
    ]);
    const settle = (choices: Record<string, 'first' | 'second'>) =>
      callApi(api.url, paper.settle, { params, body: { choices } }, home.colleague.headers);
    expect((await settle({ informed: 'second' })).code).toBe('INPUT_NOT_VALID');
    expect((await settle({ informed: 'second', ':role': 'first' })).body).toMatchObject({ state: 'stored' });
    const [stored] = await query(`SELECT role, packed_answers::text AS answers FROM response WHERE role = 'patient'
      AND packed_answers::jsonb ->> 'informed' = '1'`);
    expect(stored).toBeDefined();
    expect(await responses()).toHaveLength(2);
    expect((await settle({ informed: 'second', ':role': 'first' })).code).toBe('NOT_FOUND');
  });

  it('are refused by the rules that refuse any response, and can be given up', async () => {
    const refused = await key(sheet(3, { answers: {} }));
    expect([refused.status, refused.code]).toEqual([422, 'ANSWERS_NOT_VALID']);
    const { body: form } = await key(sheet(3));
    const params = { surveyId, formId: form.id };
    expect((await callApi(api.url, paper.discard, { params }, home.leader.headers)).code).toBe('NOT_ALLOWED');
    expect(await mustCall(api.url, paper.discard, { params }, home.quality.headers)).toMatchObject({
      state: 'discarded',
    });
    expect(await row(3)).toMatchObject({ first: null, second: null });
    expect(await mustCall(api.url, paper.list, { params }, home.quality.headers)).toEqual({
      forms: [],
      stored: { kind: 'hidden' },
      discarded: { kind: 'hidden' },
    });
  });

  it('keyed by five pairs at once under one number are one response', async () => {
    await key(sheet(4));
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => key(sheet(4), home.colleague)));
    for (const { status } of outcomes) expect([200, 409]).toContain(status);
    expect(await responses()).toHaveLength(3);
  });

  it('that nobody has keyed again are given up a month after the survey has closed', async () => {
    await key(sheet(5));
    await query(`UPDATE survey SET status = 'closed' WHERE id = $1`, [surveyId]);
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const database = new Database(await connect(test.databaseUrl, 1));
    expect(await database.eraseHalfKeyedPaper(inDays(29))).toBe(0);
    expect(await database.eraseHalfKeyedPaper(inDays(32))).toBe(1);
    expect(await database.eraseHalfKeyedPaper(inDays(32))).toBe(0);
    await database.dataSource.destroy();
    expect(await row(5)).toMatchObject({ state: 'discarded', first: null, response_id: null });
  });
});
