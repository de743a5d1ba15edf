import type { ExpressionType } from './expression-type.ts';

export type ExpressionProblemCode =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'text-not-closed'
  | 'item-not-closed'
  | 'bracket-not-closed'
  | 'unexpected'
  | 'unexpected-end'
  | 'unknown-function'
  | 'unknown-item'
  | 'unknown-option'
  | 'unknown-score'
  | 'item-wanted'
  | 'code-wanted'
  | 'too-few-arguments'
  | 'too-many-arguments'
  | 'wrong-type';

/** What is wrong with an expression, and where: from a character to before another, counted from 0. */
export interface ExpressionProblem {
  code: ExpressionProblemCode;
  from: number;
  to: number;
  /** The word, code, sign or number that the text names. */
  detail?: string;
  /** For `wrong-type`: the type that is needed there. */
  wanted?: ExpressionType;
}
