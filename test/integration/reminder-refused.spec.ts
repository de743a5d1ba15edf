import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type Route, type RouteGiven } from '@medvirk/api-contract';
import { type PrivacyMode, ticketOf } from '@medvirk/data-access';
import { SMTPServer } from 'smtp-server';
import { mustCall } from '../builders/call-api.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { type HouseInProcess, houseInProcess } from './house.ts';
import { asOwner } from './small-house.ts';

const { recipients: route, invited } = contract;

describe('a reminder that the mail server does not take', () => {
  /** Codes of the server's answers to the next mails; none left is yes. */
  const refusals: number[] = [];
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
        return responseCode ? done(Object.assign(new Error('not now'), { responseCode })) : done();
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

  /** Somebody who was asked once; the code of the first message, and what happens to them. */
  const asked = async (privacyMode: PrivacyMode, address: string) => {
    const unitId = home.units.wardA;
    const plan = {
      organisationId: home.id,
      unitId,
      content: aQuestionnaire(),
      admission: 'invited',
      privacyMode,
    } as const;
    const linkCode = await anOpenSurvey(house.database, plan);
    const [{ survey_id: surveyId }] = await query('SELECT survey_id FROM survey_unit WHERE link_code = $1', [linkCode]);
    const params = { surveyId: surveyId as string };
    const codes = () => mails.flatMap((mail) => new RegExp(`/s/${linkCode}#([0-9a-z]{16})`).exec(mail)?.[1] ?? []);
    await must(route.save, { params, body: { reminders: 1, spacingDays: 7, awakeFrom: 0, awakeUntil: 1440 } });
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
      expect(await states()).toEqual(['made', 'renewed', 'stopped'].sort());
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
});
