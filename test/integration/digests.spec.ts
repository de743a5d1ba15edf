import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type Route, type RouteGiven } from '@medvirk/api-contract';
import { callApi, mustCall } from '../builders/call-api.ts';
import { aMailbox, type TestMailbox } from '../builders/mailbox.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation, type TestOrganisation, type TestPerson } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { type HouseInProcess, houseInProcess } from './house.ts';
import { asOwner } from './small-house.ts';

const { messages, improvement } = contract;

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

  it('come to who asked, with what is new in words and links and no figure, once, and stop by their link', async () => {
    const body = { surveyId, unitId: home.units.wardA, every: 'weekly' as const };
    await must(home.leader, messages.askForDigest, { body });
    const monthly = await must(home.leader, messages.askForDigest, { body: { ...body, every: 'monthly' } });
    expect(monthly.digests).toMatchObject([{ every: 'monthly', unit: { name: 'Post A' } }]);
    await due();
    const [mail] = await mailbox.wait(({ subject }) => subject.startsWith('Nytt fra'));
    expect(mail?.text).toContain('Fristen er ute for tiltaket «Ring dem som har reist hjem».');
    expect(mail?.text).toContain(`${house.url}/actions`);
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
});
