import { contract, type SurveyView } from '@medvirk/api-contract';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import type { TestDatabase } from '../integration/databases.ts';
import { planAndOpen } from './a-plan.ts';
import { mustCall } from './call-api.ts';
import { anOrganisation, type TestOrganisation } from './organisation.ts';
import { aQuestionnaire } from './questionnaire.ts';

/** An organisation with an open survey in both wards, published by override: for what is not about co-design. */
export async function aSurveyedOrganisation(
  house: { readonly url: string; readonly database: TestDatabase },
  content: QuestionnaireContent = aQuestionnaire(),
): Promise<{ home: TestOrganisation; survey: SurveyView }> {
  const { url } = house;
  const home = await anOrganisation(house.database);
  const team = home.quality.headers;
  const draft = { content, councilId: home.councilId };
  const version = await mustCall(url, contract.questionnaires.create, { body: draft }, team);
  return { home, survey: await fielded({ url, home, versionId: version.id, opensOn: '2025-01-01' }) };
}

/** One more round of the same questionnaire: a version in which 'informed' reads otherwise, in an open survey of its own. */
export async function anotherRound(given: {
  readonly url: string;
  readonly home: TestOrganisation;
  readonly survey: SurveyView;
  readonly words: string;
}): Promise<{ versionId: string; surveyId: string }> {
  const { url, home, survey, words } = given;
  const team = home.quality.headers;
  const before = await mustCall(
    url,
    contract.questionnaires.version,
    { params: { versionId: survey.versionId } },
    team,
  );
  const { questionnaireId } = before;
  const next = await mustCall(url, contract.questionnaires.addVersion, { params: { questionnaireId } }, team);
  const params = { versionId: next.id };
  const body = { revision: next.revision, content: withOtherWords(next.content, words) };
  await mustCall(url, contract.questionnaires.saveContent, { params, body }, team);
  const { id } = await fielded({ url, home, versionId: next.id, opensOn: '2026-01-01' });
  return { versionId: next.id, surveyId: id };
}

function withOtherWords(content: QuestionnaireContent, words: string): QuestionnaireContent {
  const sections = content.sections.map((section) => ({
    ...section,
    questions: section.questions.map((each) => (each.code === 'informed' ? { ...each, texts: { nb: words } } : each)),
  }));
  return { ...content, sections };
}

/** The version, published by override and asked in both wards. */
async function fielded(given: {
  url: string;
  home: TestOrganisation;
  versionId: string;
  opensOn: string;
}): Promise<SurveyView> {
  const { url, home, versionId, opensOn } = given;
  const team = home.quality.headers;
  const params = { versionId };
  await mustCall(url, contract.questionnaires.move, { params, body: { to: 'in-co-design' } }, team);
  const override = { params, body: { reason: 'Prøve' } };
  await mustCall(url, contract.questionnaires.override, override, home.administrator.headers);
  await mustCall(url, contract.questionnaires.move, { params, body: { to: 'published' } }, team);
  const body = {
    title: { nb: 'Hvordan var det hos oss?' },
    versionId,
    unitIds: [home.units.wardA, home.units.wardB],
    opensOn,
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
  return mustCall(url, contract.surveys.get, { params: { surveyId: id } }, team);
}
