import { randomBytes } from 'node:crypto';
import { connect, Database, type PrivacyMode } from '@medvirk/data-access';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import { anOrganisation } from '../../builders/organisation.ts';
import type { Respondent } from './respondents.ts';

const CONTENT: QuestionnaireContent = {
  title: { nb: 'Hjemreise' },
  languages: ['nb'],
  sections: [
    {
      code: 's',
      title: { nb: 'Etterpå' },
      questions: [
        { type: 'number', code: 'number', texts: { nb: 'Et tall' }, role: 'background' },
        { type: 'long-text', code: 'missed', texts: { nb: 'Hva savnet du?' }, theme: 'information', lens: 'now' },
      ],
    },
  ],
};

export interface InvitedSurvey {
  readonly organisationId: string;
  readonly surveyId: string;
  readonly respondents: readonly Respondent[];
}

/** A survey by invitation in two units, with people who have just been invited, in no order. */
export async function anInvitedSurvey(
  databaseUrl: string,
  people: number,
  privacyMode: PrivacyMode = 'anonymous',
): Promise<InvitedSurvey> {
  const { id: organisationId, units } = await anOrganisation({ databaseUrl });
  const dataSource = await connect(databaseUrl, 2);
  try {
    return await new Database(dataSource).within(organisationId, async (store) => {
      const now = new Date();
      const versionId = await store.versions.create(CONTENT, null, now);
      for (const status of ['in-co-design', 'approved'] as const)
        await store.versions.setStatus(versionId, { status, now });
      await store.versions.setStatus(versionId, { status: 'published', publishedAt: now, now });
      const texts = { nb: 'For å bli bedre' };
      const places = [units.wardA, units.wardB].map((unitId) => ({ unitId, linkCode: randomBytes(5).toString('hex') }));
      const surveyId = await store.surveys.create({
        versionId,
        title: texts,
        opensOn: '2026-01-01',
        closesOn: null,
        information: { purpose: texts, legalBasis: texts, controller: 'x', contact: 'x', retentionMonths: 24 },
        toldSlug: randomBytes(5).toString('hex'),
        admission: 'invited',
        privacyMode,
        units: places,
      });
      await store.surveys.setStatus(surveyId, 'open');
      const respondents: Respondent[] = [];
      for (const { unitId, linkCode } of places) {
        const count = Math.ceil(people / places.length);
        const today = now.toISOString().slice(0, 10);
        for (const { id, code } of await store.invitations.issue({ surveyId, unitId, count, today })) {
          respondents.push({ invitationId: id, code, linkCode, number: respondents.length });
        }
      }
      return { organisationId, surveyId, respondents };
    });
  } finally {
    await dataSource.destroy();
  }
}
