import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { connect, Database, packAnswers } from '@medvirk/data-access';
import { extentPoints, importancePoints, type Question, type QuestionnaireContent } from '@medvirk/questionnaire';
import type pg from 'pg';
import { seededRandom } from '../../../apps/local/src/seed/seeded-random.ts';

/** A house with 500 wards in 10 divisions, and an open survey of 20 questions on 10 themes in all of them. */
export interface LargeSurvey {
  readonly organisationId: string;
  readonly surveyId: string;
  readonly versionId: string;
  readonly root: string;
  /** Each with its 50 wards. */
  readonly divisions: readonly { readonly id: string; readonly wards: readonly string[] }[];
  /** A machine's access as quality team. */
  readonly token: string;
}

export const QUESTIONS = 20;
export const THEMES = Array.from({ length: QUESTIONS / 2 }, (_, index) => `theme-${index + 1}`);
const [DIVISIONS, WARDS] = [10, 50];
/** Different bodies that the stored responses are drawn from. */
const BODIES = 2000;

const CONTENT: QuestionnaireContent = {
  title: { nb: 'Tjue spørsmål' },
  languages: ['nb'],
  sections: [
    {
      code: 'all',
      title: { nb: 'Alle' },
      questions: Array.from({ length: QUESTIONS }, (_, index): Question => {
        const lens = index % 2 === 0 ? 'why' : 'now';
        return {
          code: `question-${index + 1}`,
          type: 'scale',
          texts: { nb: `Spørsmål ${index + 1}` },
          theme: THEMES[Math.floor(index / 2)] ?? '',
          lens,
          points: lens === 'why' ? importancePoints() : extentPoints(),
          higherIsBetter: true,
          display: 'labels',
        };
      }),
    },
  ],
};

/** Makes it through the repositories that the API uses. */
export async function aLargeSurvey(databaseUrl: string): Promise<LargeSurvey> {
  const dataSource = await connect(databaseUrl, 2);
  try {
    const organisationId = randomUUID();
    const token = randomBytes(24).toString('base64url');
    return await new Database(dataSource).within(organisationId, async (store) => {
      await store.organisation.create({ id: organisationId, name: 'Storbyen helse' });
      const add = (name: string, parentId: string | null) =>
        store.organisation.addUnit({ name, parentId, from: '2020-01-01' });
      const root = await add('Hele foretaket', null);
      const divisions: { id: string; wards: string[] }[] = [];
      for (let division = 1; division <= DIVISIONS; division += 1) {
        const id = await add(`Klinikk ${division}`, root);
        const wards: string[] = [];
        for (let ward = 1; ward <= WARDS; ward += 1) wards.push(await add(`Post ${division}-${ward}`, id));
        divisions.push({ id, wards });
      }
      for (const theme of THEMES) await store.organisation.saveTheme(theme, { nb: `Et tema: ${theme}` });
      const now = new Date();
      const versionId = await store.versions.create(CONTENT, null, now);
      for (const status of ['in-co-design', 'approved'] as const) {
        await store.versions.setStatus(versionId, { status, now });
      }
      await store.versions.setStatus(versionId, { status: 'published', publishedAt: now, now });
      const texts = { nb: 'For å gjøre det bedre' };
      const units = divisions.flatMap(({ wards }) => wards);
      const surveyId = await store.surveys.create({
        versionId,
        title: texts,
        opensOn: '2020-01-01',
        closesOn: null,
        information: { purpose: texts, legalBasis: texts, controller: 'Storbyen', contact: 'x', retentionMonths: 24 },
        toldSlug: randomBytes(8).toString('hex'),
        units: units.map((unitId) => ({ unitId, linkCode: randomBytes(8).toString('hex') })),
      });
      await store.surveys.setStatus(surveyId, 'open');
      const secretHash = createHash('sha256').update(token).digest();
      await store.sessions.addToken({ name: 'bench', role: 'quality-team', secretHash, expiresAt: null });
      return { organisationId, surveyId, versionId, root, divisions, token };
    });
  } finally {
    await dataSource.destroy();
  }
}

/**
 * Stores responses to all 20 questions straight in the table, spread evenly over the wards and the last three months that are over. Which
 * body a response has is drawn by a hash, so that each ward's answers are as mixed as the house's. They wait in no outbox: a rebuild
 * counts them.
 * @param owner signed in as the owner of the tables
 */
export async function storeResponses(owner: pg.Client, survey: LargeSurvey, count: number): Promise<void> {
  const random = seededRandom(11);
  const bodies = Array.from({ length: BODIES }, () => {
    const answers = Array.from({ length: QUESTIONS }, (_, index) => {
      const value = 1 + Math.floor(Math.sqrt(random.whole(25)));
      return [`question-${index + 1}`, { state: 'answered' as const, value }] as const;
    });
    return JSON.stringify(packAnswers(Object.fromEntries(answers)));
  });
  const units = survey.divisions.flatMap(({ wards }) => wards);
  const months = [1, 2, 3].map((back) => {
    const month = new Date();
    month.setUTCDate(1);
    month.setUTCMonth(month.getUTCMonth() - back);
    return month.toISOString().slice(0, 10);
  });
  await owner.query(
    `INSERT INTO response (survey_id, id, organisation_id, version_id, unit_id, role, language, month, body_hash, packed_answers)
     SELECT $1, gen_random_uuid(), $2, $3, ($4::uuid[])[1 + i % cardinality($4::uuid[])], 'patient', 'nb',
       ($5::date[])[1 + i / cardinality($4::uuid[]) % cardinality($5::date[])], '\\x00'::bytea,
       ($6::json[])[1 + (hashint4(i)::bigint & 2147483647) % cardinality($6::json[])]
     FROM generate_series(0, $7 - 1) AS i`,
    [survey.surveyId, survey.organisationId, survey.versionId, units, months, bodies, count],
  );
  await owner.query('ANALYZE response');
}
