import { type Engines, NO_ENGINES, type QuestionnaireContent, usesEngines } from '@medvirk/questionnaire';

/** What reads expressions, patterns and scores, fetched only for a survey that has some. */
export async function loadEngines(content: QuestionnaireContent): Promise<Engines> {
  return usesEngines(content) ? (await import('./engines.ts')).ENGINES : NO_ENGINES;
}
