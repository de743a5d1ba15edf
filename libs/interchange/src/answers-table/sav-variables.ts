import type { SavVariable } from '../sav/sav-file.ts';
import { type AnswerColumn, NO_ANSWER } from './answer-column.ts';

/** Columns of answers as SPSS knows variables: labels with them, and states that are no answer declared as missing. */
export function savVariablesOf(columns: readonly AnswerColumn[]): SavVariable[] {
  return columns.map(({ name, label, type, width, decimals, measure, values }) => ({
    name,
    label,
    type: type === 'number' ? { kind: 'number', decimals } : { kind: 'text', width },
    measure,
    values: type === 'number' ? values : [],
    ...(type === 'number' ? { missing: NO_ANSWER } : {}),
  }));
}
