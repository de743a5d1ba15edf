import { FAVOURABLE_FROM, type ScaleQuestion, scoreOf, UNFAVOURABLE_TO } from '@medvirk/questionnaire';
import type { ValueCount } from '@medvirk/statistics';
import type { ValueCounts } from '../facts/picture-facts.ts';

export type Side = 'favourable' | 'unfavourable';

/** The counts with each value's place on 0-100. Values that the scale does not have are no answers to it. */
export function scoredCounts(question: ScaleQuestion, values: ValueCounts): ValueCount[] {
  return question.points.map((point) => ({
    value: scoreOf(question, point.value),
    count: values.get(String(point.value)) ?? 0,
  }));
}

/** Answers on the scale: the base of its score and shares. */
export function answersOn(question: ScaleQuestion, values: ValueCounts): number {
  return question.points.reduce((sum, { value }) => sum + (values.get(String(value)) ?? 0), 0);
}

/** Scale values, as text, that count as favourable or unfavourable, in the order of the scale. */
export function valuesOn(question: ScaleQuestion, side: Side): string[] {
  return question.points
    .map((point) => point.value)
    .filter((value) => {
      const score = scoreOf(question, value);
      return side === 'favourable' ? score >= FAVOURABLE_FROM : score <= UNFAVOURABLE_TO;
    })
    .map(String);
}

/** Several months, or several groups, as one. */
export function sumOf(parts: readonly ValueCounts[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const part of parts) for (const [value, count] of part) sum.set(value, (sum.get(value) ?? 0) + count);
  return sum;
}
