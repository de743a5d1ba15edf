import type { QuestionnaireContent } from '../content/content.ts';

/** Keys that only an expression, a pattern and a list of scores stand under. In a text, a quotation mark is escaped. */
const WRITTEN = /"expression":|"pattern":|"scores":\[\{/;

/** Whether a questionnaire holds an expression, a pattern or a score, so that `ENGINES` must read it. */
export function usesEngines(content: QuestionnaireContent): boolean {
  return WRITTEN.test(JSON.stringify(content));
}
