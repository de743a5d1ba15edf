import { type AnswerValue, isRepeated } from '../answers/answer.ts';

/** What was chosen, one by one: codes of options, files, or the numbers of the times that a group was filled in. */
export function chosenIn(value: AnswerValue): readonly string[] {
  if (Array.isArray(value)) return value;
  if (isRepeated(value)) return value.instances.map((_, index) => String(index + 1));
  return typeof value === 'string' ? [value] : [];
}
