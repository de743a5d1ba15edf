import type { QuestionResult } from '@medvirk/api-contract';
import { classWords, textIn } from '@medvirk/questionnaire';
import type { DistributionRow } from '../distribution/distribution-rows.ts';

export type Classes = NonNullable<QuestionResult['classes']>;

/** One class, or hidden ones that lie side by side: nothing is lost by taking them together, and ten fields say no more than one. */
export interface ClassRow extends DistributionRow {
  from: number | null;
  below: number | null;
}

/** The classes of a question in order, each with its unit. `rows` stand in the same order. */
export function classRows(classes: Classes, rows: readonly DistributionRow[], language: string): ClassRow[] {
  const unit = textIn(classes.unit ?? undefined, language);
  const found: ClassRow[] = [];
  for (const [index, { value, from, below }] of classes.classes.entries()) {
    const shown = rows[index]?.shown ?? null;
    const last = found.at(-1);
    if (last && last.shown === null && shown === null) found[found.length - 1] = { ...last, below };
    else found.push({ value, label: '', shown, from, below });
  }
  return found.map((row) => {
    // All of them hidden: the whole line.
    const words = classWords(classes, row, language) || '–';
    return { ...row, label: unit ? `${words} ${unit}` : words };
  });
}
