import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type ResultsView } from '@medvirk/api-contract';
import { rebuildAggregates, recount } from '@medvirk/data-access';
import type { ResponseMapping } from '@medvirk/interchange';
import { QuestionnaireContent } from '@medvirk/questionnaire';
import type { z } from 'zod';
import type { ImportReport } from '../../apps/local/src/admin/admin-services.ts';
import { dataServices } from '../../apps/local/src/admin/data-services.ts';
import { mustCall } from '../builders/call-api.ts';
import { apiInProcess } from './api-in-process.ts';
import { asOwner, type SmallHouse, smallHouse } from './small-house.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = resolve(ROOT, process.env.MEDVIRK_CORPORA ?? '../shared/corpora', 'responses/nhs-fft-ambulance');
const FILE = join(FOLDER, 'fft_ambulance_comments.csv');

const points = ['Very good', 'Good', 'Neither good nor poor', 'Poor', 'Very poor'];
const content = QuestionnaireContent.parse({
  title: { en: 'Friends and Family Test' },
  languages: ['en'],
  sections: [
    {
      code: 'service',
      title: { en: 'Our service' },
      questions: [
        {
          code: 'experience',
          type: 'scale',
          texts: { en: 'Overall, how was your experience of our service?' },
          theme: 'experience',
          lens: 'now',
          points: points.map((en, index) => ({ value: index + 1, texts: { en } })),
          higherIsBetter: false,
          display: 'labels',
        },
        { code: 'why', type: 'long-text', texts: { en: 'Why?' }, theme: 'experience', lens: 'why' },
        {
          code: 'better',
          type: 'long-text',
          texts: { en: 'How could we improve?' },
          theme: 'experience',
          lens: 'better',
        },
      ],
    },
  ],
});

const mapping: z.input<typeof ResponseMapping> = {
  respondent: { column: 'Respondent ID', rows: 'anywhere' },
  unit: {
    column: 'Service type 1',
    values: { 'PTS - Patient Transport': 'Patient transport', 'See and Convey': 'See and convey', '111': '111' },
  },
  // Both orders of day and month stand in the file.
  month: { column: 'Date', formats: ['DD/MM/YYYY', 'MM/DD/YYYY'] },
  role: { always: 'patient' },
  language: { always: 'en' },
  questions: {
    experience: { as: 'number', column: 'FFT categorical answer', noAnswer: ['6', '7'] },
    why: {
      as: 'text',
      column: 'FFT answer',
      noAnswer: ['Did not answer'],
      when: [
        {
          column: 'FFT question',
          in: [
            'FFT Why?',
            'Please describe any things about the 111 service that you were particularly satisfied and/or dissatisfied with',
          ],
        },
      ],
    },
    better: {
      as: 'text',
      column: 'FFT answer',
      noAnswer: ['Did not answer'],
      when: [{ column: 'FFT question', in: ['How could we improve?'] }],
    },
  },
};

/** What the publisher's own count gives, in per cent to one decimal. */
const EXPECTED = [
  { unit: 'Ambulance service', n: 2915, favourable: 86.7, unfavourable: 8.9 },
  { unit: 'Patient transport', n: 955, favourable: 95.0, unfavourable: 3.9 },
  { unit: 'See and convey', n: 1101, favourable: 88.2, unfavourable: 7.2 },
  { unit: '111', n: 859, favourable: 75.4, unfavourable: 16.8 },
];
/** Scores 6 and 7 are no answers of this scale; who gave them is a respondent all the same. */
const RESPONDENTS = 2959;

const ambulanceHouse = (): Promise<SmallHouse> =>
  smallHouse({
    content,
    themes: ['experience'],
    root: 'Ambulance service',
    units: ['Patient transport', 'See and convey', '111'],
    opensOn: '2021-01-01',
    closesOn: '2022-12-31',
  });

/** Lets the 1101st response fail, and with it the transaction that it is in. */
const FAIL_AFTER_1100 = `
  CREATE SEQUENCE responses_seen;
  CREATE FUNCTION fail_after_1100() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    IF nextval('public.responses_seen') > 1100 THEN RAISE EXCEPTION 'the disk is full'; END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER fail_after_1100 BEFORE INSERT ON response FOR EACH ROW EXECUTE FUNCTION fail_after_1100();
`;

// Files of other people do not lie in this repository; where they are is set with MEDVIRK_CORPORA.
const describeWithFile = existsSync(FILE) ? describe : describe.skip;

describeWithFile('a public survey of an ambulance service, imported', () => {
  let house: SmallHouse;
  let folder: string;
  let first: ImportReport;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'medvirk-import-'));
    house = await ambulanceHouse();
    await writeFile(join(folder, 'mapping.json'), JSON.stringify(mapping));
    first = await bringIn(FILE);
  });
  afterAll(async () => {
    await house?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** As `npm run medvirk -- import responses` does it. */
  const bringIn = (path: string, dryRun = false): Promise<ImportReport> =>
    dataServices(house.test, (services) =>
      services.importResponses(
        {
          path,
          mappingPath: join(folder, 'mapping.json'),
          reportPath: join(folder, 'rejected.csv'),
          surveyId: house.surveyId,
          dryRun,
        },
        () => {},
      ),
    );
  const count = () => recount(house.database, house.organisationId, house.surveyId);
  const cells = () =>
    asOwner(house.test, async (owner) => {
      const { rows } = await owner.query(
        'SELECT unit_id, month::text, question, kind, value, count FROM aggregate ORDER BY 1, 2, 3, 4, 5',
      );
      return rows;
    });

  it('stores each respondent once and rejects none', () => {
    expect(first).toEqual({
      read: 5096,
      stored: RESPONDENTS,
      alreadyThere: 0,
      responsesRejected: 0,
      rejections: { count: 0, first: [], file: null },
    });
  });

  it('has every answer in the aggregates, once', async () => {
    expect(await count()).toMatchObject({ stored: RESPONDENTS, counted: RESPONDENTS, waiting: 0, differences: [] });
  });

  it('stores and counts nothing more when it is imported again', async () => {
    const before = await cells();
    expect(await bringIn(FILE)).toMatchObject({
      read: 5096,
      stored: 0,
      alreadyThere: RESPONDENTS,
      responsesRejected: 0,
    });
    expect(await cells()).toEqual(before);
    expect((await count()).differences).toEqual([]);
  });

  it('gives the same when the counts are made anew', async () => {
    const before = await cells();
    expect(await rebuildAggregates(house.database, house.organisationId, house.surveyId)).toBe(RESPONDENTS);
    expect(await cells()).toEqual(before);
  });

  it('rejects a respondent whose answers are others than before, and says on which line without saying what', async () => {
    const lines = (await readFile(FILE, 'utf8')).split(/\r?\n/);
    const changed = (lines[1] ?? '').replace(',1,FFT Why?', ',5,FFT Why?');
    expect(changed).not.toBe(lines[1]);
    const path = join(folder, 'changed.csv');
    await writeFile(path, `${lines[0]}\n${changed}\n${(lines[3] ?? '').replace('30/09/2021', '99/99/2021')}\n`);
    const report = await bringIn(path);
    expect(report).toMatchObject({ read: 2, stored: 0, responsesRejected: 2 });
    const written = await readFile(report.rejections.file ?? '', 'utf8');
    expect(written.trim().split('\n').sort()).toEqual([
      '2,other-answers-stored-before,',
      '3,unreadable-date,Date',
      'line,reason,about',
    ]);
    expect(await count()).toMatchObject({ stored: RESPONDENTS, differences: [] });
  });

  it('comes to the same total when the first try was cut off half-way', async () => {
    await house.stop();
    house = await ambulanceHouse();
    await asOwner(house.test, (owner) => owner.query(FAIL_AFTER_1100));
    await expect(bringIn(FILE)).rejects.toThrow('the disk is full');
    // Four whole batches were stored and counted; the fifth left nothing behind.
    expect(await count()).toMatchObject({ stored: 1000, counted: 1000, waiting: 0, differences: [] });
    await asOwner(house.test, (owner) => owner.query('DROP TRIGGER fail_after_1100 ON response'));
    expect(await bringIn(FILE)).toMatchObject({ stored: RESPONDENTS - 1000, alreadyThere: 1000, responsesRejected: 0 });
    expect(await count()).toMatchObject({ stored: RESPONDENTS, counted: RESPONDENTS, waiting: 0, differences: [] });
  });

  it('gives the published figures to the digit on the dashboard', async () => {
    const { token } = await dataServices(house.test, (services) =>
      services.createToken({ name: 'dashboard', role: 'quality-team', expiresAt: null }),
    );
    const { url, stop } = await apiInProcess(house.test);
    try {
      for (const expected of EXPECTED) {
        const results = await mustCall(
          url,
          contract.results.survey,
          { params: { surveyId: house.surveyId }, query: { unit: house.units.get(expected.unit) ?? '' } },
          { authorization: `Bearer ${token}` },
        );
        expect({ unit: expected.unit, ...figuresOf(results) }).toEqual(expected);
      }
    } finally {
      await stop();
    }
  });
});

function figuresOf({ questions }: ResultsView) {
  const question = questions.find(({ code }) => code === 'experience');
  const percent = (figure: ResultsView['questions'][number]['favourable'] | undefined) =>
    figure?.kind === 'shown' ? Math.round(figure.figure.estimate * 1000) / 10 : undefined;
  return {
    n: question?.n.kind === 'shown' ? question.n.count : undefined,
    favourable: percent(question?.favourable),
    unfavourable: percent(question?.unfavourable),
  };
}
