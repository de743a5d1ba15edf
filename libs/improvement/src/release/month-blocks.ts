import { closedPeriods } from '@medvirk/disclosure';
import type { ScaleQuestion } from '@medvirk/questionnaire';
import type { MonthFacts } from '../facts/picture-facts.ts';
import { answersOn } from '../figures/scale-measures.ts';

/** Months that are never told apart: together at least k answered the question. */
export type MonthBlock = readonly string[];

/**
 * The closed months as blocks of at least k answers. Everything that a picture tells over time is made of whole blocks,
 * so whatever is subtracted from whatever, what is left is whole blocks too. Blocks do not change when months are added;
 * months at the end that are too few wait, and are in none.
 */
export function monthBlocks(question: ScaleQuestion, months: readonly MonthFacts[], k: number): MonthBlock[] {
  const counts = months.map(({ month, values }) => ({ month, count: answersOn(question, values) }));
  return closedPeriods(counts, k).periods.map((period) => period.months);
}

/** Two stretches of whole blocks that are set against each other. */
export interface Split {
  readonly key: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}
