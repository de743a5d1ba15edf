import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type ResponseInput, type Route, type RouteGiven } from '@medvirk/api-contract';
import { connect, Database, hashOfTicket, type PrivacyMode, ticketOf } from '@medvirk/data-access';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import { makeExport } from '../../apps/worker/src/make-exports/make-export.ts';
import { inOrder, readPdf } from '../../libs/documents/src/pdf/read-pdf.builder.ts';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { unzip } from '../builders/unzip.ts';
import { type House, startHouse } from './house.ts';
import { asOwner } from './small-house.ts';

const { letters, invited, fileExports } = contract;
const SECRET = 'a secret of a test that is long enough';
const content: QuestionnaireContent = {
  title: { nb: 'Hjemreise' },
  languages: ['nb'],
  sections: [
    {
      code: 's',
      title: { nb: 'Del' },
      questions: [
        { type: 'long-text', code: 'missed', texts: { nb: 'Hva savnet du?' }, theme: 'information', lens: 'now' },
      ],
    },
  ],
};

/** A letter as it was printed. */
interface Printed {
  code: string;
  number: string | undefined;
}

describe('reminding by letter', () => {
  let house: House;
  let home: TestOrganisation;
  let database: Database;

  beforeAll(async () => {
    house = await startHouse({ worker: false, environment: { MEDVIRK_SECRET: SECRET } });
    home = await anOrganisation(house.database);
    database = new Database(await connect(house.database.databaseUrl, 4));
  });
  afterAll(async () => {
    await database?.dataSource.destroy();
    await house?.stop();
  });

  const must = <R extends Route>(asked: R, given: RouteGiven<R>) =>
    mustCall(house.url, asked, given, home.quality.headers);
  const query = (sql: string, parameters: unknown[] = []) =>
    asOwner(house.database, async (owner) => (await owner.query(sql, parameters)).rows);
  const make = (id: string, stopping = () => false) => makeExport(database, home.id, id, stopping, SECRET);
  const fetchFile = (id: string) => fetch(`${house.url}/api/exports/${id}/file`, { headers: home.quality.headers });
  const printed = (pdf: Uint8Array): Printed[] =>
    readPdf(pdf).root.children.map((page) => {
      const text = inOrder(page)
        .map((each) => each.text)
        .join('\n');
      return {
        code: (/Koden din: ([0-9a-z ]+)/.exec(text)?.[1] ?? '').replaceAll(' ', ''),
        number: /Brev nummer (\S+)/.exec(text)?.[1],
      };
    });
  const fetched = async (id: string) => {
    const files = unzip(Buffer.from(await (await fetchFile(id)).arrayBuffer()));
    const list = files.get('numre.csv')?.toString('utf8');
    const pages = [...files].filter(([path]) => path.endsWith('.pdf')).flatMap(([, bytes]) => printed(bytes));
    return { pages, list };
  };

  /** Letters that were posted more than a week ago. */
  const posted = async (count: number, privacyMode: PrivacyMode = 'confidential') => {
    const unitId = home.units.wardA;
    const plan = { organisationId: home.id, unitId, content, admission: 'invited', privacyMode } as const;
    const linkCode = await anOpenSurvey(house.database, plan);
    const [{ survey_id }] = await query('SELECT survey_id FROM survey_unit WHERE link_code = $1', [linkCode]);
    const surveyId: string = survey_id;
    const params = { surveyId };
    const asking = { reminders: 2, spacingDays: 7, awakeFrom: 0, awakeUntil: 1440 };
    await must(contract.recipients.save, { params, body: asking });
    const { id } = await must(letters.order, { params, body: { unitId, count, language: 'nb' } });
    await make(id);
    const batch = { surveyId, batchId: id };
    await must(letters.sent, { params: batch });
    await query(`UPDATE letter_batch SET sent_on = sent_on - 8 WHERE id = $1`, [id]);
    return { batch, linkCode, first: await fetched(id) };
  };
  const view = async ({ surveyId, batchId }: { surveyId: string; batchId: string }) => {
    const { batches } = await must(letters.list, { params: { surveyId } });
    return batches.find(({ id }) => id === batchId);
  };
  const order = (batch: { surveyId: string; batchId: string }, kind: 'listed' | 'to-all') =>
    callApi(house.url, letters.remind, { params: batch, body: { kind, language: 'nb' } }, { ...home.quality.headers });
  const lastOf = async (batch: { surveyId: string; batchId: string }) =>
    (await view(batch))?.reminders.at(-1)?.id ?? '';
  /** What somebody who uses a code is told. */
  const told = async (linkCode: string, page: Printed | undefined) =>
    (await must(invited.open, { params: { linkCode }, body: { ticket: ticketOf(page?.code ?? '') } })).standing;
  /** The same for many, past the limit of calls. */
  const toldAll = ({ surveyId }: { surveyId: string }, pages: readonly Printed[]) =>
    database.within(home.id, async (store) => {
      const states: (string | undefined)[] = [];
      for (const { code } of pages) {
        const place = { surveyId, unitId: home.units.wardA };
        states.push((await store.inbox.open(hashOfTicket(ticketOf(code)), place))?.state);
      }
      return states;
    });
  const answer = (linkCode: string, { code }: Printed) => {
    const response: ResponseInput = {
      id: randomUUID(),
      role: 'patient',
      language: 'nb',
      answers: { missed: { state: 'answered', value: 'Mer ro' } },
    };
    return callApi(house.url, invited.submit, {
      params: { linkCode },
      body: { ticket: ticketOf(code), response },
    });
  };

  it('gives new codes to those who have not answered, once, and takes the old ones when the letters are fetched', async () => {
    const { batch, linkCode, first } = await posted(32);
    expect(first.pages.map(({ number }) => number)).toEqual(
      Array.from({ length: 32 }, (_, index) => `B1-${String(index + 1).padStart(4, '0')}`),
    );
    for (const page of first.pages.slice(0, 6)) expect((await answer(linkCode, page)).status).toBe(201);
    expect((await view(batch))?.remind).toEqual({ kind: 'listed', letters: 26 });

    // Two who order at once get one reminder.
    const ordered = await Promise.all([order(batch, 'listed'), order(batch, 'listed'), order(batch, 'listed')]);
    expect(ordered.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const id = await lastOf(batch);

    // A worker dies half way: every old code holds, and no new one does. Then two go on at once.
    let looks = 0;
    expect(await make(id, () => ++looks > 1)).toBe(false);
    expect((await view(batch))?.reminders).toMatchObject([{ wanted: 26, made: 25, fetchedOn: null, lapsed: false }]);
    await Promise.all([make(id), make(id)]);
    while (!(await make(id))) await new Promise((next) => setTimeout(next, 10));
    expect((await view(batch))?.reminders).toMatchObject([{ wanted: 26, made: 26 }]);
    // Letter 11 has been opened, and is being answered.
    expect(await told(linkCode, first.pages[10])).toBe('usable');

    // Somebody answers before the letters are fetched.
    const between = first.pages[31] as Printed;
    expect((await answer(linkCode, between)).status).toBe(201);
    const [again, { pages, list }] = await Promise.all([fetched(id), fetched(id)]);
    expect(again.pages).toEqual(pages);
    expect(pages.map(({ number }) => number)).toEqual(first.pages.slice(6).map(({ number }) => number));
    expect(list?.split('\r\n').slice(0, 3)).toEqual([
      '\ufeffBrev nummer,Fil,Side',
      'B1-0007,0001-0025.pdf,1',
      'B1-0008,0001-0025.pdf,2',
    ]);
    for (const { number } of first.pages.slice(0, 6)) expect(list).not.toContain(number);

    expect(await toldAll(batch, first.pages)).toEqual([
      ...Array(6).fill('answered'),
      ...Array(25).fill('replaced'),
      'answered',
    ]);
    expect(await toldAll(batch, pages)).toEqual([...Array(25).fill('opened'), 'unused']);
    for (const [page, standing] of [
      [first.pages[0], 'answered'],
      [first.pages[6], 'replaced'],
      [pages[0], 'usable'],
      [pages[25], 'unused'],
    ] as const) {
      expect(await told(linkCode, page)).toBe(standing);
    }

    // The old code sends nothing any more, but for who was at it; the new one does, once. Nobody has become two.
    expect((await answer(linkCode, first.pages[20] as Printed)).code).toBe('INVITATION_NOT_VALID');
    expect((await answer(linkCode, pages[14] as Printed)).status).toBe(201);
    expect((await answer(linkCode, pages[14] as Printed)).code).toBe('INVITATION_USED');
    expect((await answer(linkCode, first.pages[10] as Printed)).status).toBe(201);
    expect((await answer(linkCode, first.pages[10] as Printed)).code).toBe('INVITATION_USED');
    expect((await answer(linkCode, pages[4] as Printed)).code).toBe('INVITATION_USED');
    const { units } = await must(contract.invitations.counts, { params: { surveyId: batch.surveyId } });
    expect(units).toMatchObject([{ made: 32, stopped: 0, answered: { kind: 'shown', count: 9 } }]);

    // The next waits for its day.
    expect((await view(batch))?.remind).toMatchObject({ kind: 'none', why: 'too-soon' });
    expect((await order(batch, 'listed')).code).toBe('REMINDER_NOT_NOW');
    const trail = await query(`SELECT kind, details FROM trail_entry WHERE details->>'export' = $1 ORDER BY number`, [
      id,
    ]);
    expect(trail.map(({ kind }) => kind)).toEqual(['export-ordered', 'export-downloaded', 'export-downloaded']);
    expect(trail[0].details).toMatchObject({ what: 'reminders', of: batch.batchId, how: 'listed', letters: 26 });
  });

  it('costs nobody their code when its file is never fetched, and does not count then', async () => {
    const { batch, linkCode, first } = await posted(12);
    for (const page of first.pages.slice(0, 5)) await answer(linkCode, page);
    expect((await order(batch, 'listed')).status).toBe(201);
    const id = await lastOf(batch);
    await make(id);
    expect((await view(batch))?.remind).toMatchObject({ why: 'not-fetched' });
    await must(fileExports.remove, { params: { exportId: id } });
    expect((await view(batch))?.reminders).toMatchObject([{ lapsed: true }]);
    expect(await told(linkCode, first.pages[7])).toBe('usable');
    expect((await order(batch, 'listed')).status).toBe(201);
    await make(await lastOf(batch));
    const { pages } = await fetched(await lastOf(batch));
    expect(await toldAll(batch, pages)).toEqual(Array(7).fill('opened'));
    expect(
      await query(
        'SELECT count(*)::int AS n FROM ledger.ticket t JOIN ledger.invitation i ON i.id = t.invitation_id WHERE i.survey_id = $1',
        [batch.surveyId],
      ),
    ).toEqual([{ n: 7 }]);
  });

  it('makes no list that tells of fewer than five, and none where nobody is to know who answered', async () => {
    const few = await posted(8);
    for (const page of few.first.pages.slice(0, 4)) await answer(few.linkCode, page);
    expect((await view(few.batch))?.remind).toEqual({ kind: 'to-all', why: 'too-few' });
    expect((await order(few.batch, 'listed')).code).toBe('REMINDER_NOT_NOW');

    const anonymous = await posted(8, 'anonymous');
    expect(anonymous.first.list).toBeUndefined();
    expect(anonymous.first.pages.map(({ number }) => number)).toEqual(Array(8).fill(undefined));
    expect(await view(anonymous.batch)).toMatchObject({ numbered: null, remind: { kind: 'to-all', why: 'anonymous' } });
    expect((await order(anonymous.batch, 'listed')).code).toBe('REMINDER_NOT_NOW');
    // Nor does the database give another code to who was promised that.
    const [{ id }] = await query('SELECT invitation_ids[1] AS id FROM letter_batch WHERE id = $1', [
      anonymous.batch.batchId,
    ]);
    await expect(
      database.within(home.id, (store) => store.invitations.prepareNewCodes(randomUUID(), [id])),
    ).rejects.toThrow('no other code');
  });

  it('is refused once the survey has closed, also to who ordered before', async () => {
    const { batch, linkCode, first } = await posted(10);
    for (const page of first.pages.slice(0, 5)) await answer(linkCode, page);
    expect((await order(batch, 'listed')).status).toBe(201);
    const id = await lastOf(batch);
    await make(id);
    // Its last day has passed, then it is closed by hand.
    await query(`UPDATE survey SET closes_on = '2026-01-02' WHERE id = $1`, [batch.surveyId]);
    expect((await fetchFile(id)).status).toBe(409);
    await query('UPDATE survey SET closes_on = NULL WHERE id = $1', [batch.surveyId]);
    await database.within(home.id, (store) => store.surveys.setStatus(batch.surveyId, 'closed'));
    const refused = await fetchFile(id);
    expect([refused.status, (await refused.json()).error.code]).toEqual([409, 'SURVEY_STATUS_NOT_ALLOWED']);
    expect((await order(batch, 'to-all')).code).toBe('SURVEY_STATUS_NOT_ALLOWED');
    expect((await view(batch))?.remind).toMatchObject({ why: 'closed' });
    // A month later nothing says any more who had not answered.
    await query(`UPDATE survey SET closes_on = '2026-01-02' WHERE id = $1`, [batch.surveyId]);
    await database.eraseRecipients(new Date(), '2026-03-01');
    expect(await query('SELECT letters FROM letter_reminder WHERE id = $1', [id])).toEqual([{ letters: [] }]);
  });

  it('is ended with the letters when they are stopped', async () => {
    const { batch, linkCode, first } = await posted(10);
    for (const page of first.pages.slice(0, 5)) await answer(linkCode, page);
    await order(batch, 'listed');
    const id = await lastOf(batch);
    await make(id);
    const { pages } = await fetched(id);
    await must(letters.stop, { params: batch });
    for (const page of [pages[0], first.pages[5]]) expect(await told(linkCode, page)).toBe('stopped');
    expect((await view(batch))?.remind).toMatchObject({ why: 'stopped' });
    expect((await fetchFile(id)).status).toBe(404);
  });

  it('makes one letter to all by the queue, which leaves every code as it is', async () => {
    const { batch, linkCode, first } = await posted(6, 'anonymous');
    expect((await order(batch, 'to-all')).body).toMatchObject({ reminders: [{ kind: 'to-all', wanted: 6, made: 0 }] });
    await house.startWorker();
    for (let tries = 0; tries < 400 && (await view(batch))?.reminders[0]?.made !== 1; tries += 1)
      await new Promise((next) => setTimeout(next, 50));
    const id = await lastOf(batch);
    const page = inOrder(readPdf(Buffer.from(await (await fetchFile(id)).arrayBuffer())).root).map(({ text }) => text);
    expect(page.join(' ')).toContain('Ingen kan se hvem som har svart.');
    expect(page.join(' ')).toContain(`/s/${linkCode}`);
    expect(page.join(' ')).not.toMatch(/#[0-9a-z]{16}|Koden din/);
    expect(await told(linkCode, first.pages[0])).toBe('usable');
  });
});
