import { contract, type SurveyView } from '@medvirk/api-contract';
import type { TestDatabase } from '../integration/databases.ts';
import { planAndOpen } from './a-plan.ts';
import { mustCall } from './call-api.ts';
import { anOrganisation, type TestOrganisation } from './organisation.ts';
import { aQuestionnaire } from './questionnaire.ts';

/** An organisation with an open survey in both wards, published by override: for what is not about co-design. */
export async function aSurveyedOrganisation(house: {
  readonly url: string;
  readonly database: TestDatabase;
}): Promise<{ home: TestOrganisation; survey: SurveyView }> {
  const { url } = house;
  const home = await anOrganisation(house.database);
  const team = home.quality.headers;
  const draft = { content: aQuestionnaire(), councilId: home.councilId };
  const version = await mustCall(url, contract.questionnaires.create, { body: draft }, team);
  const params = { versionId: version.id };
  await mustCall(url, contract.questionnaires.move, { params, body: { to: 'in-co-design' } }, team);
  const override = { params, body: { reason: 'Prøve' } };
  await mustCall(url, contract.questionnaires.override, override, home.administrator.headers);
  await mustCall(url, contract.questionnaires.move, { params, body: { to: 'published' } }, team);
  const body = {
    title: { nb: 'Hvordan var det hos oss?' },
    versionId: version.id,
    unitIds: [home.units.wardA, home.units.wardB],
    opensOn: '2025-01-01',
    closesOn: null,
    information: {
      purpose: { nb: 'For å bli bedre' },
      legalBasis: { nb: 'Samtykke' },
      controller: 'Prøvebyen helse',
      contact: 'post@test.example',
      retentionMonths: 24,
    },
  };
  const { id } = await mustCall(url, contract.surveys.create, { body }, team);
  await planAndOpen(url, id, team);
  const survey = await mustCall(url, contract.surveys.get, { params: { surveyId: id } }, team);
  return { home, survey };
}
