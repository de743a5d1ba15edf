import type { AnswerValue } from '../answers/answer.ts';
import type { Item } from '../content/items.ts';
import type { Question } from '../content/question.ts';
import type { CompiledScore } from '../scoring/compile-score.ts';
import type { ScoreDefinition } from '../scoring/score-definition.ts';
import type { Decide, WithoutValue } from './compile-condition.ts';
import type { Condition } from './condition.ts';
import type { ExpressionType, ExpressionValue } from './expression/expression-type.ts';
import type { RandomOrder } from './order/random-order.ts';
import type { Drafts } from './plan/drafts.ts';
import type { PlannedItem } from './plan/plan.ts';
import type { Presenting } from './plan/presenting.ts';
import type { Reading, Vocabulary } from './reading.ts';

/** An expression that could be read. */
export interface ReadExpression {
  type: ExpressionType;
  items: readonly string[];
  scores: readonly string[];
  compile<Facts>(reading: Reading<Facts>): (facts: Facts) => ExpressionValue;
}

/**
 * What few questionnaires use: the small languages inside of them (expressions, patterns, scores), rare comparisons, and
 * what makes a question another for each person (answers in texts, random order, required by rule). They stand apart
 * from the rest, so that a phone has to fetch them only for a questionnaire that uses them.
 */
export interface Engines {
  /** Undefined where it can't be read: it is then missing for everybody. */
  readExpression(source: string, vocabulary: Vocabulary): ReadExpression | undefined;
  /** Whether a text fits; undefined where the pattern can't be read. */
  readPattern(source: string): ((text: string) => boolean) | undefined;
  readScore(definition: ScoreDefinition, items: readonly Item[]): CompiledScore | undefined;
  readCondition<Facts>(
    condition: Condition,
    reading: Reading<Facts>,
    withoutValue: WithoutValue,
  ): Decide<Facts> | undefined;
  presentQuestion(drafts: Drafts, question: Question, items: readonly PlannedItem[]): Presenting<Question>;
  presentTexts<Part>(drafts: Drafts, part: Part): Presenting<Part>;
  inOrder<Part extends { code: string }>(
    parts: readonly Part[],
    order: RandomOrder | undefined,
    seed: number | undefined,
    name: string,
  ): readonly Part[];
  /** An answer in words, for texts that take it in. */
  inWords(item: Item, value: AnswerValue, language: string): string;
}

const asItIs = <Part>(part: Part): Presenting<Part> => ({ present: () => part, looksAt: new Set() });

/** For questionnaires that use none of these languages (`usesEngines`). */
export const NO_ENGINES: Engines = {
  readExpression: () => undefined,
  readPattern: () => undefined,
  readScore: () => undefined,
  readCondition: () => undefined,
  presentQuestion: (_, question) => asItIs(question),
  presentTexts: (_, part) => asItIs(part),
  inOrder: (parts) => parts,
  inWords: (_, value) => String(value),
};
