import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type Route, type RouteGiven } from '@medvirk/api-contract';
import { callApi, mustCall } from '../builders/call-api.ts';
import { countMonths, monthsFrom } from '../builders/counted-months.ts';
import { aMailbox, type TestMailbox } from '../builders/mailbox.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation, type TestOrganisation, type TestPerson } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { aSurveyedOrganisation } from '../builders/surveyed-organisation.ts';
import { type HouseInProcess, houseInProcess } from './house.ts';
import { asOwner } from './small-house.ts';

const { messages, improvement, written } = contract;
/** Counts of five points in a month. */
const GOOD = [4, 6, 8, 10, 12];
const FAIR = [5, 6, 9, 9, 11];
const POOR = [12, 10, 8, 6, 4];

describe('digests', () => {
  let mailbox: TestMailbox;
  let house: HouseInProcess;
  let home: TestOrganisation;
  let surveyId: string;

  beforeAll(async () => {
    mailbox = aMailbox();
    house = await houseInProcess({ environment: mailbox.environment });
    home = await anOrganisation(house.database);
    const unitId = home.units.wardA;
    const linkCode = await anOpenSurvey(house.database, { organisationId: home.id, unitId, content: aQuestionnaire() });
    const [row] = await query('SELECT survey_id AS id FROM survey_unit WHERE link_code = $1', [linkCode]);
    surveyId = row.id;
    // Two have answered: nobody is told that.
    const few = { organisationId: home.id, surveyId, unitId, question: 'informed' };
    await countMonths(house.database, { ...few, months: { '2026-01': [0, 1, 0, 1, 0] } });
    const action = {
      ...{ theme: 'information', unitId, surveyId, title: 'Ring dem som har reist hjem', description: '' },
      ...{ owner: 'Leif Leder', dueOn: '2026-01-02', measureQuestion: null },
    };
    await must(home.quality, improvement.addAction, { body: action });
  });
  afterAll(async () => {
    await house?.stop();
    mailbox?.remove();
  });

  const must = <R extends Route>(person: TestPerson, route: R, given: RouteGiven<R>) =>
    mustCall(house.url, route, given, person.headers);
  const query = (sql: string, parameters: unknown[] = []) =>
    asOwner(house.database, async (owner) => (await owner.query(sql, parameters)).rows);
  const digests = () => mailbox.mails().filter(({ subject }) => subject.startsWith('Nytt fra'));
  const due = () => query(`UPDATE digest SET due_at = now() - interval '1 minute' WHERE survey_id = $1`, [surveyId]);
  const made = async () => {
    for (const end = Date.now() + 25_000; Date.now() < end; await new Promise((next) => setTimeout(next, 200))) {
      if ((await query('SELECT 1 FROM digest WHERE due_at <= now()')).length === 0) return;
    }
    throw new Error('the digest was not made');
  };

  const until = async (isSo: () => Promise<boolean>) => {
    for (const end = Date.now() + 25_000; Date.now() < end; await new Promise((next) => setTimeout(next, 200))) {
      if (await isSo()) return;
    }
    throw new Error('it did not come to be so');
  };

  it('come to who asked, with what is new in words and links and no figure, once, and stop by their link', async () => {
    const body = { surveyId, unitId: home.units.wardA, every: 'weekly' as const };
    await must(home.leader, messages.askForDigest, { body });
    const monthly = await must(home.leader, messages.askForDigest, { body: { ...body, every: 'monthly' } });
    expect(monthly.digests).toMatchObject([{ every: 'monthly', unit: { name: 'Post A' } }]);
    await due();
    const [mail] = await mailbox.wait(({ subject }) => subject.startsWith('Nytt fra'));
    expect(mail?.text).toContain('Fristen er ute for tiltaket «Ring dem som har reist hjem».');
    expect(mail?.text).toContain(`${house.url}/actions`);
    expect(mail?.text).not.toContain('Flere har svart.');
    expect(mail?.text.replace(/https?:\S+/g, '')).not.toMatch(/\d/);
    const [kept] = await query('SELECT due_at > now() AS later FROM digest');
    expect(kept).toEqual({ later: true });
    expect(digests()).toHaveLength(1);

    const token = /\/stop-digest#([A-Za-z0-9_-]{22})/.exec(mail?.text ?? '')?.[1] ?? '';
    const stop = () => mustCall(house.url, messages.stopDigest, { body: { token } });
    expect(await stop()).toEqual({ stopped: true });
    expect(await stop()).toEqual({ stopped: false });
    expect((await must(home.leader, messages.mine, {})).digests).toEqual([]);
  });

  it('say nothing where nothing is new, and end for who may not read there any more', async () => {
    await query(`UPDATE action SET status = 'dropped', outcome = 'Ikke lenger nødvendig'`);
    const before = digests().length;
    await must(home.leader, messages.askForDigest, { body: { surveyId, unitId: home.units.wardA, every: 'weekly' } });
    await due();
    await made();
    expect(await query('SELECT delivery_id FROM digest')).toEqual([{ delivery_id: null }]);
    await query('DELETE FROM role_assignment WHERE person_id = $1', [home.leader.id]);
    await due();
    await made();
    expect(await query('SELECT 1 FROM digest')).toEqual([]);
    expect(digests()).toHaveLength(before);
  });

  it('are refused for what the asker may not read', async () => {
    const ask = async (person: TestPerson, unitId: string) => {
      const body = { surveyId, unitId, every: 'weekly' as const };
      return (await callApi(house.url, messages.askForDigest, { body }, person.headers)).status;
    };
    expect(await ask(home.quality, home.units.wardB)).toBe(404);
    expect(await ask(home.administrator, home.units.wardA)).toBe(403);
  });

  it('tell of answers, of a signal, of a sentence gone stale and of the public page, each once, in the language of the reader', async () => {
    const { home: other, survey } = await aSurveyedOrganisation({ url: house.url, database: house.database });
    const unitId = other.units.wardA;
    const about = { organisationId: other.id, surveyId: survey.id, unitId, question: 'informed' };
    const months = monthsFrom('2024-01', 20).map(
      (month, index) => [month, index >= 12 ? POOR : index % 2 ? GOOD : FAIR] as const,
    );
    await countMonths(house.database, { ...about, months: Object.fromEntries(months.slice(0, 12)) });
    const [member] = other.members;
    const body = {
      ...{ surveyId: survey.id, unitId, theme: 'information', lens: 'now' as const, text: 'De fleste vet nok' },
      basis: [{ lens: 'now' as const, code: 'experience-score' as const, question: 'informed', place: 0 }],
    };
    await until(async () => (await callApi(house.url, written.add, { body }, member.headers)).status === 201);
    await countMonths(house.database, { ...about, months: Object.fromEntries(months.slice(12)) });
    const published = {
      ...{ organisation: 'X', title: { nb: 'Hjemreise' }, publishedAt: new Date().toISOString(), responses: 20 },
      ...{ period: { from: '2026-01-01', to: '2026-06-30' }, introduction: '', themes: [], council: null },
    };
    await query('UPDATE survey SET told = $2 WHERE id = $1', [survey.id, JSON.stringify(published)]);
    await must(other.leader, messages.choose, { body: { pace: 'daily', language: 'nn' } });
    await must(other.quality, messages.choose, { body: { pace: 'daily', language: 'en' } });
    for (const person of [other.leader, other.quality])
      await must(person, messages.askForDigest, { body: { surveyId: survey.id, unitId, every: 'weekly' } });
    await until(async () => {
      const { picture } = await must(other.leader, improvement.picture, {
        params: { theme: 'information' },
        query: { unit: unitId, survey: survey.id },
      });
      return picture.signals.length > 0;
    });
    const makeAll = async () => {
      await query(`UPDATE digest SET due_at = now() - interval '1 minute' WHERE survey_id = $1`, [survey.id]);
      await made();
    };
    const mailsOfThem = () => mailbox.mails().filter(({ subject }) => /^(Nytt frå|New in)/.test(subject));
    await makeAll();
    await until(async () => mailsOfThem().length === 2);
    const [nynorsk = '', english = ''] = ['Nytt frå', 'New in'].map(
      (start) => mailsOfThem().find(({ subject }) => subject.startsWith(start))?.text,
    );
    for (const line of [
      'Fleire har svart.',
      'Noko har endra seg for temaet «Informasjon», og ingen har sett i gang eit tiltak.',
      'Nokon har skrive om temaet «Informasjon», og svara det byggjer på, har endra seg sidan.',
      '«De sa – vi gjorde» er publisert.',
    ])
      expect(nynorsk.split(line)).toHaveLength(2);
    expect(english.match(/\/surveys\/|\/told\//g)).toHaveLength(4);
    // No figure, and no word of what somebody wrote.
    for (const text of [nynorsk, english]) expect(text.replace(/https?:\S+/g, '')).not.toMatch(/\d|vet nok/);

    await makeAll();
    expect(
      await query(`SELECT state FROM delivery WHERE organisation_id = $1 AND kind = 'digest'`, [other.id]),
    ).toEqual([{ state: 'sent' }, { state: 'sent' }]);
    expect(mailsOfThem()).toHaveLength(2);
  });
});
