import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADD_ATTACHMENT_PATH, contract, type Route, type RouteGiven } from '@medvirk/api-contract';
import { connect, Database, foldResponses, ticketOf } from '@medvirk/data-access';
import type { GivenAnswer, Question, QuestionnaireContent } from '@medvirk/questionnaire';
import { planAndOpen } from '../builders/a-plan.ts';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation, type TestOrganisation, type TestPerson } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { APPROVE, holdVote } from '../builders/vote.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { asOwner } from './small-house.ts';

const { answering, attachments, organisation, questionnaires, surveys } = contract;

/** One dot, with words that nobody is to read. */
const PNG = Buffer.concat([
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64'),
  Buffer.from([0, 0, 0, 11, ...Buffer.from('tEXtGPS 59.9139'), 0, 0, 0, 0]),
  Buffer.from('AAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'),
]);

const asking = (): QuestionnaireContent => {
  const content = aQuestionnaire();
  const [section, ...rest] = content.sections;
  if (!section) throw new Error('the questionnaire has a section');
  const photo: Question = {
    type: 'attachment',
    code: 'photo',
    texts: { nb: 'Vis oss skiltet' },
    kinds: ['image'],
    maxBytes: 2000,
    maxFiles: 2,
    theme: 'information',
    lens: 'now',
  };
  return { ...content, sections: [{ ...section, questions: [...section.questions, photo] }, ...rest] };
};

describe('files from those who answer', () => {
  let test: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let database: Database;
  let versionId: string;
  let surveyId: string;
  let linkCode: string;

  const must = <R extends Route>(route: R, given: RouteGiven<R>, person: TestPerson = home.quality) =>
    mustCall(api.url, route, given, person.headers);
  const allow = async (attachmentsAllowed: boolean) => {
    const { id: _, ...rules } = await must(organisation.get, {}, home.administrator);
    await must(organisation.update, { body: { ...rules, attachmentsAllowed } }, home.administrator);
  };
  const add = async (bytes: Buffer, question = 'photo', link = linkCode) => {
    const path = ADD_ATTACHMENT_PATH.replace(':linkCode', link).replace(':question', question);
    const answer = await fetch(`${api.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    });
    return { status: answer.status, body: await answer.json() };
  };
  const added = async (): Promise<string> => (await add(PNG)).body.id;
  const respond = (files: readonly string[], id: string = crypto.randomUUID()) => {
    const answers: Record<string, GivenAnswer> = {
      informed: { state: 'answered', value: 3 },
      photo: { state: 'answered', value: [...files] },
    };
    const body = { id, role: 'patient', language: 'nb', answers } as const;
    return callApi(api.url, answering.submit, { params: { linkCode }, body });
  };
  const rows = <T>(sql: string, values: unknown[] = []) =>
    asOwner(test, async (owner) => (await owner.query(sql, values)).rows as T[]);
  const count = async (where = 'true') =>
    Number((await rows<{ count: string }>(`SELECT count(*) FROM attachment WHERE ${where}`))[0]?.count);

  beforeAll(async () => {
    test = await freshDatabase();
    api = await apiInProcess(test);
    home = await anOrganisation(test);
    database = new Database(await connect(test.databaseUrl));
    const created = await must(questionnaires.create, { body: { content: asking(), councilId: home.councilId } });
    versionId = created.id;
    await must(questionnaires.move, { params: { versionId }, body: { to: 'in-co-design' } });
    await holdVote(
      api.url,
      home,
      versionId,
      home.members.slice(0, 2).map((member) => [member, APPROVE] as const),
    );
    await must(questionnaires.move, { params: { versionId }, body: { to: 'approved' } });
  });
  afterAll(async () => {
    await database?.dataSource.destroy();
    await api?.stop();
    await test?.drop();
  });

  const survey = (more: object) => ({
    title: { nb: 'Med filer' },
    versionId,
    unitIds: [home.units.wardA],
    opensOn: '2026-01-01',
    closesOn: null,
    information: {
      purpose: { nb: 'For å bli bedre' },
      legalBasis: { nb: 'Samtykke' },
      controller: 'Prøvebyen helse',
      contact: 'post@test.example',
      retentionMonths: 24,
    },
    ...more,
  });

  it('are not asked for until an administrator has said that the house takes files', async () => {
    const publish = () =>
      callApi(api.url, questionnaires.move, { params: { versionId }, body: { to: 'published' } }, home.quality.headers);
    expect((await must(organisation.get, {})).attachmentsAllowed).toBe(false);
    expect(await publish()).toMatchObject({
      code: 'ATTACHMENTS_NOT_ALLOWED',
      body: { error: { details: [{ path: 'photo', code: 'not-allowed' }] } },
    });
    await allow(true);
    expect(await publish()).toMatchObject({ status: 200 });
  });

  it('are not asked for where people who are invited answer anonymously', async () => {
    const create = (more: object) =>
      callApi(api.url, surveys.create, { body: survey(more) } as never, home.quality.headers);
    expect(await create({ admission: 'invited', privacyMode: 'anonymous' })).toMatchObject({
      status: 409,
      code: 'ATTACHMENTS_NOT_IN_MODE',
    });
    expect((await create({ admission: 'invited', privacyMode: 'confidential' })).status).toBe(201);
  });

  it('are taken one by one, without what a device has written into them, sealed, by what their bytes say', async () => {
    const made = await must(surveys.create, { body: survey({}) } as never);
    surveyId = made.id;
    linkCode = made.units[0]?.linkCode ?? '';
    await planAndOpen(api.url, surveyId, home.quality.headers);
    const { status, body } = await add(PNG);
    expect([status, body.kind]).toEqual([201, 'image']);
    expect(body.size).toBeLessThan(PNG.length);
    const [row] = await rows<{ sealed: Buffer }>('SELECT sealed FROM attachment WHERE id = $1', [body.id]);
    expect(row?.sealed.includes('IDAT') || row?.sealed.includes('GPS')).toBe(false);

    const refusal = async (bytes: Buffer) => (await add(bytes)).body.error;
    expect(await refusal(Buffer.from('%PDF-1.7'))).toMatchObject({
      code: 'ATTACHMENT_NOT_TAKEN',
      details: [{ path: 'photo', code: 'wrong-kind' }],
    });
    expect(await refusal(Buffer.concat([PNG, Buffer.alloc(2000)]))).toMatchObject({
      details: [{ code: 'too-large', limit: 2000 }],
    });
    expect(await refusal(PNG.subarray(0, 60))).toMatchObject({ details: [{ code: 'unreadable' }] });
    expect((await add(PNG, 'informed')).status).toBe(404);
    expect((await add(PNG, 'photo', 'nowhere2222')).status).toBe(404);
  });

  it('are no longer taken once the house takes none', async () => {
    await allow(false);
    expect((await add(PNG)).body.error.details).toEqual([{ path: 'photo', code: 'not-now' }]);
    await allow(true);
  });

  it('become part of one response, together with it, and of no other', async () => {
    const file = await added();
    const id = crypto.randomUUID();
    expect((await respond([file], id)).status).toBe(201);
    // The same again is the same; another with the file finds it taken.
    expect((await respond([file], id)).status).toBe(200);
    const other = await respond([file]);
    expect(other.body).toMatchObject({
      error: { code: 'ANSWERS_NOT_VALID', details: [{ path: 'photo', code: 'file-gone' }] },
    });
    expect((await respond([crypto.randomUUID()])).code).toBe('ANSWERS_NOT_VALID');
    expect((await respond([await added(), await added(), await added()])).code).toBe('ANSWERS_NOT_VALID');
    expect(await count(`response_id = '${id}' AND expires_on IS NULL`)).toBe(1);
    // Two at once: one of them gets it.
    const wanted = await added();
    const outcomes = await Promise.all([respond([wanted]), respond([wanted])]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('are deleted by who added them until they are sent, and never after', async () => {
    const forget = (id: string) => must(attachments.forget, { params: { linkCode }, body: { id } });
    const file = await added();
    await forget(file);
    expect(await count(`id = '${file}'`)).toBe(0);
    const sent = await added();
    await respond([sent]);
    await forget(sent);
    expect(await count(`id = '${sent}'`)).toBe(1);
  });

  it('wait as long as half-done answers that name them, and go with those', async () => {
    const file = await added();
    const answers: Record<string, GivenAnswer> = { photo: { state: 'answered', value: [file] } };
    const draft = { id: crypto.randomUUID(), role: null, language: 'nb', answers, visited: [], section: null };
    const { code, keptUntil } = await must(answering.keepDraft, { params: { linkCode }, body: { draft } });
    const [row] = await rows<{ day: string }>('SELECT expires_on::text AS day FROM attachment WHERE id = $1', [file]);
    expect(row?.day).toBe(keptUntil);
    await must(answering.forgetDraft, { params: { linkCode }, body: { code } });
    expect(await count(`id = '${file}'`)).toBe(0);
  });

  it('are thrown away when nobody sends them, and with the response that they belong to', async () => {
    await added();
    const waiting = await count('response_id IS NULL');
    expect(waiting).toBeGreaterThan(0);
    const sent = await count('response_id IS NOT NULL');
    await asOwner(test, async (owner) => {
      await owner.query(`SELECT erase_waiting_attachments((now() + interval '10 days')::date)`);
      expect(await count('response_id IS NULL')).toBe(0);
      expect(await count()).toBe(sent);
      await owner.query(`DELETE FROM response WHERE (survey_id, id) IN
        (SELECT survey_id, response_id FROM attachment LIMIT 1)`);
    });
    expect(await count()).toBe(sent - 1);
  });

  it('are given to who holds the invitation, and are gone when the answer is taken back', async () => {
    const invited = await anOpenSurvey(test, {
      organisationId: home.id,
      unitId: home.units.wardA,
      content: asking(),
      admission: 'invited',
      privacyMode: 'confidential',
    });
    const params = { linkCode: invited };
    const place = await database.within(home.id, async (store) => {
      const all = await store.surveys.all();
      return all.find(({ units }) => units[0]?.linkCode === invited)?.id ?? '';
    });
    const wanted = { surveyId: place, unitId: home.units.wardA, count: 2, today: '2026-06-15' };
    const [mine, other] = (await database.within(home.id, (store) => store.invitations.issue(wanted))).map(({ code }) =>
      ticketOf(code),
    );
    if (!mine || !other) throw new Error('two were invited');
    const { id: file } = (await add(PNG, 'photo', invited)).body;
    const answers: Record<string, GivenAnswer> = {
      informed: { state: 'answered', value: 3 },
      photo: { state: 'answered', value: [file] },
    };
    const response = { id: crypto.randomUUID(), role: 'patient', language: 'nb', answers } as const;
    const send = (ticket: string, id = response.id) =>
      callApi(api.url, contract.invited.submit, { params, body: { ticket, response: { ...response, id } } });
    expect((await send(mine)).status).toBe(201);
    expect((await send(other, crypto.randomUUID())).code).toBe('ANSWERS_NOT_VALID');
    const own = await must(contract.invited.own, { params, body: { ticket: mine } });
    expect(own.response?.files).toMatchObject([{ id: file, question: 'photo', type: 'image/png' }]);
    const given = await must(contract.invited.ownFile, { params, body: { ticket: mine, id: file } });
    expect(Buffer.from(given.data, 'base64').includes('IDAT')).toBe(true);
    const refused = await callApi(api.url, contract.invited.ownFile, { params, body: { ticket: other, id: file } });
    expect(refused.code).toBe('NOT_FOUND');
    await must(contract.invited.withdraw, { params, body: { ticket: mine } });
    expect(await count(`id = '${file}'`)).toBe(0);
  });

  it('are read by the named role alone, where enough have answered, and every look stands in the trail', async () => {
    const list = () => must(attachments.list, {}, home.concernReader);
    await foldResponses(database, home.id, surveyId);
    const before = await list();
    expect([before.groups, before.heldBack]).toEqual([[], true]);
    const file = await added();
    await respond([file]);
    const hidden = await callApi(
      api.url,
      attachments.read,
      { params: { attachmentId: file } },
      home.concernReader.headers,
    );
    expect(hidden.code).toBe('NOT_FOUND');
    for (let more = 0; more < 6; more += 1) await respond([await added()]);
    await foldResponses(database, home.id, surveyId);
    // Counts are used for half a second, and those before them until new ones are decided.
    let seen = await list();
    for (let tries = 0; seen.heldBack && tries < 40; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      seen = await list();
    }
    const { groups, heldBack, looks } = seen;
    expect(heldBack).toBe(false);
    expect(groups).toMatchObject([{ question: { code: 'photo', texts: { nb: 'Vis oss skiltet' } } }]);
    expect(groups[0]?.files.map(({ id }) => id)).toContain(file);
    expect(looks.length).toBeGreaterThan(0);
    expect(looks[0]?.name).toBe(home.concernReader.name);
    const { type, data } = await must(attachments.read, { params: { attachmentId: file } }, home.concernReader);
    expect(type).toBe('image/png');
    const read = Buffer.from(data, 'base64');
    expect([read.includes('IDAT'), read.includes('GPS')]).toEqual([true, false]);
    const [last] = await rows<{ kind: string; question: string; actor_id: string }>(
      'SELECT kind, question, actor_id FROM trail_entry ORDER BY number DESC LIMIT 1',
    );
    expect(last).toEqual({ kind: 'attachment-read', question: 'photo', actor_id: home.concernReader.id });
    const refused = await callApi(api.url, attachments.list, {}, home.quality.headers);
    expect(refused.code).toBe('NOT_ALLOWED');
  });
});
