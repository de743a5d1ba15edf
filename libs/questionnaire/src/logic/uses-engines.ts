import type { QuestionnaireContent } from '../content/content.ts';
import type { Question } from '../content/question.ts';

/** What stands in the JSON of a questionnaire that needs the engines. In a text, a quotation mark is escaped. */
const KEYS = /"(expression|pattern|randomOrder|requiredIf)":|"scores":\[\{|\{\{/;
/** Comparisons that are not among those of `compile-condition.ts`. */
const RARE_OP =
  /"op":"(?!(all|any|not|answered|equals|not-equals|one-of|none-of|includes-\w+|at-least|at-most|respondent-role|language)")/;

/** Rows and options that are not for everybody. */
const PARTS = /"(showIf|optionsFrom|rowsFrom)":/;

/** Whether a questionnaire holds something that only `ENGINES` can read. */
export function usesEngines(content: QuestionnaireContent): boolean {
  const json = JSON.stringify(content);
  const isCut = ({ showIf: _, ...question }: Question) => PARTS.test(JSON.stringify(question));
  return KEYS.test(json) || RARE_OP.test(json) || content.sections.some(({ questions }) => questions.some(isCut));
}
