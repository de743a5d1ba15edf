import type { AnswerableQuestion } from '@medvirk/questionnaire';
import { formOf } from '../../question-types/registry.ts';
import type { RuleLine } from '../rule-node.ts';
import type { ComparisonForm, ComparisonForms } from './comparison-form.ts';
import { oneValue } from './one-value.tsx';
import { severalValues } from './several-values.tsx';

/** Every comparison with an answer that can be written in the editor. A new one is one more entry in its group's file. */
const COMPARISONS = { ...oneValue, ...severalValues } satisfies ComparisonForms;
export type Comparison = keyof typeof COMPARISONS;

function isWritable(op: string): op is Comparison {
  return Object.hasOwn(COMPARISONS, op);
}

/** Undefined for a comparison that the language has and the editor can't write. */
export function comparisonOf(op: string): ComparisonForm | undefined {
  // Safe: whoever asks hands the form lines with its own op only.
  return isWritable(op) ? (COMPARISONS[op] as unknown as ComparisonForm) : undefined;
}

/** What can be asked about a question's answer, by its type; the first is what a new line starts with. */
export function comparisonsFor(question: AnswerableQuestion): Comparison[] {
  return (formOf(question.type)?.comparisons ?? []).filter(isWritable);
}

/**
 * A whole line for a question and a comparison, with a first value to change. Values of the earlier line are kept where
 * they still make sense.
 * @param today ISO date
 */
export function lineFor(question: AnswerableQuestion, op: Comparison, today: string, earlier?: RuleLine): RuleLine {
  const form = formOf(question.type);
  const first = form?.values?.(question)[0]?.value ?? form?.firstValue?.(question) ?? '';
  const kept = earlier && 'question' in earlier && earlier.question === question.code ? earlier : undefined;
  return COMPARISONS[op].start(question, { first, today, kept });
}
