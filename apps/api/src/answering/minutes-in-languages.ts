import { minutesToAnswer, type QuestionnaireContent } from '@medvirk/questionnaire';

const known = new WeakMap<QuestionnaireContent, Record<string, number>>();

/** Minutes to answer by language, worked out once for a version: phones are spared the rule. */
export function minutesInLanguages(content: QuestionnaireContent): Record<string, number> {
  const found =
    known.get(content) ??
    Object.fromEntries(content.languages.map((language) => [language, minutesToAnswer(content, language)]));
  known.set(content, found);
  return found;
}
