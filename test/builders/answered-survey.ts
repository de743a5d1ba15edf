import { randomBytes, randomUUID } from 'node:crypto';
import { connect, Database, foldBatch, prepareResponse, ResponseStore } from '@medvirk/data-access';
import { compileForm, type GivenAnswer, type QuestionnaireContent, type RespondentRole } from '@medvirk/questionnaire';
import type { TestDatabase } from '../integration/databases.ts';

/** One person's answers. */
export interface Given {
  unitId: string;
  role?: RespondentRole;
  answers: Record<string, GivenAnswer>;
}

/** Most that are stored in one step. */
const STEP = 50;

/** A survey of a published version that people have answered, all of it counted. Returns its id. */
export async function anAnsweredSurvey(
  { databaseUrl }: Pick<TestDatabase, 'databaseUrl'>,
  plan: {
    organisationId: string;
    unitIds: readonly string[];
    content: QuestionnaireContent;
    given: readonly Given[];
    closed?: boolean;
  },
): Promise<string> {
  const { organisationId, unitIds, content, given, closed = false } = plan;
  const texts = { nb: 'Det vi spør om' };
  const dataSource = await connect(databaseUrl, 2);
  const database = new Database(dataSource);
  try {
    const made = await database.within(organisationId, async (store) => {
      const now = new Date();
      const versionId = await store.versions.create(content, null, now);
      for (const status of ['in-co-design', 'approved'] as const) {
        await store.versions.setStatus(versionId, { status, now });
      }
      await store.versions.setStatus(versionId, { status: 'published', publishedAt: now, now });
      const surveyId = await store.surveys.create({
        versionId,
        title: content.title,
        opensOn: '2026-01-01',
        closesOn: null,
        information: {
          purpose: texts,
          legalBasis: texts,
          controller: 'X',
          contact: 'x@test.example',
          retentionMonths: 24,
        },
        toldSlug: randomBytes(5).toString('hex'),
        units: unitIds.map((unitId) => ({ unitId, linkCode: randomBytes(5).toString('hex') })),
      });
      await store.surveys.setStatus(surveyId, 'open');
      return { surveyId, versionId };
    });
    const form = compileForm(content);
    const responses = given.map(({ unitId, role = 'patient', answers }) => {
      const input = { id: randomUUID(), role, language: 'nb', answers };
      return prepareResponse({ organisationId, ...made, unitId, form }, input, '2026-03-01').response;
    });
    const responseStore = new ResponseStore(dataSource);
    for (let at = 0; at < responses.length; at += STEP) await responseStore.store(responses.slice(at, at + STEP));
    await foldBatch(database, organisationId, made.surveyId, responses.length);
    if (closed) {
      await database.within(organisationId, (store) => store.surveys.setStatus(made.surveyId, 'closed'));
    }
    return made.surveyId;
  } finally {
    await dataSource.destroy();
  }
}
