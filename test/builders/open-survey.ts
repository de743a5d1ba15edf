import { randomBytes } from 'node:crypto';
import { type Admission, connect, Database, type PrivacyMode } from '@medvirk/data-access';
import { type QuestionnaireContent, type Texts, textIn } from '@medvirk/questionnaire';
import type { TestDatabase } from '../integration/databases.ts';

/** An open survey of a published version, in one unit, without the way there. Returns the code of its link. */
export async function anOpenSurvey(
  { databaseUrl }: Pick<TestDatabase, 'databaseUrl'>,
  plan: {
    organisationId: string;
    unitId: string;
    content: QuestionnaireContent;
    admission?: Admission;
    privacyMode?: PrivacyMode;
  },
): Promise<string> {
  const { organisationId, unitId, content, admission = 'open', privacyMode = 'anonymous' } = plan;
  const inLanguages = (words: string): Texts => Object.fromEntries(content.languages.map((tag) => [tag, words]));
  const dataSource = await connect(databaseUrl, 2);
  try {
    const linkCode = randomBytes(5).toString('hex');
    await new Database(dataSource).within(organisationId, async (store) => {
      const now = new Date();
      const versionId = await store.versions.create(content, null, now);
      for (const status of ['in-co-design', 'approved'] as const) {
        await store.versions.setStatus(versionId, { status, now });
      }
      await store.versions.setStatus(versionId, { status: 'published', publishedAt: now, now });
      const surveyId = await store.surveys.create({
        versionId,
        title: Object.fromEntries(content.languages.map((tag) => [tag, textIn(content.title, tag)])),
        opensOn: '2026-01-01',
        closesOn: null,
        information: {
          purpose: inLanguages('For å gjøre det bedre'),
          legalBasis: inLanguages('Samtykke'),
          controller: 'Prøvebyen helse',
          contact: 'post@test.example',
          retentionMonths: 24,
        },
        admission,
        privacyMode,
        toldSlug: randomBytes(5).toString('hex'),
        units: [{ unitId, linkCode }],
      });
      await store.surveys.setStatus(surveyId, 'open');
    });
    return linkCode;
  } finally {
    await dataSource.destroy();
  }
}
