import { type Question, type QuestionnaireContent, questionsOf } from '@medvirk/questionnaire';

/** One question that is not the same in two texts of a questionnaire. */
export interface ContentDifference {
  code: string;
  mine: Question | undefined;
  theirs: Question | undefined;
}

/** Questions that differ, in the order of mine, then those that only they have. Order and sections are not compared. */
export function contentDifferences(mine: QuestionnaireContent, theirs: QuestionnaireContent): ContentDifference[] {
  const other = new Map(questionsOf(theirs).map((question) => [question.code, question]));
  const differences: ContentDifference[] = [];
  for (const question of questionsOf(mine)) {
    const match = other.get(question.code);
    other.delete(question.code);
    if (!match || !same(question, match)) differences.push({ code: question.code, mine: question, theirs: match });
  }
  for (const [code, question] of other) differences.push({ code, mine: undefined, theirs: question });
  return differences;
}

/** Equal in what is said, whatever the order of the keys. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
