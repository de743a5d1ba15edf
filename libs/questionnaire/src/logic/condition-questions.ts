import type { Condition } from './condition.ts';

/** Codes of all questions that a rule looks at, in order of appearance. */
export function questionsInCondition(condition: Condition): string[] {
  if (condition.op === 'all' || condition.op === 'any') return condition.of.flatMap(questionsInCondition);
  if (condition.op === 'not') return questionsInCondition(condition.of);
  return 'question' in condition ? [condition.question] : [];
}
