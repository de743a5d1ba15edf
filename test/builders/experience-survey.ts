import { randomBytes, randomUUID } from 'node:crypto';
import { connect, Database } from '@medvirk/data-access';
import { questionsOf } from '@medvirk/questionnaire';
import { EXPERIENCE } from '../../apps/local/src/seed/questionnaires/experience-questionnaire.ts';

/** An open survey of the demo's questionnaire of 18 questions, in four wards. */
export interface ExperienceSurvey {
  readonly organisationId: string;
  readonly surveyId: string;
  readonly versionId: string;
  /** Ids of the wards, and the code of each ward's open link. */
  readonly wards: readonly { readonly unitId: string; readonly linkCode: string }[];
}

/** Makes it through the repositories that the API uses. No council: what is measured here is answering. */
export async function anExperienceSurvey(databaseUrl: string): Promise<ExperienceSurvey> {
  const dataSource = await connect(databaseUrl, 2);
  try {
    const organisationId = randomUUID();
    const today = new Date().toISOString().slice(0, 10);
    return await new Database(dataSource).within(organisationId, async (store) => {
      await store.organisation.create({ id: organisationId, name: 'Prøvebyen helse' });
      const root = await store.organisation.addUnit({ name: 'Hele foretaket', parentId: null, from: '2020-01-01' });
      const themes = new Set(
        questionsOf(EXPERIENCE).flatMap((question) => ('theme' in question ? question.theme : [])),
      );
      for (const theme of themes) if (theme) await store.organisation.saveTheme(theme, { nb: theme });
      const wards: { unitId: string; linkCode: string }[] = [];
      for (const name of ['Post A', 'Post B', 'Post C', 'Post D']) {
        const unitId = await store.organisation.addUnit({ name, parentId: root, from: '2020-01-01' });
        wards.push({ unitId, linkCode: randomBytes(8).toString('hex') });
      }
      const now = new Date();
      const versionId = await store.versions.create(EXPERIENCE, null, now);
      for (const status of ['in-co-design', 'approved'] as const) {
        await store.versions.setStatus(versionId, { status, now });
      }
      await store.versions.setStatus(versionId, { status: 'published', publishedAt: now, now });
      const texts = { nb: 'For å gjøre det bedre', nn: 'For å gjere det betre', en: 'To make it better' };
      const surveyId = await store.surveys.create({
        versionId,
        title: texts,
        opensOn: today,
        closesOn: null,
        information: { purpose: texts, legalBasis: texts, controller: 'Prøvebyen', contact: 'x', retentionMonths: 24 },
        toldSlug: randomBytes(8).toString('hex'),
        units: wards,
      });
      await store.surveys.setStatus(surveyId, 'open');
      return { organisationId, surveyId, versionId, wards };
    });
  } finally {
    await dataSource.destroy();
  }
}
