import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type ResponseInput } from '@medvirk/api-contract';
import {
  connect,
  Database,
  foldResponses,
  type PrivacyMode,
  rebuildAggregates,
  recount,
  ticketOf,
  WayFinding,
} from '@medvirk/data-access';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import pg from 'pg';
import { readPdf } from '../../libs/documents/src/pdf/read-pdf.builder.ts';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { asOwner } from './small-house.ts';

const content: QuestionnaireContent = {
  title: { nb: 'Hjemreise' },
  languages: ['nb'],
  sections: [
    {
      code: 's',
      title: { nb: 'Del' },
      questions: [
        { type: 'long-text', code: 'missed', texts: { nb: 'Hva savnet du?' }, theme: 'information', lens: 'now' },
        { type: 'number', code: 'nights', texts: { nb: 'Hvor mange netter?' }, min: 0, max: 20, role: 'background' },
      ],
    },
  ],
};
const aResponse = (text: string): ResponseInput => ({
  id: randomUUID(),
  role: 'patient',
  language: 'nb',
  answers: { missed: { state: 'answered', value: text } },
});

describe('answering by invitation, not anonymously', () => {
  let test: TestDatabase;
  let database: Database;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let survey: { surveyId: string; linkCode: string };
  beforeAll(async () => {
    test = await freshDatabase();
    api = await apiInProcess(test);
    home = await anOrganisation(test);
    database = new Database(await connect(test.databaseUrl, 4));
    survey = await aSurvey('confidential');
  });
  afterAll(async () => {
    await api?.stop();
    await database?.dataSource.destroy();
    await test?.drop();
  });

  const aSurvey = async (privacyMode: PrivacyMode) => {
    const plan = {
      organisationId: home.id,
      unitId: home.units.wardA,
      content,
      admission: 'invited',
      privacyMode,
    } as const;
    const linkCode = await anOpenSurvey(test, plan);
    const surveys = await database.within(home.id, (store) => store.surveys.all());
    return { linkCode, surveyId: surveys.find(({ units }) => units[0]?.linkCode === linkCode)?.id ?? '' };
  };
  const invite = async (count: number, { surveyId } = survey) => {
    const wanted = { surveyId, unitId: home.units.wardA, count, today: '2026-06-15' };
    const issued = await database.within(home.id, (store) => store.invitations.issue(wanted));
    return issued.map(({ id, code }) => ({ id, ticket: ticketOf(code) }));
  };
  const send = (ticket: string, response: ResponseInput, { linkCode } = survey) =>
    callApi(api.url, contract.invited.submit, { params: { linkCode }, body: { ticket, response } });
  const withdraw = (ticket: string, { linkCode } = survey) =>
    callApi(api.url, contract.invited.withdraw, { params: { linkCode }, body: { ticket } });
  const stored = (surveyId = survey.surveyId): Promise<string[]> =>
    asOwner(test, async (owner) => {
      const { rows } = await owner.query('SELECT id FROM response WHERE survey_id = $1', [surveyId]);
      return rows.map(({ id }) => id);
    });

  it('takes one response for an invitation, however many are sent at once', async () => {
    const place = await aSurvey('confidential');
    const invited = await invite(5, place);
    const sent = await Promise.all(
      invited.flatMap(({ ticket }) => Array.from({ length: 20 }, () => send(ticket, aResponse('x'), place))),
    );
    expect(sent.filter(({ status }) => status === 201)).toHaveLength(5);
    expect(new Set(sent.map(({ code }) => code))).toEqual(new Set([undefined, 'INVITATION_USED']));
    expect(await stored(place.surveyId)).toHaveLength(5);
  });

  it('gives the same receipt again, and tells changed answers from the same', async () => {
    const [{ id = '', ticket = '' } = {}] = await invite(1);
    const response = aResponse('Mitt nummer er 98 76 54 32');
    expect((await send(ticket, response)).status).toBe(201);
    const again = await send(ticket, response);
    expect([again.status, again.body]).toEqual([200, { id: response.id, masked: ['phone'] }]);
    expect((await send(ticket, { ...aResponse('noe annet'), id: response.id })).code).toBe('RESPONSE_ID_TAKEN');
    const states = await database.within(home.id, (store) => store.invitations.statesOf([id]));
    expect(states.get(id)).toBe('answered');
  });

  it('takes nothing for a ticket that is unknown, stopped, or shown where nobody may be seen', async () => {
    const [{ id = '', ticket = '' } = {}] = await invite(1);
    await database.within(home.id, (store) => store.invitations.stop([id]));
    expect((await send(ticket, aResponse('x'))).code).toBe('INVITATION_NOT_VALID');
    expect((await send('0'.repeat(64), aResponse('x'))).code).toBe('INVITATION_NOT_VALID');
    const anonymous = await aSurvey('anonymous');
    const [{ ticket: other = '' } = {}] = await invite(1, anonymous);
    expect((await send(other, aResponse('x'), anonymous)).code).toBe('INVITATION_NOT_VALID');
    const direct = database.within(home.id, (store) =>
      store.inbox.answer(Buffer.alloc(32), { surveyId: anonymous.surveyId, unitId: home.units.wardA }, randomUUID()),
    );
    await expect(direct).rejects.toThrow('keeps no link');
  });

  it('shows who holds the invitation all that is kept, and nobody else', async () => {
    const [{ ticket = '' } = {}] = await invite(1);
    await send(ticket, aResponse('Noen å ringe til'));
    const own = (shown: string) => {
      const params = { linkCode: survey.linkCode };
      return callApi(api.url, contract.invited.own, { params, body: { ticket: shown } });
    };
    const { body } = await own(ticket);
    const answers = [
      { question: 'missed', texts: { nb: 'Hva savnet du?' }, state: 'answered', value: 'Noen å ringe til' },
      { question: 'nights', texts: { nb: 'Hvor mange netter?' }, state: 'skipped' },
    ];
    expect(body.response).toMatchObject({ role: 'patient', language: 'nb', answers });
    expect((await own('0'.repeat(64))).body.response).toBeNull();
    const params = { linkCode: survey.linkCode };
    const file = await mustCall(api.url, contract.invited.ownPdf, { params, body: { ticket, language: 'nb' } });
    const { root, marked, title } = readPdf(Buffer.from(file.pdf, 'base64'));
    expect([marked, title]).toEqual([true, 'Svaret ditt']);
    expect(JSON.stringify(root)).toContain('Noen å ringe til');
  });

  it('is told about in words that follow from what is kept, and the whole map is a file to keep', async () => {
    const given = { params: { surveyId: survey.surveyId }, query: { language: 'nb' } } as const;
    const letter = await mustCall(api.url, contract.dataMap.letter, given, home.quality.headers);
    const words = letter.parts.flatMap(({ lines }) => lines).join('\n');
    for (const told of ['Svarene dine', 'Hvilken invitasjon svaret hører til', 'trekke svaret ditt']) {
      expect(words).toContain(told);
    }
    expect(words).not.toContain('Svar som venter på andre svar');
    const file = await fetch(`${api.url}/api/data-map.csv?language=nn`, { headers: home.quality.headers });
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(await file.text()).toContain('\r\npublic.response;packed_answers;Særleg kategori (helse);Den som svarer;');
    expect((await fetch(`${api.url}/api/data-map.csv?language=nn`)).status).toBe(401);
    const pdf = await fetch(`${api.url}/api/data-map.pdf?language=nn`, { headers: home.quality.headers });
    const { marked, title, root } = readPdf(Buffer.from(await pdf.arrayBuffer()));
    expect([marked, title]).toEqual([true, 'Personopplysningar']);
    expect(JSON.stringify(root)).toContain('packed_answers');
  });

  it('takes a response back: deleted at once, counted anew, and the invitation can be used again', async () => {
    const place = await aSurvey('confidential');
    const invited = await invite(6, place);
    for (const [index, { ticket }] of invited.entries()) {
      const nights = { state: 'answered' as const, value: index === 0 ? 19 : 2 };
      const { answers, ...response } = aResponse('x');
      await send(ticket, { ...response, answers: { ...answers, nights } }, place);
    }
    await foldResponses(database, home.id, place.surveyId);
    const nights = () =>
      database.within(home.id, async (store) =>
        (await store.fold.cells(place.surveyId)).flatMap(({ question, kind, value, count }) =>
          question === 'nights' && kind === 'value' ? [[value, count]] : [],
        ),
      );
    expect(new Map((await nights()) as [string, number][])).toEqual(
      new Map([
        ['2..4', 5],
        ['18..21', 1],
      ]),
    );
    const [{ ticket = '' } = {}] = invited;
    expect((await withdraw(ticket, place)).body).toEqual({ withdrawn: true });
    expect((await withdraw(ticket, place)).body).toEqual({ withdrawn: false });
    expect(await stored(place.surveyId)).toHaveLength(5);
    const ways = new WayFinding(database.dataSource);
    const [wanted] = await ways.recountsWanted();
    expect(wanted?.surveyId).toBe(place.surveyId);
    await rebuildAggregates(database, home.id, place.surveyId);
    expect(await nights()).toEqual([['2..4', 5]]);
    await ways.recountDone(place.surveyId, wanted?.mark ?? '');
    expect(await ways.recountsWanted()).toEqual([]);
    expect((await recount(database, home.id, place.surveyId)).differences).toEqual([]);
    expect((await send(ticket, aResponse('på nytt'), place)).status).toBe(201);
  });

  it('keeps the link where no role of the application can look, and gives it out only where that was the purpose', async () => {
    const identified = await aSurvey('identified');
    const [{ id = '', ticket = '' } = {}] = await invite(1, identified);
    const response = aResponse('x');
    await send(ticket, response, identified);
    const links = (surveyId: string) => database.within(home.id, (store) => store.inbox.identifiedResponses(surveyId));
    expect(await links(identified.surveyId)).toEqual([{ invitationId: id, responseId: response.id }]);
    expect(await links(survey.surveyId)).toEqual([]);
    const app = new pg.Client({ connectionString: test.databaseUrl, options: '-c role=medvirk_app' });
    await app.connect();
    for (const table of [
      'pseudonym.link',
      'pseudonym.recount',
      'inbox.waiting',
      'inbox.spent',
      'inbox.credential_key',
    ]) {
      const code = await app.query(`SELECT * FROM ${table}`).then(
        () => 'read',
        (fault: pg.DatabaseError) => fault.code,
      );
      expect([table, code]).toEqual([table, '42501']);
    }
    await app.end();
  });

  it('is chosen before a survey opens, and never changed: by no update, no copy and no import', async () => {
    const refused = (sql: string) =>
      asOwner(test, (owner) => owner.query(sql, [survey.surveyId])).then(
        () => 'done',
        (fault: pg.DatabaseError) => fault.code,
      );
    const CHECK = '23514';
    expect(await refused(`UPDATE survey SET privacy_mode = 'identified' WHERE id = $1`)).toBe(CHECK);
    expect(await refused(`UPDATE survey SET status = 'draft' WHERE id = $1`)).toBe(CHECK);
    expect(await refused(`UPDATE survey SET admission = 'open' WHERE id = $1`)).toBe(CHECK);
    const copy = (mode: string, status: string, admission: string) =>
      refused(`INSERT INTO survey (organisation_id, version_id, title, status, privacy_mode, admission, opens_on, information, told_slug)
        SELECT organisation_id, version_id, title, '${status}', '${mode}', '${admission}', opens_on, information, md5(random()::text)
        FROM survey WHERE id = $1`);
    expect(await copy('anonymous', 'open', 'open')).toBe(CHECK);
    expect(await copy('confidential', 'draft', 'open')).toBe(CHECK);
    expect(await copy('secret', 'draft', 'invited')).toBe(CHECK);
    expect(await copy('confidential', 'draft', 'invited')).toBe('done');
  });
});
