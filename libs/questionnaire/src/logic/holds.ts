import type { AnswerValue } from '../answers/answer.ts';
import { ENGINES } from './all-engines.ts';
import type { AnsweringContext } from './answering-context.ts';
import { compileCondition } from './compile-condition.ts';
import type { Condition } from './condition.ts';
import type { Reading } from './reading.ts';

/** The value a question was answered with; undefined unless its state is "answered" and it is shown. */
export type AnswerTo = (question: string) => AnswerValue | undefined;

interface Facts {
  answerTo: AnswerTo;
  context: AnsweringContext;
}

/** No questionnaire around the rule: nothing is known of its items, and there are no scores. */
const ALONE: Reading<Facts> = {
  value:
    (item) =>
    ({ answerTo }) =>
      answerTo(item),
  state:
    (item) =>
    ({ answerTo }) =>
      answerTo(item) === undefined ? 'skipped' : 'answered',
  score: () => () => undefined,
  band: () => () => undefined,
  words: () => () => undefined,
  context: ({ context }) => context,
  vocabulary: { item: () => undefined, itemsOf: (code) => [code], hasScore: () => false, engines: ENGINES },
};

/**
 * Whether one rule holds, by itself. A question without a value makes every comparison false; `includes-none` and `not`
 * are then true, as plain logic says. A form compiles its rules once instead (`compileCondition`).
 */
export function holds(condition: Condition, answerTo: AnswerTo, context: AnsweringContext): boolean {
  return compileCondition(condition, ALONE, false)({ answerTo, context }) === true;
}
