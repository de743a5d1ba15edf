import type { PrivacyMode } from '@medvirk/data-access';
import type { TestDatabase } from '../integration/databases.ts';
import { asOwner } from '../integration/small-house.ts';
import { anOpenSurvey } from './open-survey.ts';
import type { TestOrganisation } from './organisation.ts';
import { aQuestionnaire } from './questionnaire.ts';

/** An open survey in ward A for those who are invited, with nobody on its list yet. */
export async function anInvitedSurvey(
  database: TestDatabase,
  { id, units }: Pick<TestOrganisation, 'id' | 'units'>,
  privacyMode: PrivacyMode,
): Promise<{ params: { surveyId: string }; unitId: string; linkCode: string }> {
  const unitId = units.wardA;
  const plan = { organisationId: id, unitId, content: aQuestionnaire(), admission: 'invited', privacyMode } as const;
  const linkCode = await anOpenSurvey(database, plan);
  const { rows } = await asOwner(database, (owner) =>
    owner.query('SELECT survey_id FROM survey_unit WHERE link_code = $1', [linkCode]),
  );
  return { params: { surveyId: rows[0].survey_id as string }, unitId, linkCode };
}
