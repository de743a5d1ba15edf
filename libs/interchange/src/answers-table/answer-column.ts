import type { AnswerState, StoredAnswers } from '@medvirk/questionnaire';
import type { Cell } from '../tables/sheet.ts';

/** States that stand in the place of a value, as numbers: the same in every file, and no answer in SPSS. */
export const STATE_CODES: Readonly<Record<Exclude<AnswerState, 'answered'>, number>> = {
  'dont-know': -9991,
  'not-relevant': -9992,
  'prefer-not-to-say': -9993,
  skipped: -9994,
  'not-shown': -9995,
};
/** Stands where a value is held back because fewer than k share it. */
export const HELD_BACK = -9999;
/** All of the above, and nothing that anybody answers. */
export const NO_ANSWER = { low: HELD_BACK, high: -9991 };

/** A response as it leaves: no id, no time of day. */
export interface ResponseRow {
  unitId: string;
  /** e.g. '2026-05' */
  month: string;
  role: string;
  language: string;
  answers: StoredAnswers;
}

/** One column of a table of answers. It follows from the version alone, so that no answer ever moves a column. */
export interface AnswerColumn {
  /** A letter first, then letters, digits, `_` and `.`; unique in the table whatever the case. */
  name: string;
  /** Key of the item that it tells of; undefined for unit, month, language and who answers. */
  item?: string;
  /** The question in the file's language. */
  label: string;
  type: 'number' | 'text';
  measure: 'nominal' | 'ordinal' | 'scale';
  /** Widest text in bytes; 0 for numbers. */
  width: number;
  decimals: number;
  values: readonly { value: number; label: string }[];
  /** Which key of the person it is part of; undefined for an answer about the experience. */
  key?: string;
  valueOf(row: ResponseRow): Cell;
}

/** What could tell who somebody is: shown only where k share it. */
export interface PersonKey {
  code: string;
  valueOf(row: ResponseRow): string;
}
