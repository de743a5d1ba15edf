import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type ExportView, type SurveyView } from '@medvirk/api-contract';
import { connect, Database, foldResponses } from '@medvirk/data-access';
import { makeExport } from '../../apps/worker/src/make-exports/make-export.ts';
import { callApi, mustCall } from '../builders/call-api.ts';
import type { TestOrganisation, TestPerson } from '../builders/organisation.ts';
import { aSurveyedOrganisation } from '../builders/surveyed-organisation.ts';
import { unzip as filesOf } from '../builders/unzip.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { asOwner } from './small-house.ts';

const { fileExports, answering, surveys } = contract;
const SECRET = 'Sykepleieren reddet dagen min';
/** For the one who is named for it, and for nobody else. */
const DESPAIR = 'Jeg orker ikke å leve lenger';
/** Seven in ward A, two in ward B: too few to be told apart. */
const ANSWERS = [...Array.from({ length: 7 }, () => 'wardA' as const), 'wardB' as const, 'wardB' as const];

describe('files that leave the system', () => {
  let test: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let survey: SurveyView;
  let database: Database;

  beforeAll(async () => {
    test = await freshDatabase();
    api = await apiInProcess(test);
    ({ home, survey } = await aSurveyedOrganisation({ url: api.url, database: test }));
    database = new Database(await connect(test.databaseUrl, 4));
    for (const [index, ward] of ANSWERS.entries()) {
      const linkCode = survey.units.find(({ unitId }) => unitId === home.units[ward])?.linkCode ?? '';
      const answers = {
        informed: { state: 'answered' as const, value: 1 + (index % 5) },
        helps: { state: 'answered' as const, value: ['phone'] },
        advice: {
          state: 'answered' as const,
          value: index === 0 ? `=HYPERLINK("x") ${SECRET}` : index === 1 ? DESPAIR : `Råd nummer ${index}`,
        },
      };
      const body = { id: randomUUID(), role: 'patient' as const, language: 'nb', answers };
      await mustCall(api.url, answering.submit, { params: { linkCode }, body });
    }
    await foldResponses(database, home.id, survey.id);
  });
  afterAll(async () => {
    await database?.dataSource.destroy();
    await api?.stop();
    await test?.drop();
  });

  const params = () => ({ surveyId: survey.id });
  const orderAnswers = (format: 'csv' | 'xlsx' | 'sav', by: TestPerson = home.quality) =>
    callApi(api.url, fileExports.orderAnswers, { params: params(), body: { format, language: 'nb' } }, by.headers);
  const make = ({ id }: ExportView) => makeExport(database, home.id, id);
  const fetchFile = ({ id }: ExportView, by: TestPerson = home.quality, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/api/exports/${id}/file`, { headers: { ...by.headers, ...headers } });
  const madeBytes = async (format: 'csv' | 'xlsx' | 'sav'): Promise<Buffer> => {
    const body = { format, language: 'nb' } as const;
    const ordered = await mustCall(api.url, fileExports.orderAnswers, { params: params(), body }, home.quality.headers);
    expect(await make(ordered)).toBe(true);
    return Buffer.from(await (await fetchFile(ordered)).arrayBuffer());
  };

  it('of answers are not made while the survey is open: two of them would tell who came in between', async () => {
    const refused = await orderAnswers('csv');
    expect([refused.status, refused.code]).toEqual([409, 'SURVEY_NOT_CLOSED']);
    const { answers } = await mustCall(api.url, fileExports.list, { params: params() }, home.quality.headers);
    expect(answers).toBe('not-closed');
    await mustCall(api.url, surveys.move, { params: params(), body: { to: 'closed' } }, home.quality.headers);
  });

  it('of answers are for those alone whose role covers the whole survey', async () => {
    expect((await orderAnswers('csv', home.leader)).code).toBe('NOT_ALLOWED');
    expect((await orderAnswers('csv', home.members[0])).code).toBe('NOT_ALLOWED');
    const { answers } = await mustCall(api.url, fileExports.list, { params: params() }, home.leader.headers);
    expect(answers).toBe('not-allowed');
  });

  it('hold answers without id, with no unit that fewer than k share, and no text beside other answers', async () => {
    const files = unzip(await madeBytes('csv'));
    expect(Object.keys(files).sort()).toEqual(['Kodebok.csv', 'Kommentarer.csv', 'Om filen.csv', 'Svar.csv']);
    const [heading = '', ...rows] = (files['Svar.csv'] ?? '').replace('\ufeff', '').trim().split('\r\n');
    expect(heading).toBe(
      'unit,month,role,language,important,informed,missed,helps_phone,helps_paper,helps_nothing,advice',
    );
    expect(rows).toHaveLength(ANSWERS.length);
    const units = rows.map((row) => row.split(',')[0]);
    // The two of ward B can't stand alone, and neither can they be all that is held back.
    expect(units).toEqual(ANSWERS.map(() => '-9999'));
    expect(files['Svar.csv']).not.toContain(SECRET);
    expect(files['Kommentarer.csv']).toContain(`"'=HYPERLINK(""x"") ${SECRET}"`);
    expect(files['Kommentarer.csv']).toContain('Råd nummer 2');
    expect(Object.values(files).filter((text) => text.includes(DESPAIR))).toEqual([]);
    expect(files['Kodebok.csv']).toContain(
      'informed,Fikk du vite det du trengte før du reiste hjem?,tall,-9991,Vet ikke',
    );
  });

  it('are the same file each time', async () => {
    const [one, other] = [unzip(await madeBytes('csv')), unzip(await madeBytes('csv'))];
    expect(one['Svar.csv']).toBe(other['Svar.csv']);
    expect(one['Kommentarer.csv']).toBe(other['Kommentarer.csv']);
  });

  it('are workbooks and SPSS files as well', async () => {
    const workbook = unzip(await madeBytes('xlsx'));
    expect(workbook['xl/workbook.xml']).toContain('name="Kodebok"');
    expect((workbook['xl/worksheets/sheet1.xml'] ?? '').match(/<row /g)).toHaveLength(ANSWERS.length + 1);
    const sav = await madeBytes('sav');
    expect(sav.subarray(0, 4).toString()).toBe('$FL2');
    expect(sav.readInt32LE(80)).toBe(ANSWERS.length);
  });

  it('go on where a killed worker left them, to the same file, and are made once by two at a time', async () => {
    const whole = await madeBytes('xlsx');
    const body = { format: 'xlsx', language: 'nb' } as const;
    const ordered = await mustCall(api.url, fileExports.orderAnswers, { params: params(), body }, home.quality.headers);
    for (let steps = 0, finished = false; !finished; steps += 1) {
      let asked = 0;
      finished = await makeExport(database, home.id, ordered.id, () => ++asked > 1); // one step, then away
      expect(steps).toBeLessThan(10);
    }
    expect(unzip(Buffer.from(await (await fetchFile(ordered)).arrayBuffer()))).toEqual(unzip(whole));
    const raced = await mustCall(api.url, fileExports.orderAnswers, { params: params(), body }, home.quality.headers);
    await Promise.all([make(raced), make(raced), make(raced)]);
    while (!(await make(raced))) await new Promise((done) => setTimeout(done, 10));
    expect(unzip(Buffer.from(await (await fetchFile(raced)).arrayBuffer()))).toEqual(unzip(whole));
  });

  it('hold released figures for whoever may read them: what is hidden on the page is hidden there', async () => {
    const body = { format: 'csv', unit: home.units.wardA, language: 'nb' } as const;
    const ordered = await mustCall(api.url, fileExports.orderFigures, { params: params(), body }, home.leader.headers);
    await make(ordered);
    const file = unzip(Buffer.from(await (await fetchFile(ordered, home.leader)).arrayBuffer()));
    const query = { unit: home.units.wardA };
    const page = await mustCall(api.url, contract.results.survey, { params: params(), query }, home.leader.headers);
    const informed = page.questions.find(({ code }) => code === 'informed');
    const line = (file['Tall.csv'] ?? '')
      .split('\r\n')
      .find((each) => each.startsWith('informed,') && each.includes('Snitt'));
    expect(line).toContain(
      informed?.score?.kind === 'shown' ? String(informed.score.figure.estimate) : 'for få svar til å vises',
    );
    expect(file['Hvem har svart.csv']).toContain('for få svar til å vises');
  });

  it.each([
    ['council-report', 'pdf', '%PDF-1.7'],
    ['board-report', 'docx', 'PK'],
  ] as const)('are reports of a unit for whoever may read its figures: %s as %s', async (kind, format, start) => {
    const body = { kind, format, unit: home.units.wardA, language: 'nb' } as const;
    const by = home.leader.headers;
    const ordered = await mustCall(api.url, fileExports.orderReport, { params: params(), body }, by);
    await make(ordered);
    const file = Buffer.from(await (await fetchFile(ordered, home.leader)).arrayBuffer());
    expect(file.subarray(0, start.length).toString()).toBe(start);
    const elsewhere = { params: params(), body: { ...body, unit: home.units.wardB } };
    expect((await callApi(api.url, fileExports.orderReport, elsewhere, by)).code).toBe('NOT_FOUND');
  });

  it('are bundles with all that it takes to check the figures, and answers only for those who may have them', async () => {
    const bundleOf = async (by: TestPerson, unit: string) => {
      const body = { unit, language: 'nb' } as const;
      const ordered = await mustCall(api.url, fileExports.orderBundle, { params: params(), body }, by.headers);
      await make(ordered);
      return unzip(Buffer.from(await (await fetchFile(ordered, by)).arrayBuffer()));
    };
    const whole = await bundleOf(home.quality, home.units.clinic);
    expect(Object.keys(whole).sort()).toEqual(
      [
        'Hvem har svart.csv',
        'Kodebok.csv',
        'Kommentarer.csv',
        'Om filen.csv',
        'Om tallene.csv',
        'Svar.csv',
        'Tall.csv',
      ].concat('method.json', 'questionnaire.json'),
    );
    expect(JSON.parse(whole['method.json'] ?? '')).toMatchObject({
      release: { k: 5 },
      confidence: 0.95,
      version: { number: 1 },
    });
    const figures = await bundleOf(home.leader, home.units.wardA);
    expect(Object.keys(figures).sort()).toEqual([
      'Hvem har svart.csv',
      'Om tallene.csv',
      'Tall.csv',
      'method.json',
      'questionnaire.json',
    ]);
  });

  it.each(['poster-a4', 'poster-a5', 'paper-form'] as const)(
    'are prints for whoever runs the survey: %s',
    async (kind) => {
      const body = { kind, unit: home.units.wardA, language: 'nb' };
      const print = { params: params(), body };
      expect((await callApi(api.url, fileExports.orderPrint, print, home.leader.headers)).code).toBe('NOT_ALLOWED');
      const ordered = await mustCall(api.url, fileExports.orderPrint, print, home.quality.headers);
      await make(ordered);
      expect(
        Buffer.from(await (await fetchFile(ordered)).arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    },
  );

  it('are no prints of what was never told, or in a language that nobody has written', async () => {
    const order = async (kind: 'told-poster' | 'paper-form', language: string) => {
      const body = { kind, unit: null, language };
      return (await callApi(api.url, fileExports.orderPrint, { params: params(), body }, home.quality.headers)).code;
    };
    expect(await order('told-poster', 'nb')).toBe('NOTHING_TO_TELL');
    expect(await order('paper-form', 'ar')).toBe('INPUT_NOT_VALID');
  });

  it('are handed to whoever ordered them and to nobody else, and only when they are ready', async () => {
    const { body: ordered } = await orderAnswers('sav');
    const view = ordered as ExportView;
    expect((await fetchFile(view)).status).toBe(409);
    await make(view);
    expect((await fetchFile(view, home.colleague)).status).toBe(404);
    expect((await fetchFile(view, home.leader)).status).toBe(404);
    expect((await fetch(`${api.url}/api/exports/${view.id}/file`)).status).toBe(401);
    const { exports } = await mustCall(api.url, fileExports.list, { params: params() }, home.colleague.headers);
    expect(exports).toEqual([]);
    const whole = await fetchFile(view);
    expect(whole.headers.get('cache-control')).toBe('no-store');
    expect(whole.headers.get('content-disposition')).toMatch(
      /^attachment; filename="hvordan-var-det-hos-oss-svar-\d{4}-\d\d-\d\d\.sav"$/,
    );
    const bytes = Buffer.from(await whole.arrayBuffer());
    const rest = await fetchFile(view, home.quality, { range: 'bytes=100-' });
    expect(rest.status).toBe(206);
    expect(Buffer.from(await rest.arrayBuffer()).equals(bytes.subarray(100))).toBe(true);
    expect((await fetchFile(view, home.quality, { range: `bytes=${bytes.length}-` })).status).toBe(416);
    await mustCall(api.url, fileExports.remove, { params: { exportId: view.id } }, home.quality.headers);
    expect((await fetchFile(view)).status).toBe(404);
  });

  it('stand in the trail, every order and every fetch of them', async () => {
    const { rows } = await asOwner(test, (owner) =>
      owner.query<{ kind: string; n: number }>(
        `SELECT kind, count(*)::int AS n FROM trail_entry
         WHERE organisation_id = $1 AND kind LIKE 'export-%' GROUP BY kind ORDER BY kind`,
        [home.id],
      ),
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['export-downloaded', 'export-ordered', 'export-removed']);
    expect(Math.min(...rows.map(({ n }) => n))).toBeGreaterThan(0);
  });

  it('are thrown away when their time is over', async () => {
    await madeBytes('sav');
    expect(await database.eraseExpiredExports(new Date())).toBe(0);
    expect(await database.eraseExpiredExports(new Date(Date.now() + 8 * 86_400_000))).toBeGreaterThan(0);
    const { exports } = await mustCall(api.url, fileExports.list, { params: params() }, home.quality.headers);
    expect(exports).toEqual([]);
    const parts = await asOwner(test, (owner) => owner.query('SELECT 1 FROM file_export_part'));
    expect(parts.rowCount).toBe(0);
  });

  it('are given up after a few faults, and nothing of them is left', async () => {
    const { body } = await orderAnswers('csv');
    const { id } = body as ExportView;
    for (let fault = 0; fault < 3; fault += 1) {
      await database.within(home.id, (store) => store.exports.noteFault(id));
    }
    const { exports } = await mustCall(api.url, fileExports.list, { params: params() }, home.quality.headers);
    expect(exports.find((each) => each.id === id)?.status).toBe('failed');
    expect(await makeExport(database, home.id, id)).toBe(true);
  });
});

/** The files of an archive, by its list of contents. */
function unzip(archive: Buffer): Record<string, string> {
  return Object.fromEntries([...filesOf(archive)].map(([path, bytes]) => [path, bytes.toString('utf8')]));
}
