import type { AnswerState, AnswerValue } from '../answers/answer.ts';
import type { AnsweringContext } from './answering-context.ts';
import type { Engines } from './engines.ts';
import type { ExpressionType } from './expression/expression-type.ts';

/** What an expression may know of an item before anything is answered. */
export interface ItemShape {
  type: ExpressionType;
  /** Codes that it can be answered with, where there is a list of them. */
  options?: readonly string[];
}

/** What there is to look at in a questionnaire: asked while a rule is read, never while it is worked out. */
export interface Vocabulary {
  item(key: string): ItemShape | undefined;
  /** Keys of the items that a question is made of; itself for most. Undefined when there is no such question. */
  itemsOf(question: string): readonly string[] | undefined;
  hasScore(code: string): boolean;
  engines: Engines;
}

/** How rules get at what has been answered. `Facts` is whatever holds it: rules are read once, for all respondents. */
export interface Reading<Facts> {
  /** The value of an item that is shown and answered; undefined otherwise. */
  value(item: string): (facts: Facts) => AnswerValue | undefined;
  state(item: string): (facts: Facts) => AnswerState;
  score(code: string): (facts: Facts) => number | undefined;
  band(code: string): (facts: Facts) => string | undefined;
  /** The answer in words, in the language that the form is read in. */
  words(item: string): (facts: Facts) => string | undefined;
  context: (facts: Facts) => AnsweringContext;
  vocabulary: Vocabulary;
}
