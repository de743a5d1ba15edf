import type { ReleasedFigure } from '@medvirk/api-contract';
import type { Figure } from '@medvirk/improvement';
import { textIn } from '@medvirk/questionnaire';
import type { QuestionBlock, RowResult } from '../question/question-blocks.ts';

export type MeansBlock = Extract<QuestionBlock, { kind: 'grid' | 'dual' | 'shared' }>;

/** One line of a picture of means: one mean, or how important a thing is beside how it was. */
export interface MeanRow {
  key: string;
  label: string;
  /** In the order of `series`; null where it may not be told. */
  means: (Figure | null)[];
}

const shownOf = (released: ReleasedFigure | null | undefined): Figure | null =>
  released?.kind === 'shown' ? released.figure : null;

/** Lines in the order of the questionnaire; importance first, then experience. */
export function meanRows({ kind, rows }: MeansBlock, language: string): MeanRow[] {
  const lines = new Map<string, { label: string; of: RowResult[] }>();
  for (const row of rows) {
    const key = row.part.row ?? row.code;
    const line = lines.get(key) ?? { label: textIn(row.part.label, language), of: [] };
    line.of.push(row);
    lines.set(key, line);
  }
  return [...lines].map(([key, { label, of }]) => ({
    key,
    label,
    means:
      kind === 'shared'
        ? of.map(({ points }) => shownOf(points?.mean))
        : (['importance', 'experience'] as const).map((part) =>
            shownOf(of.find((row) => row.part.kind === part)?.score),
          ),
  }));
}

/** The line with most points, or with the widest gap from importance down to experience. Null unless all are shown. */
export function standsOut(rows: readonly MeanRow[]): { label: string; value: number } | null {
  const values: { label: string; value: number }[] = [];
  for (const { label, means } of rows) {
    const [first, second] = means;
    if (!first || second === null) return null;
    values.push({ label, value: second ? first.estimate - second.estimate : first.estimate });
  }
  const [most, next] = values.sort((a, b) => b.value - a.value);
  return most && next && most.value > next.value && most.value > 0 ? most : null;
}
