import type { Database, WayFinding } from '@medvirk/data-access';
import { compileForm, type Form } from '@medvirk/questionnaire';
import { Problem } from '../problem.ts';

/** What an import is held against: the survey's form, its units and its period. */
export interface ImportTarget {
  organisationId: string;
  surveyId: string;
  versionId: string;
  form: Form;
  /** Ids by id and by name. A name that two units share leads nowhere. */
  units: ReadonlyMap<string, string>;
  /** First and last month that a response may belong to, first day, ISO. */
  months: { from: string; until: string };
}

const monthOf = (date: string): string => `${date.slice(0, 7)}-01`;

/**
 * @param today ISO date
 * @throws Problem when the survey does not exist or is still a draft
 */
export async function importTarget(
  database: Database,
  ways: WayFinding,
  surveyId: string,
  today: string,
): Promise<ImportTarget> {
  const organisationId = await ways.organisationOfSurvey(surveyId);
  if (!organisationId) throw new Problem(`There is no survey ${surveyId}.`);
  return database.within(organisationId, async (store) => {
    const survey = await store.surveys.find(surveyId);
    const fielded = await store.surveys.contentOf(surveyId);
    if (!survey || !fielded) throw new Problem(`There is no survey ${surveyId}.`);
    if (survey.status === 'draft') {
      throw new Problem('The survey is a draft. Open it first: respondents have a right to its information.');
    }
    const fieldedIn = new Set(survey.units.map(({ unitId }) => unitId));
    const units = new Map<string, string>();
    const ambiguous = new Set<string>();
    for (const { id, name } of await store.organisation.units()) {
      if (!fieldedIn.has(id)) continue;
      if (units.has(name)) ambiguous.add(name);
      units.set(name, id);
      units.set(id, id);
    }
    for (const name of ambiguous) units.delete(name);
    const last = survey.closesOn && survey.closesOn < today ? survey.closesOn : today;
    return {
      organisationId,
      surveyId,
      versionId: fielded.versionId,
      form: compileForm(fielded.content),
      units,
      months: { from: monthOf(survey.opensOn), until: monthOf(last) },
    };
  });
}
