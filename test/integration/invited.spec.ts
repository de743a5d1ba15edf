import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type ResponseInput, type RouteGiven } from '@medvirk/api-contract';
import { connect, Database, foldResponses, moveWaiting, recount } from '@medvirk/data-access';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import type { Outcome } from '../../apps/respondent/src/api/call.ts';
import { type InvitationCalls, type Opened, openInvitation } from '../../apps/respondent/src/invited/credential.ts';
import { type ApiAnswer, callApi } from '../builders/call-api.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { asOwner } from './small-house.ts';

const SECRET = 'a secret of a test that is long enough';
const TODAY = '2026-06-15';
const nb = (text: string) => ({ nb: text });
const content: QuestionnaireContent = {
  title: nb('Hjemreise'),
  languages: ['nb'],
  sections: [
    {
      code: 's',
      title: nb('Del'),
      questions: [
        { type: 'long-text', code: 'missed', texts: nb('Hva savnet du?'), theme: 'information', lens: 'now' },
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

describe('answering by invitation, anonymously', () => {
  let test: TestDatabase;
  let database: Database;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let survey: { surveyId: string; unitId: string; linkCode: string };
  let elsewhere: { surveyId: string; unitId: string; linkCode: string };
  beforeAll(async () => {
    test = await freshDatabase();
    api = await apiInProcess(test);
    home = await anOrganisation(test);
    database = new Database(await connect(test.databaseUrl, 2));
    survey = await aSurvey();
    elsewhere = await aSurvey();
  });
  afterAll(async () => {
    await api?.stop();
    await database?.dataSource.destroy();
    await test?.drop();
  });

  const aSurvey = async () => {
    const unitId = home.units.wardA;
    const linkCode = await anOpenSurvey(test, { organisationId: home.id, unitId, content, admission: 'invited' });
    const surveys = await database.within(home.id, (store) => store.surveys.all());
    const id = surveys.find(({ units }) => units.some((unit) => unit.linkCode === linkCode))?.id ?? '';
    return { surveyId: id, unitId, linkCode };
  };
  const invite = (count: number, { surveyId, unitId } = survey) =>
    database.within(home.id, (store) => store.invitations.issue({ surveyId, unitId, count, today: TODAY }));
  const outcomeOf = <T>({ status, body, code }: ApiAnswer<T>): Outcome<T> =>
    code === undefined
      ? { kind: 'answer', value: body }
      : { kind: 'refused', status, code, details: [], retryAfterSeconds: undefined };
  const calls = (linkCode = survey.linkCode): InvitationCalls => ({
    open: async (body) => outcomeOf(await callApi(api.url, contract.invited.open, { params: { linkCode }, body })),
    exchange: async (body) =>
      outcomeOf(await callApi(api.url, contract.invited.exchange, { params: { linkCode }, body })),
  });
  const credentialOf = (opened: Opened) => {
    if (opened.kind !== 'usable') throw new Error(`the invitation can't be used: ${JSON.stringify(opened)}`);
    if (!('credential' in opened.pass)) throw new Error('no credential');
    return opened.pass.credential;
  };
  const send = (
    credential: RouteGiven<typeof contract.invited.submit>['body']['credential'] & object,
    response: ResponseInput,
    linkCode = survey.linkCode,
  ) => callApi(api.url, contract.invited.submit, { params: { linkCode }, body: { credential, response } });
  const stored = (surveyId = survey.surveyId) =>
    asOwner(test, async (owner) => {
      const { rows } = await owner.query('SELECT * FROM response WHERE survey_id = $1', [surveyId]);
      return rows;
    });
  const move = (place = survey) =>
    moveWaiting(database, { organisationId: home.id, surveyId: place.surveyId }, SECRET, TODAY);
  const answerAll = async (count: number, place = survey) => {
    for (const { code } of await invite(count, place)) {
      const credential = credentialOf(await openInvitation(code, true, calls(place.linkCode)));
      expect((await send(credential, aResponse('Et navn'), place.linkCode)).status).toBe(201);
    }
  };

  it('needs an invitation where the survey asks for one', async () => {
    const params = { linkCode: survey.linkCode };
    const { status, code } = await callApi(api.url, contract.answering.submit, { params, body: aResponse('x') });
    expect([status, code]).toEqual([403, 'INVITATION_NEEDED']);
  });

  it('gives the same credential however often the invitation is opened, and takes one response for it', async () => {
    const [{ code = '' } = {}] = await invite(1);
    const credential = credentialOf(await openInvitation(code, true, calls()));
    expect(credentialOf(await openInvitation(code, true, calls()))).toEqual(credential);
    const response = aResponse('Mitt nummer er 98 76 54 32');
    const first = await send(credential, response);
    expect([first.status, first.body]).toEqual([201, { id: response.id, masked: ['phone'] }]);
    const again = await send(credential, response);
    expect([again.status, again.body]).toEqual([200, first.body]);
    const changed = await send(credential, { ...aResponse('noe annet'), id: response.id });
    expect([changed.status, changed.code]).toEqual([409, 'RESPONSE_ID_TAKEN']);
    const another = await send(credential, aResponse('en gang til'));
    expect([another.status, another.code]).toEqual([409, 'INVITATION_USED']);
    expect(await stored()).toEqual([]);
  });

  it('signs no second credential for an invitation', async () => {
    const [{ code = '' } = {}] = await invite(1);
    let ticket = '';
    await openInvitation(code, true, {
      ...calls(),
      open: (body) => {
        ticket = body.ticket;
        return calls().open(body);
      },
    });
    const opened = await calls().open({ ticket });
    const key = opened.kind === 'answer' ? (opened.value.key?.id ?? '') : '';
    const other = await calls().exchange({ ticket, key, blinded: '01'.repeat(256) });
    expect(other).toMatchObject({ kind: 'refused', code: 'INVITATION_NOT_VALID' });
  });

  it('takes no credential that it did not sign, none of another survey, and none that was changed', async () => {
    const [{ code = '' } = {}] = await invite(1, elsewhere);
    const foreign = credentialOf(await openInvitation(code, true, calls(elsewhere.linkCode)));
    const [{ code: own = '' } = {}] = await invite(1);
    const credential = credentialOf(await openInvitation(own, true, calls()));
    const refused = [403, 'INVITATION_NOT_VALID'];
    for (const wrong of [
      foreign,
      { ...foreign, key: credential.key },
      { ...credential, nonce: foreign.nonce },
      { ...credential, signature: 'f'.repeat(512) },
      { ...credential, key: randomUUID() },
    ]) {
      const answer = await send(wrong, aResponse('x'));
      expect([answer.status, answer.code]).toEqual(refused);
    }
    expect((await openInvitation('0000000000000000', true, calls())).kind).toBe('failed');
  });

  it('lets answers wait until there are enough of them, sealed, and then moves them once', async () => {
    const place = await aSurvey();
    await answerAll(4, place);
    expect(await move(place)).toEqual({ moved: 0, unreadable: 0 });
    const waiting = await asOwner(test, async (owner) => {
      const { rows } = await owner.query('SELECT sealed FROM inbox.waiting WHERE survey_id = $1', [place.surveyId]);
      return rows.map(({ sealed }) => sealed.toString('latin1'));
    });
    expect(waiting).toHaveLength(4);
    expect(waiting.join()).not.toContain('Et navn');
    await answerAll(3, place);
    const [one, other] = await Promise.all([move(place), move(place)]);
    expect(one.moved + other.moved).toBe(7);
    expect(await move(place)).toEqual({ moved: 0, unreadable: 0 });
    expect(await stored(place.surveyId)).toHaveLength(7);
    expect(await foldResponses(database, home.id, place.surveyId)).toBe(7);
    const { stored: rows, counted, differences } = await recount(database, home.id, place.surveyId);
    expect([rows, counted, differences]).toEqual([7, 7, []]);
  });

  it('does not take a second response for a credential whose answers have moved', async () => {
    const place = await aSurvey();
    const [{ code = '' } = {}] = await invite(1, place);
    const credential = credentialOf(await openInvitation(code, true, calls(place.linkCode)));
    const response = aResponse('x');
    await send(credential, response, place.linkCode);
    await answerAll(4, place);
    expect((await move(place)).moved).toBe(5);
    const again = await send(credential, response, place.linkCode);
    expect([again.status, again.code]).toEqual([409, 'INVITATION_USED']);
    expect(await stored(place.surveyId)).toHaveLength(5);
    expect((await stored(place.surveyId)).map(({ id }) => id)).not.toContain(response.id);
  });

  it('can be taken back while it waits, and then given again; not once it has moved', async () => {
    const place = await aSurvey();
    const [{ code = '' } = {}] = await invite(1, place);
    const credential = credentialOf(await openInvitation(code, true, calls(place.linkCode)));
    const withdraw = () => {
      const params = { linkCode: place.linkCode };
      return callApi(api.url, contract.invited.withdraw, { params, body: { credential } });
    };
    await send(credential, aResponse('x'), place.linkCode);
    expect((await withdraw()).body).toEqual({ withdrawn: true });
    expect((await withdraw()).body).toEqual({ withdrawn: false });
    expect((await send(credential, aResponse('y'), place.linkCode)).status).toBe(201);
    await answerAll(4, place);
    expect((await move(place)).moved).toBe(5);
    expect((await withdraw()).body).toEqual({ withdrawn: false });
  });

  it('leaves what was sealed with another secret where it is', async () => {
    const place = await aSurvey();
    await answerAll(5, place);
    const other = 'another secret that is long enough to be one';
    const where = { organisationId: home.id, surveyId: place.surveyId };
    expect(await moveWaiting(database, where, other, TODAY)).toEqual({ moved: 0, unreadable: 5 });
    expect((await move(place)).moved).toBe(5);
  });

  it('throws away what is too few to be shown when a survey has ended for good, counts none of it, and says so', async () => {
    const place = await aSurvey();
    await answerAll(3, place);
    expect(await move(place)).toEqual({ moved: 0, unreadable: 0 });
    await database.within(home.id, (store) => store.surveys.setStatus(place.surveyId, 'closed'));
    expect(await move(place)).toEqual({ moved: 0, unreadable: 0, discarded: true });
    expect(await move(place)).toEqual({ moved: 0, unreadable: 0 });
    const left = await asOwner(test, async (owner) => {
      const { rows } = await owner.query(
        `SELECT (SELECT count(*) FROM inbox.waiting WHERE survey_id = $1) + (SELECT count(*) FROM inbox.spent WHERE survey_id = $1)
           + (SELECT count(*) FROM response WHERE survey_id = $1) + (SELECT count(*) FROM outbox WHERE survey_id = $1) AS n`,
        [place.surveyId],
      );
      return Number(rows[0]?.n);
    });
    expect(left).toBe(0);
    const params = { surveyId: place.surveyId };
    const { body } = await callApi(api.url, contract.surveys.erasures, { params }, home.quality.headers);
    expect(body).toEqual({ erasures: [], discardedOn: [TODAY] });
  });

  it('counts how many were opened and answered, and never which', async () => {
    const place = await aSurvey();
    await answerAll(5, place);
    const states = await asOwner(test, async (owner) => {
      const { rows } = await owner.query('SELECT DISTINCT state FROM ledger.invitation WHERE survey_id = $1', [
        place.surveyId,
      ]);
      return rows;
    });
    expect(states).toEqual([{ state: 'opened' }]);
    const params = { surveyId: place.surveyId };
    const { body } = await callApi(api.url, contract.invitations.counts, { params }, home.quality.headers);
    const five = { kind: 'shown', count: 5 };
    expect(body.units).toEqual([{ unitId: place.unitId, made: 5, stopped: 0, opened: five, answered: five }]);
  });

  it('is fixed once the survey has opened', async () => {
    const change = asOwner(test, (owner) =>
      owner.query(`UPDATE survey SET admission = 'open' WHERE id = $1`, [survey.surveyId]),
    );
    await expect(change).rejects.toThrow('who may answer is fixed');
  });
});
