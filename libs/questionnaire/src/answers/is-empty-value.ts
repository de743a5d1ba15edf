import type { AnswerValue } from './answer.ts';

/** Whether a value says nothing: a text without a character to see, or no option. It then counts as not given. */
export function isEmptyValue(value: AnswerValue): boolean {
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;
}
