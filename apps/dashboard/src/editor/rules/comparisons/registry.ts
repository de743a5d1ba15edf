import type { Item } from '@medvirk/questionnaire';
import { formOf } from '../../question-types/registry.ts';
import type { RuleLine } from '../rule-node.ts';
import type { ComparisonForm, ComparisonForms } from './comparison-form.ts';
import { days } from './days.tsx';
import { oneValue } from './one-value.tsx';
import { severalValues } from './several-values.tsx';
import { inWords } from './words.tsx';

/** Every comparison with an answer. A new one is one more entry in its group's file. */
const COMPARISONS = { ...oneValue, ...severalValues, ...inWords, ...days } satisfies Required<ComparisonForms>;
export type Comparison = keyof typeof COMPARISONS;

/** How a comparison is written: its beginning and the fields for what the answer is held against. */
export function comparisonOf(op: Comparison): ComparisonForm {
  // Safe: whoever asks hands the form lines with its own op only.
  return COMPARISONS[op] as unknown as ComparisonForm;
}

/** What can be asked about an item's answer, by its type; the first is what a new line starts with. */
export function comparisonsFor(item: Item): readonly Comparison[] {
  return formOf(item.type)?.comparisons ?? [];
}

/**
 * A whole line for an item and a comparison, with a first value to change. Values of the earlier line are kept where
 * they still make sense.
 * @param today ISO date
 */
export function lineFor(item: Item, op: Comparison, today: string, earlier?: RuleLine): RuleLine {
  const form = formOf(item.type);
  const first = form?.values?.(item)[0]?.value ?? form?.firstValue?.(item) ?? '';
  const kept = earlier && 'question' in earlier && earlier.question === item.code ? earlier : undefined;
  return comparisonOf(op).start(item, { first, today, kept });
}
