import type { LanguageTag } from '../texts/texts.ts';

export type ContentProblemCode =
  | 'duplicate-code'
  | 'unknown-question-in-rule'
  | 'unknown-option-in-rule'
  | 'unknown-score-in-rule'
  | 'unknown-question-in-score'
  | 'unknown-jump'
  | 'jump-looks-back'
  | 'unknown-question-in-text'
  | 'text-looks-ahead'
  | 'no-fallback-in-text'
  | 'rule-in-random-order'
  | 'jump-in-random-order'
  | 'rule-looks-ahead'
  | 'rule-does-not-fit'
  | 'rules-in-a-circle'
  | 'wrong-expression'
  | 'rule-in-group'
  | 'missing-text'
  | 'missing-lens-or-role'
  | 'missing-theme'
  | 'no-questions'
  | 'duplicate-option'
  | 'duplicate-row'
  | 'duplicate-point'
  | 'several-other-options'
  | 'too-many-points'
  | 'missing-picture'
  | 'missing-captions'
  | 'overlapping-bands'
  | 'uneven-steps'
  | 'unreadable-pattern'
  | 'impossible-limits'
  | 'required-file';

/** One thing wrong with a questionnaire: where (codes of section and question), what, and the details to show. */
export interface ContentProblem {
  code: ContentProblemCode;
  section?: string;
  question?: string;
  language?: LanguageTag;
  detail?: string;
}

export type ProblemPlace = Pick<ContentProblem, 'section' | 'question' | 'detail'>;
