import type { GivenAnswer } from '@medvirk/questionnaire';
import type { ResponsePart } from './map-row.ts';
import type { ResponseMapping } from './response-mapping.ts';
import type { RowProblem } from './row-problem.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Two rows of one respondent as one. Texts to the same question are set under each other; anything else that differs is a
 * problem, except the month: the first row decides, since a response keeps one month and files give a date for each comment.
 */
export function mergeParts(
  mapping: ResponseMapping,
  first: ResponsePart,
  next: ResponsePart,
): { part: ResponsePart; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  for (const key of ['unit', 'role', 'language'] as const) {
    const from = mapping[key];
    if (first[key] !== next[key])
      problems.push({ code: 'differs-between-rows', column: 'column' in from ? from.column : key });
  }
  const answers: Record<string, GivenAnswer> = Object.assign(Object.create(null), first.answers);
  for (const [question, answer] of Object.entries(next.answers)) {
    const earlier = answers[question];
    const from = mapping.questions[question];
    if (!earlier) answers[question] = answer;
    else if (same(earlier, answer)) continue;
    else if (from?.as === 'text' && earlier.state === 'answered' && answer.state === 'answered') {
      answers[question] = { state: 'answered', value: `${earlier.value}\n\n${answer.value}` };
    } else problems.push({ code: 'differs-between-rows', column: from?.column ?? question });
  }
  return { part: { ...first, answers }, problems };
}
