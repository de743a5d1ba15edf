import type { Item } from '../content/items.ts';
import type { CompiledScore } from '../scoring/compile-score.ts';
import type { ScoreDefinition } from '../scoring/score-definition.ts';
import type { ExpressionType, ExpressionValue } from './expression/expression-type.ts';
import type { Reading, Vocabulary } from './reading.ts';

/** An expression that could be read. */
export interface ReadExpression {
  type: ExpressionType;
  items: readonly string[];
  scores: readonly string[];
  compile<Facts>(reading: Reading<Facts>): (facts: Facts) => ExpressionValue;
}

/**
 * What reads the small languages inside of a questionnaire: expressions, patterns and scores. They stand apart from the
 * rest, so that a phone has to fetch them only for a questionnaire that uses them.
 */
export interface Engines {
  /** Undefined where it can't be read: it is then missing for everybody. */
  readExpression(source: string, vocabulary: Vocabulary): ReadExpression | undefined;
  /** Whether a text fits; undefined where the pattern can't be read. */
  readPattern(source: string): ((text: string) => boolean) | undefined;
  readScore(definition: ScoreDefinition, items: readonly Item[]): CompiledScore | undefined;
}

/** For questionnaires that use none of these languages (`usesEngines`). */
export const NO_ENGINES: Engines = {
  readExpression: () => undefined,
  readPattern: () => undefined,
  readScore: () => undefined,
};
