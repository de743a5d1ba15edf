import type { AnswerProblem } from '@medvirk/questionnaire';

/** What must be mended before anything goes on. What is only asked about may be let stand. */
export const whatStops = (problems: readonly AnswerProblem[]): AnswerProblem[] =>
  problems.filter(({ severity }) => severity !== 'ask');
