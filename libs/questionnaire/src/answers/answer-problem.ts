import type { Texts } from '../texts/texts.ts';

export type AnswerProblemCode =
  | 'required'
  | 'wrong-type'
  | 'unknown-option'
  | 'too-few-chosen'
  | 'too-many-chosen'
  | 'exclusive-with-others'
  | 'too-few-ranked'
  | 'too-many-ranked'
  | 'too-long'
  | 'not-an-email'
  | 'not-a-phone'
  | 'not-a-url'
  | 'not-a-postal-code'
  | 'wrong-pattern'
  | 'too-small'
  | 'too-large'
  | 'not-whole'
  | 'not-in-steps'
  | 'not-a-date'
  | 'not-a-month'
  | 'not-a-year'
  | 'not-a-time'
  | 'not-a-date-time'
  | 'too-early'
  | 'too-late'
  | 'too-many-files'
  | 'file-not-taken'
  | 'file-gone'
  | 'too-few-instances'
  | 'too-many-instances'
  | 'wrong-sum'
  | 'sum-too-large'
  | 'consent-needed'
  | 'check'
  | 'state-not-offered'
  | 'unknown-question';

/** What is wrong with one answer. */
export interface AnswerProblem {
  /** Key of the item; code of the question where the problem is between its items. */
  question: string;
  code: AnswerProblemCode;
  /** The number, date or time that the text names. */
  limit?: number | string;
  /** Where it is inside a repeating group: which time (from 0), and which item there. */
  inside?: { instance: number; item: string };
  /** The questionnaire's own words, for `check` and `wrong-pattern`. */
  message?: Texts;
  /** Which check of the question does not hold. */
  check?: string;
  /** `ask`: the person may let the answer stand. All other problems stop. */
  severity?: 'ask';
}
