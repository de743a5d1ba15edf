import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type Route, type RouteGiven } from '@medvirk/api-contract';
import { type PrivacyMode, ticketOf } from '@medvirk/data-access';
import { SMTPServer } from 'smtp-server';
import { mustCall } from '../builders/call-api.ts';
import { anInvitedSurvey } from '../builders/invited-survey.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { type HouseInProcess, houseInProcess } from './house.ts';
import { asOwner } from './small-house.ts';

const { recipients: route, invited } = contract;

describe('a reminder that the mail server does not take', () => {
  /** Codes of the server's answers to the next mails; none left is yes. */
  const refusals: number[] = [];
  /** What happens while the server makes up its mind to refuse. */
  let whileAsked: () => Promise<unknown> = async () => undefined;
  const mails: string[] = [];
  let server: SMTPServer;
  let house: HouseInProcess;
  let home: TestOrganisation;

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => {
        const responseCode = refusals.shift();
        if (!responseCode) return done();
        void whileAsked().then(() => done(Object.assign(new Error('not now'), { responseCode })));
      },
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (chunk) => {
          text += chunk;
        });
        stream.on('end', () => {
          mails.push(text.replace(/=\r?\n/g, '').replaceAll('=3D', '='));
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    house = await houseInProcess({
      environment: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Medvirk <medvirk@test.example>' },
    });
    home = await anOrganisation(house.database);
  });
  afterAll(async () => {
    await house?.stop();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  const must = <R extends Route>(asked: R, given: RouteGiven<R>) =>
    mustCall(house.url, asked, given, home.quality.headers);
  const query = (sql: string, parameters: unknown[] = []) =>
    asOwner(house.database, async (owner) => (await owner.query(sql, parameters)).rows);
  const until = async (what: string, holds: () => Promise<boolean> | boolean): Promise<void> => {
    for (const limit = Date.now() + 20_000; !(await holds()); await sleep(100)) {
      if (Date.now() > limit) throw new Error(`never: ${what}`);
    }
  };

  const codesOf = (linkCode: string): string[] =>
    mails.flatMap((mail) => new RegExp(`/s/${linkCode}#([0-9a-z]{16})`).exec(mail)?.[1] ?? []);
  const inState = async (surveyId: string, state: string): Promise<number> =>
    (await query('SELECT FROM contact.recipient WHERE survey_id = $1 AND state = $2 AND asks > 0', [surveyId, state]))
      .length;
  const aSurvey = async (privacyMode: PrivacyMode) => {
    const { params, unitId, linkCode } = await anInvitedSurvey(house.database, home, privacyMode);
    await must(route.save, { params, body: { reminders: 1, spacingDays: 7, awakeFrom: 0, awakeUntil: 1440 } });
    return { params, unitId, linkCode };
  };

  /** Somebody who was asked once; the code of the first message, and what happens to them. */
  const asked = async (privacyMode: PrivacyMode, address: string) => {
    const { params, unitId, linkCode } = await aSurvey(privacyMode);
    const { surveyId } = params;
    const codes = () => codesOf(linkCode);
    await must(route.add, { params, body: { recipients: [{ email: address, unitId, language: 'nb' }] } });
    await must(route.move, { params, body: { to: 'running' } });
    await until('the first message', () => codes().length === 1);
    const recipient = async (): Promise<{ state: string; asks: number; attempts: number; fault: string | null }> =>
      (await query('SELECT state, asks, attempts, fault FROM contact.recipient WHERE survey_id = $1', [surveyId]))[0];
    await until('the first is settled', async () => (await recipient()).state === 'waiting');
    const due = () => query('UPDATE contact.recipient SET next_at = now() WHERE survey_id = $1', [surveyId]);
    const standing = async (code: string | undefined) =>
      (await mustCall(house.url, invited.open, { params: { linkCode }, body: { ticket: ticketOf(code ?? '') } }))
        .standing;
    const states = async (): Promise<string[]> =>
      (await query('SELECT state FROM ledger.invitation WHERE survey_id = $1 ORDER BY state', [surveyId])).map(
        ({ state }) => state,
      );
    return { codes, recipient, due, standing, states };
  };

  it.each<[PrivacyMode, string]>([
    ['anonymous', 'made'],
    ['confidential', 'opened'],
  ])(
    'leaves the first link of an %s survey as it was, and is sent when the server takes mail again',
    async (privacyMode, before) => {
      const { codes, recipient, due, standing, states } = await asked(privacyMode, `${privacyMode}@w.test.example`);
      const [first] = codes();
      // Where answers can be found again, who has opened it is reminded too.
      if (before === 'opened') expect(await standing(first)).toBe('usable');
      refusals.push(451);
      await due();
      await until('the server has said no', async () => (await recipient()).fault === 'smtp-451');
      expect(await recipient()).toMatchObject({ state: 'waiting', asks: 1 });
      expect(await states()).toEqual([before, 'stopped'].sort());

      await due();
      await until('the reminder', () => codes().length === 2);
      await until('it is settled', async () => (await recipient()).state === 'done');
      // Whoever had opened it before is still one who has.
      expect(await states()).toEqual([before, 'renewed', 'stopped'].sort());
      expect(await standing(first)).toBe('renewed');
      expect(await standing(codes()[1])).toBe('usable');
    },
  );

  it('leaves the first link as it was where the address takes no more mail at all', async () => {
    const { codes, recipient, due, standing } = await asked('anonymous', 'gone@w.test.example');
    refusals.push(550);
    await due();
    await until('it bounced', async () => (await recipient()).state === 'bounced');
    expect(await standing(codes()[0])).toBe('usable');
  });

  it('never brings back the first link of somebody who said meanwhile that they do not want to be asked', async () => {
    const { codes, recipient, due, standing } = await asked('anonymous', 'nei@w.test.example');
    const token = /\/no-more#([A-Za-z0-9_-]{22})/.exec(mails.at(-1) ?? '')?.[1] ?? '';
    refusals.push(550);
    // The server is asked, and before it says no they do.
    whileAsked = () => mustCall(house.url, route.noMore, { body: { token } });
    await due();
    await until('it bounced', async () => (await recipient()).state === 'bounced');
    expect(await standing(codes()[0])).toBe('stopped');
  });

  it('counts each person once, however often they are asked', async () => {
    const { params, unitId, linkCode } = await aSurvey('confidential');
    const people = Array.from({ length: 12 }, (_, i) => `p${i}@w.test.example`);
    await must(route.add, {
      params,
      body: { recipients: people.map((email) => ({ email, unitId, language: 'nb' as const })) },
    });
    await must(route.move, { params, body: { to: 'running' } });
    const codes = () => codesOf(linkCode);
    await until('all messages', () => codes().length === 12);
    await until('all are settled', async () => (await inState(params.surveyId, 'waiting')) === 12);
    for (const code of codes().slice(0, 7)) {
      const answers = { informed: { state: 'answered' as const, value: 2 } };
      const response = { id: randomUUID(), role: 'patient' as const, language: 'nb', answers };
      await mustCall(house.url, invited.submit, { params: { linkCode }, body: { ticket: ticketOf(code), response } });
    }
    await query('UPDATE contact.recipient SET next_at = now() WHERE survey_id = $1', [params.surveyId]);
    await until('five reminders', () => codes().length === 17);
    await until('all are done', async () => (await inState(params.surveyId, 'done')) === 12);
    const { units } = await must(contract.invitations.counts, { params });
    expect(units).toEqual([
      { unitId, made: 12, stopped: 0, opened: { kind: 'shown', count: 7 }, answered: { kind: 'shown', count: 7 } },
    ]);
    const { invited: rate } = await must(contract.results.respondents, { params, query: { unit: unitId } });
    expect(rate).toMatchObject({ made: 12, answered: 7, rate: { estimate: expect.closeTo(7 / 12, 5) } });
  });
});
