import { type AnswerValue, isRepeated } from './answer.ts';

/** Whether a value says nothing: a text without a character to see, no option, or no instance. It counts as not given. */
export function isEmptyValue(value: AnswerValue): boolean {
  if (isRepeated(value)) return value.instances.length === 0;
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;
}
