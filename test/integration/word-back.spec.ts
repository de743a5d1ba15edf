import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { callApi, mustCall } from '../builders/call-api.ts';
import { aMailbox, type TestMailbox } from '../builders/mailbox.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { type House, startHouse } from './house.ts';
import { asOwner } from './small-house.ts';

const { wantWord, refuseWord } = contract.tellBack;
const NOTHING_DONE = {
  organisation: 'Testsykehuset',
  title: { nb: 'Hjemreise' },
  publishedAt: new Date().toISOString(),
  period: { from: '2026-01-01', to: '2026-06-30' },
  responses: 20,
  introduction: '',
  themes: [{ theme: { code: 'information', texts: { nb: 'Informasjon' } }, said: [], quotes: [], did: [] as object[] }],
  council: null,
};
const DONE = {
  ...NOTHING_DONE,
  themes: NOTHING_DONE.themes.map((theme) => ({
    ...theme,
    did: [{ title: 'Ring', description: '', status: 'done', dueOn: '2026-02-01', unit: 'Sengepost', outcome: null }],
  })),
};

describe('word of what was done', () => {
  let mailbox: TestMailbox;
  let house: House;
  let home: TestOrganisation;

  beforeAll(async () => {
    mailbox = aMailbox();
    house = await startHouse({ environment: mailbox.environment });
    home = await anOrganisation(house.database);
  });
  afterAll(async () => {
    await house?.stop();
    mailbox?.remove();
  });

  const query = (sql: string, parameters: unknown[] = []) =>
    asOwner(house.database, async (owner) => (await owner.query(sql, parameters)).rows);
  const aSurvey = async () => {
    const linkCode = await anOpenSurvey(house.database, {
      organisationId: home.id,
      unitId: home.units.wardA,
      content: aQuestionnaire(),
    });
    const [row] = await query(
      `SELECT s.id, s.told_slug AS slug FROM survey s JOIN survey_unit u ON u.survey_id = s.id WHERE u.link_code = $1`,
      [linkCode],
    );
    return row as { id: string; slug: string };
  };
  const ask = (slug: string, address: string) => mustCall(house.url, wantWord, { params: { slug }, body: { address } });
  const kept = (id: string) => query('SELECT *, xmin FROM contact.word_wanted WHERE survey_id = $1', [id]);
  const publish = (id: string, told: object) =>
    query('UPDATE survey SET told = $2 WHERE id = $1', [id, JSON.stringify(told)]);
  const until = async (isSo: () => Promise<boolean>) => {
    for (const end = Date.now() + 15_000; Date.now() < end; ) {
      if (await isSo()) return;
      await new Promise((next) => setTimeout(next, 100));
    }
    throw new Error('it did not come to be so');
  };

  it('waits for company, is written down sealed and without a time, and given once when something was done', async () => {
    const { id, slug } = await aSurvey();
    for (const name of ['a', 'b', 'c', 'd']) await ask(slug, `${name}@word.example`);
    expect(await kept(id)).toEqual([]);
    await ask(slug, 'E@word.example');
    await until(async () => (await kept(id)).length === 5);
    const rows = await kept(id);
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
    for (const row of rows) {
      expect(row.next_at).toBeNull();
      expect(Buffer.concat([row.sealed, row.address_hash]).includes('word.example')).toBe(false);
    }
    await publish(id, NOTHING_DONE);
    await new Promise((next) => setTimeout(next, 3500));
    expect(mailbox.mails()).toEqual([]);
    await publish(id, DONE);
    const mails = await mailbox.wait(({ to }) => to.endsWith('@word.example'), 5);
    expect(mails.map(({ to }) => to).sort()).toEqual(['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@word.example`));
    for (const { text } of mails) expect(text).toContain(`${house.url}/told/${slug}`);
    await until(async () => (await kept(id)).length === 0);
    await publish(id, { ...DONE, introduction: 'igjen' });
    await new Promise((next) => setTimeout(next, 3500));
    expect(mailbox.mails().filter(({ to }) => to.endsWith('@word.example'))).toHaveLength(5);
  });

  it('writes all who wait anew when more come, so that place and transaction say nothing of who asked when', async () => {
    const { id, slug } = await aSurvey();
    for (let n = 0; n < 10; n += 1) await ask(slug, `n${n}@later.example`);
    await until(async () => (await kept(id)).length === 10);
    expect(new Set((await kept(id)).map(({ xmin }) => xmin)).size).toBe(1);
  });

  it('is taken back by whoever gave the address, also while it is held, and nobody is told whether it was there', async () => {
    const { id, slug } = await aSurvey();
    for (const name of ['a', 'b', 'c', 'd']) await ask(slug, `${name}@back.example`);
    const refuse = (address: string) => mustCall(house.url, refuseWord, { params: { slug }, body: { address } });
    expect(await refuse('A@back.example ')).toEqual({});
    expect(await refuse('nobody@back.example')).toEqual({});
    await ask(slug, 'e@back.example');
    await ask(slug, 'f@back.example');
    await until(async () => (await kept(id)).length === 5);
    await refuse('b@back.example');
    expect(await kept(id)).toHaveLength(4);
  });

  it('refuses what is no address, and a page that does not exist', async () => {
    const { slug } = await aSurvey();
    const wrong = await callApi(house.url, wantWord, { params: { slug }, body: { address: 'anne' } });
    expect(wrong.status).toBe(400);
    const nowhere = await callApi(house.url, wantWord, { params: { slug: 'zzzzzzzz' }, body: { address: 'a@b.no' } });
    expect(nowhere.status).toBe(404);
  });

  it('is erased when the time has passed for which answers are kept', async () => {
    const { id, slug } = await aSurvey();
    for (let n = 0; n < 5; n += 1) await ask(slug, `n${n}@past.example`);
    await until(async () => (await kept(id)).length === 5);
    await query(
      `UPDATE survey SET closes_on = CURRENT_DATE - make_interval(months => (information ->> 'retentionMonths')::int) - interval '2 days' WHERE id = $1`,
      [id],
    );
    await query('SELECT contact_erase_words(now(), CURRENT_DATE)');
    expect(await kept(id)).toEqual([]);
  });

  it('is written down when the process ends in peace', async () => {
    const { id, slug } = await aSurvey();
    await ask(slug, 'alone@peace.example');
    expect(await kept(id)).toEqual([]);
    await house.api.end();
    expect(await kept(id)).toHaveLength(1);
  });
});
