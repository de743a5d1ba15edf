import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { connect, Database, prepareResponse, ResponseStore } from '@medvirk/data-access';
import { compileForm } from '@medvirk/questionnaire';
import pg from 'pg';
import { EXPERIENCE } from '../../../apps/local/src/seed/questionnaires/experience-questionnaire.ts';
import { seededRandom } from '../../../apps/local/src/seed/seeded-random.ts';
import { anExperienceResponse } from '../../builders/experience-response.ts';
import { anExperienceSurvey, type ExperienceSurvey } from '../../builders/experience-survey.ts';
import type { Check } from '../../report/finding.ts';
import { type DurableDatabase, startDurableDatabase } from '../../stage/durable-database.ts';

/** Different responses, and how often each is stored: 64,000 in all, with 16 answers each. */
const DIFFERENT = 500;
const TIMES = 128;
const ANSWERS_EACH = 16;
/** Megabytes that a process may hold at most. */
const MOST = 300;
const FORMATS = ['csv', 'xlsx', 'sav'] as const;

/** What one file took. */
interface MadeFile {
  megabytes: number;
  seconds: number;
  fileMegabytes: number;
}

/** A million answers as files, each made by a process of its own: what it holds in memory at most, and how long it takes. */
export const exportFiles: Check = {
  what: 'a million answers as CSV, XLSX and SPSS: memory held at most, beside a survey of a hundredth of the size',
  async run(say) {
    const stage = await startDurableDatabase();
    try {
      const survey = await anExperienceSurvey(stage.databaseUrl);
      const rows: { format: string; answers: number; made: MadeFile }[] = [];
      for (const times of [1, TIMES]) {
        say(`storing ${DIFFERENT * times} responses`);
        await storeResponses(stage, survey, times);
        for (const format of FORMATS) {
          say(`making ${format}`);
          const made = await makeOne({
            url: stage.databaseUrl,
            organisationId: survey.organisationId,
            surveyId: survey.surveyId,
            format,
          });
          rows.push({ format, answers: DIFFERENT * times * ANSWERS_EACH, made });
        }
      }
      const large = rows.filter(({ answers }) => answers >= 1_000_000);
      const worst = Math.max(...large.map(({ made }) => made.megabytes));
      return {
        name: 'export',
        ours: worst,
        other: MOST,
        ratio: worst / MOST,
        unit: 'MB',
        aim: `a million answers with at most ${MOST} MB held by the process`,
        holds: worst <= MOST,
        line: `at most ${worst} MB for ${large[0]?.answers.toLocaleString('en')} answers`,
        table: rows.map(({ format, answers, made }) => ({
          format,
          answers,
          'held at most, MB': made.megabytes,
          seconds: made.seconds,
          'file, MB': made.fileMegabytes,
        })),
        notes: ['Held at most: the resident set of the whole process, with Node itself and all that it loads.'],
      };
    } finally {
      await stage.stop();
    }
  },
};

/** Real responses, checked and masked, each stored several times over under ids of their own. */
async function storeResponses(stage: DurableDatabase, survey: ExperienceSurvey, times: number): Promise<void> {
  const dataSource = await connect(stage.databaseUrl, 2);
  const owner = new pg.Client({ connectionString: stage.ownerUrl });
  await owner.connect();
  try {
    await owner.query('TRUNCATE response, attachment, outbox');
    const random = seededRandom(7);
    const form = compileForm(EXPERIENCE);
    const { organisationId, surveyId, versionId, wards } = survey;
    const prepared = Array.from({ length: DIFFERENT }, (_, index) => {
      const unitId = wards[index % wards.length]?.unitId ?? '';
      const place = { organisationId, surveyId, versionId, unitId, form };
      return prepareResponse(place, anExperienceResponse(random, randomUUID()), '2026-05-01').response;
    });
    const store = new ResponseStore(dataSource);
    await store.store(prepared);
    const { rows } = await owner.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = 'response' AND column_name <> 'id'`,
    );
    const columns = rows.map(({ name }) => `"${name}"`).join(', ');
    await owner.query(
      `INSERT INTO response (id, ${columns}) SELECT gen_random_uuid(), ${columns} FROM response, generate_series(2, $1)`,
      [times],
    );
    await new Database(dataSource).within(organisationId, (each) => each.surveys.setStatus(surveyId, 'closed'));
  } finally {
    await owner.end();
    await dataSource.destroy();
  }
}

async function makeOne(plan: object): Promise<MadeFile> {
  const script = fileURLToPath(new URL('./make-one.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(plan)]);
  return JSON.parse(stdout);
}
