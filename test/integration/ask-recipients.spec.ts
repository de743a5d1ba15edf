import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type Route, type RouteGiven } from '@medvirk/api-contract';
import { connect, Database, type PrivacyMode, ticketOf } from '@medvirk/data-access';
import pg from 'pg';
import { readPdf } from '../../libs/documents/src/pdf/read-pdf.builder.ts';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anInvitedSurvey } from '../builders/invited-survey.ts';
import { aMailbox, type TestMail, type TestMailbox } from '../builders/mailbox.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { type HouseInProcess, houseInProcess } from './house.ts';
import { asOwner } from './small-house.ts';

const { recipients: route, invited } = contract;
const ALL_DAY = { reminders: 1, spacingDays: 7, awakeFrom: 0, awakeUntil: 1440 };

describe('asking people to answer', () => {
  let mailbox: TestMailbox;
  let house: HouseInProcess;
  let home: TestOrganisation;

  beforeAll(async () => {
    mailbox = aMailbox();
    house = await houseInProcess({ environment: mailbox.environment });
    home = await anOrganisation(house.database);
  });
  afterAll(async () => {
    await house?.stop();
    mailbox?.remove();
  });

  const must = <R extends Route>(asked: R, given: RouteGiven<R>) =>
    mustCall(house.url, asked, given, home.quality.headers);
  const query = (sql: string, parameters: unknown[] = []) =>
    asOwner(house.database, async (owner) => (await owner.query(sql, parameters)).rows);
  const aSurvey = async (privacyMode: PrivacyMode = 'anonymous') => {
    const { params, unitId, linkCode } = await anInvitedSurvey(house.database, home, privacyMode);
    await must(route.save, { params, body: ALL_DAY });
    return { params, unitId, linkCode };
  };
  const person = (unitId: string, email: string, more: object = {}) => ({
    email,
    unitId,
    language: 'nb' as const,
    ...more,
  });
  const to = (address: string) => (mail: TestMail) => mail.to === address;
  const codeIn = (mail: TestMail | undefined, linkCode: string): string =>
    new RegExp(`/s/${linkCode}#([0-9a-z]{16})`).exec(mail?.text ?? '')?.[1] ?? '';
  const standing = async (linkCode: string, code: string) =>
    (await mustCall(house.url, invited.open, { params: { linkCode }, body: { ticket: ticketOf(code) } })).standing;
  const settled = async (params: { surveyId: string }, want: number) => {
    for (let tries = 0; tries < 150; tries += 1) {
      const rows = await query(
        `SELECT 1 FROM contact.recipient WHERE survey_id = $1 AND state IN ('waiting', 'sending') AND asks = 0`,
        [params.surveyId],
      );
      if (rows.length === want) return;
      await new Promise((next) => setTimeout(next, 100));
    }
    throw new Error('people still wait');
  };

  it('sends each a code of their own by mail or text message, once, and only when it is begun', async () => {
    const { params, unitId, linkCode } = await aSurvey();
    const people = [
      person(unitId, 'Anne@a.test.example'),
      person(unitId, 'bo@a.test.example', { language: 'nn' }),
      { phone: '901 23 456', unitId, language: 'nb' as const },
      person(unitId, 'anne@a.test.example'),
    ];
    const body = { recipients: people, sampling: { kind: 'all' as const } };
    expect(await must(route.add, { params, body })).toEqual({ added: 3, known: 1, reserved: 0, notDrawn: 0 });
    await new Promise((next) => setTimeout(next, 3500));
    expect(mailbox.mails().filter(({ to: address }) => address.endsWith('a.test.example'))).toEqual([]);
    await must(route.move, { params, body: { to: 'running' } });
    const [anne] = await mailbox.wait(to('anne@a.test.example'));
    const [bo] = await mailbox.wait(to('bo@a.test.example'));
    const [sms] = await mailbox.wait(to('+4790123456'));
    expect(bo?.text).toContain('Svar på spørsmåla');
    const codes = [anne, bo, sms].map((mail) => codeIn(mail, linkCode));
    expect(new Set(codes).size).toBe(3);
    for (const code of codes) expect(await standing(linkCode, code)).toBe('usable');
    await must(route.move, { params, body: { to: 'running' } });
    await new Promise((next) => setTimeout(next, 3500));
    expect(mailbox.mails().filter(({ text }) => text.includes(`/s/${linkCode}#`))).toHaveLength(3);
    expect(await must(route.campaign, { params })).toMatchObject({
      listed: 3,
      asked: 3,
      waiting: 0,
      opened: { kind: 'hidden' },
    });
  });

  it('reminds who has not opened it, with a new code in place of the old one', async () => {
    const { params, unitId, linkCode } = await aSurvey();
    const body = { recipients: [person(unitId, 'siv@r.test.example'), person(unitId, 'tor@r.test.example')] };
    await must(route.add, { params, body });
    await must(route.move, { params, body: { to: 'running' } });
    const [siv] = await mailbox.wait(to('siv@r.test.example'));
    const [tor] = await mailbox.wait(to('tor@r.test.example'));
    await settled(params, 0);
    expect(await standing(linkCode, codeIn(tor, linkCode))).toBe('usable');
    const key = await mustCall(house.url, invited.open, {
      params: { linkCode },
      body: { ticket: ticketOf(codeIn(tor, linkCode)) },
    });
    expect(key.standing).toBe('usable');
    await query(`UPDATE ledger.invitation SET state = 'opened' WHERE ticket_hash = (
      SELECT i.ticket_hash FROM ledger.invitation i JOIN contact.recipient r ON r.invitation_id = i.id WHERE r.email = 'tor@r.test.example')`);
    await query(`UPDATE contact.recipient SET next_at = now() WHERE survey_id = $1`, [params.surveyId]);
    const [, again] = await mailbox.wait(to('siv@r.test.example'), 2);
    expect(again?.text).toContain('for en stund siden');
    // Whoever looks for the first message finds out that there is a newer one.
    expect(await standing(linkCode, codeIn(siv, linkCode))).toBe('renewed');
    expect(await standing(linkCode, codeIn(again, linkCode))).toBe('usable');
    await query(`UPDATE contact.recipient SET next_at = now() WHERE survey_id = $1`, [params.surveyId]);
    await new Promise((next) => setTimeout(next, 3500));
    expect(mailbox.mails().filter(to('siv@r.test.example'))).toHaveLength(2);
    expect(mailbox.mails().filter(to('tor@r.test.example'))).toHaveLength(1);
  });

  it('gives a person who asks all that is kept under their address, by who may, and keeps a line about it', async () => {
    const secret = await aSurvey('confidential');
    const anonymous = await aSurvey();
    for (const { params, unitId } of [secret, anonymous]) {
      await must(route.add, { params, body: { recipients: [person(unitId, 'liv@s.test.example')] } });
      await must(route.move, { params, body: { to: 'running' } });
      await query(`DELETE FROM contact.asked`);
      await mailbox.wait(to('liv@s.test.example'), params === secret.params ? 1 : 2);
      await settled(params, 0);
    }
    const code = mailbox
      .mails()
      .filter(to('liv@s.test.example'))
      .map((mail) => codeIn(mail, secret.linkCode))
      .find(Boolean);
    const answers = { informed: { state: 'answered', value: 3 } } as const;
    const response = { id: randomUUID(), role: 'patient', language: 'nb', answers } as const;
    await mustCall(house.url, invited.submit, {
      params: { linkCode: secret.linkCode },
      body: { ticket: ticketOf(code ?? ''), response },
    });
    const give = (headers: Record<string, string>, over: object = {}) =>
      callApi(
        house.url,
        contract.subjectAccess.give,
        {
          body: {
            address: 'Liv@s.test.example',
            identityCheck: 'Viste legitimasjon i skranken',
            confirmed: true,
            language: 'nb',
            ...over,
          },
        },
        headers,
      );
    expect((await give(home.quality.headers)).code).toBe('NOT_ALLOWED');
    expect((await give(home.administrator.headers, { identityCheck: 'ja' })).code).toBe('INPUT_NOT_VALID');
    expect((await give(home.administrator.headers, { confirmed: false })).code).toBe('INPUT_NOT_VALID');
    const { body } = await give(home.administrator.headers);
    const bySurvey = new Map(body.data.surveys.map((each) => [each.survey.privacyMode, each]));
    expect(bySurvey.get('confidential')?.response?.answers).toContainEqual(
      expect.objectContaining({ question: 'informed', state: 'answered', value: 3 }),
    );
    expect(bySurvey.get('anonymous')?.response).toBeNull();
    const { marked, title, root } = readPdf(Buffer.from(body.pdf, 'base64'));
    expect([marked, title]).toEqual([true, 'Innsyn']);
    expect(JSON.stringify(root)).toContain('liv@s.test.example');
    const nobody = (await give(home.administrator.headers, { address: 'nobody@s.test.example' })).body;
    expect(nobody.data.surveys).toEqual([]);
    const { given } = await mustCall(house.url, contract.subjectAccess.given, {}, home.administrator.headers);
    expect(given.map(({ surveys, responses, identityCheck }) => [surveys, responses, identityCheck])).toEqual([
      [0, 0, 'Viste legitimasjon i skranken'],
      [2, 1, 'Viste legitimasjon i skranken'],
    ]);
    const [{ text }] = await query(
      `SELECT json_agg(t)::text AS text FROM trail_entry t WHERE kind = 'subject-access-given'`,
    );
    expect(text).not.toContain('liv@');
  });

  it('reminds also who opened it and did not answer, where answers can be found again, and nobody who answered', async () => {
    const { params, unitId, linkCode } = await aSurvey('confidential');
    const body = { recipients: [person(unitId, 'eva@o.test.example'), person(unitId, 'jon@o.test.example')] };
    await must(route.add, { params, body });
    await must(route.move, { params, body: { to: 'running' } });
    const [eva] = await mailbox.wait(to('eva@o.test.example'));
    const [jon] = await mailbox.wait(to('jon@o.test.example'));
    await settled(params, 0);
    expect(await standing(linkCode, codeIn(eva, linkCode))).toBe('usable'); // and opened now
    const response = {
      id: randomUUID(),
      role: 'patient' as const,
      language: 'nb',
      answers: { informed: { state: 'answered' as const, value: 2 } },
    };
    const ticket = ticketOf(codeIn(jon, linkCode));
    await mustCall(house.url, invited.submit, { params: { linkCode }, body: { ticket, response } });
    await query('UPDATE contact.recipient SET next_at = now() WHERE survey_id = $1', [params.surveyId]);
    const [, again] = await mailbox.wait(to('eva@o.test.example'), 2);
    expect(await standing(linkCode, codeIn(again, linkCode))).toBe('usable');
    for (let tries = 0; tries < 100; tries += 1) {
      const left = await query(`SELECT 1 FROM contact.recipient WHERE survey_id = $1 AND state <> 'done'`, [
        params.surveyId,
      ]);
      if (left.length === 0) break;
      await new Promise((next) => setTimeout(next, 100));
    }
    expect(mailbox.mails().filter(to('jon@o.test.example'))).toHaveLength(1);
    expect(JSON.stringify(await must(route.campaign, { params }))).not.toContain('@');
  });

  it('spares who was asked lately by another survey, and who does not want to be asked', async () => {
    const [first, second] = [await aSurvey(), await aSurvey()];
    const add = ({ params, unitId }: typeof first, ...emails: string[]) =>
      must(route.add, { params, body: { recipients: emails.map((email) => person(unitId, email)) } });
    await add(first, 'ida@s.test.example');
    await must(route.move, { params: first.params, body: { to: 'running' } });
    const [mail] = await mailbox.wait(to('ida@s.test.example'));
    await add(second, 'ida@s.test.example', 'jon@s.test.example', 'kim@s.test.example');
    await must(route.reserve, { body: { address: ' JON@s.test.example ' } });
    await must(route.move, { params: second.params, body: { to: 'running' } });
    await mailbox.wait(to('kim@s.test.example'));
    await settled(second.params, 0);
    expect(await must(route.campaign, { params: second.params })).toMatchObject({ asked: 1, reserved: 1, spared: 1 });
    expect(mailbox.mails().filter(to('jon@s.test.example'))).toEqual([]);
    // By the link in the message, from nobody who is signed in.
    const token = /\/no-more#([A-Za-z0-9_-]{22})/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(await mustCall(house.url, route.noMore, { body: { token } })).toEqual({ organisation: 'Prøvebyen helse' });
    expect(await mustCall(house.url, route.noMore, { body: { token: 'x'.repeat(22) } })).toEqual({
      organisation: null,
    });
    expect(await standing(first.linkCode, codeIn(mail, first.linkCode))).toBe('stopped');
    expect(await add(await aSurvey(), 'ida@s.test.example')).toMatchObject({ added: 0, reserved: 1 });
  });

  it('stops at once, and sends nothing at night', async () => {
    const { params, unitId } = await aSurvey();
    await must(route.add, { params, body: { recipients: [person(unitId, 'natt@n.test.example')] } });
    const minutes =
      Number(
        new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit', hourCycle: 'h23' }).format(
          new Date(),
        ),
      ) * 60;
    // Hours of which this is none.
    const night = minutes >= 720 ? { awakeFrom: 0, awakeUntil: 300 } : { awakeFrom: 1080, awakeUntil: 1440 };
    await must(route.save, { params, body: { ...ALL_DAY, ...night } });
    await must(route.move, { params, body: { to: 'running' } });
    await new Promise((next) => setTimeout(next, 3500));
    await must(route.move, { params, body: { to: 'stopped' } });
    await must(route.save, { params, body: ALL_DAY });
    await new Promise((next) => setTimeout(next, 3500));
    expect(mailbox.mails().filter(to('natt@n.test.example'))).toEqual([]);
    await must(route.move, { params, body: { to: 'running' } });
    await mailbox.wait(to('natt@n.test.example'));
  });

  it('refuses rows by their number and takes none of them, and draws by lot', async () => {
    const { params, unitId } = await aSurvey();
    const bad = [
      person(unitId, 'god@d.test.example'),
      person(unitId, 'ikke en adresse'),
      person(home.units.wardB, 'b@d.test.example'),
    ];
    const refused = await callApi(house.url, route.add, { params, body: { recipients: bad } }, home.quality.headers);
    expect([refused.status, refused.code]).toEqual([400, 'INPUT_NOT_VALID']);
    expect(await must(route.campaign, { params })).toMatchObject({ listed: 0 });
    const many = Array.from({ length: 100 }, (_, at) => person(unitId, `p${at}@d.test.example`));
    const some = { recipients: many, sampling: { kind: 'number' as const, count: 10, perUnit: true } };
    expect(await must(route.add, { params, body: some })).toMatchObject({ added: 10, notDrawn: 90 });
  });

  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  it('erases the list a month after the survey has closed, and keeps the numbers', async () => {
    const { params, unitId } = await aSurvey();
    await must(route.add, { params, body: { recipients: [person(unitId, 'slett@e.test.example')] } });
    await must(route.move, { params, body: { to: 'running' } });
    await mailbox.wait(to('slett@e.test.example'));
    await settled(params, 0);
    // Closed today, and looked at a month from now: the worker erases by today's date meanwhile.
    await query(`UPDATE survey SET closes_on = CURRENT_DATE, status = 'closed' WHERE id = $1`, [params.surveyId]);
    const dataSource = await connect(house.database.databaseUrl, 1);
    const database = new Database(dataSource);
    const listed = () => query(`SELECT 1 FROM contact.recipient WHERE survey_id = $1`, [params.surveyId]);
    expect(await database.eraseRecipients(new Date(), inDays(29))).toBe(0);
    expect(await listed()).toHaveLength(1);
    expect(await database.eraseRecipients(new Date(), inDays(32))).toBe(1);
    expect(await database.eraseRecipients(new Date(), inDays(32))).toBe(0);
    await dataSource.destroy();
    expect(await listed()).toEqual([]);
    expect(await must(route.campaign, { params })).toMatchObject({ listed: 1, asked: 1, state: 'stopped' });
  });

  it('erases the list of a survey that was closed by hand and never had a last day', async () => {
    const { params, unitId } = await aSurvey();
    await must(route.add, { params, body: { recipients: [person(unitId, 'uten-dato@e.test.example')] } });
    await query('UPDATE survey SET closes_on = NULL WHERE id = $1', [params.surveyId]);
    const { surveys } = contract;
    await must(surveys.move, { params, body: { to: 'closed' } });
    const dataSource = await connect(house.database.databaseUrl, 1);
    const database = new Database(dataSource);
    expect(await database.eraseRecipients(new Date(), inDays(29))).toBe(0);
    expect(await database.eraseRecipients(new Date(), inDays(32))).toBeGreaterThanOrEqual(1);
    await dataSource.destroy();
    expect(await query(`SELECT 1 FROM contact.recipient WHERE survey_id = $1`, [params.surveyId])).toEqual([]);
  });

  it('lets the application read neither list nor register', async () => {
    const app = new pg.Client({ connectionString: house.database.databaseUrl });
    await app.connect();
    try {
      await app.query('SET ROLE medvirk_app');
      for (const table of ['recipient', 'campaign', 'reservation', 'asked']) {
        await expect(app.query(`SELECT * FROM contact.${table}`)).rejects.toThrow('permission denied');
      }
    } finally {
      await app.end();
    }
  });
});
