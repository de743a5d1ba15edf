import type { QuestionResult, ReleasedFigure } from '@medvirk/api-contract';
import type { Figure } from '@medvirk/improvement';
import { textIn } from '@medvirk/questionnaire';

export interface RankedOption {
  value: string;
  label: string;
  /** Null where it may not be told. */
  first: Figure | null;
  mean: Figure | null;
}

const shownOf = (released: ReleasedFigure): Figure | null => (released.kind === 'shown' ? released.figure : null);

/** Options by mean rank, the highest placed first; those without one after them, in the order of the question. */
export function rankedOptions(ranking: NonNullable<QuestionResult['ranking']>, language: string): RankedOption[] {
  return ranking
    .map(({ value, texts, first, meanRank }) => ({
      value,
      label: textIn(texts, language) || value,
      first: shownOf(first),
      mean: shownOf(meanRank),
    }))
    .sort((a, b) => (a.mean?.estimate ?? Number.MAX_VALUE) - (b.mean?.estimate ?? Number.MAX_VALUE));
}

/** What a ranking says. "Highest" and "most" are said only where every option is shown: a hidden one can't be compared. */
export function rankingFacts(options: readonly RankedOption[]): {
  highest: { label: string; rank: number } | null;
  first: { label: string; share: number } | null;
  hasHidden: boolean;
} {
  const hasHidden = options.some(({ first, mean }) => first === null || mean === null);
  const [top, next] = options;
  const allMeans = options.every(({ mean }) => mean !== null);
  const isAhead = top?.mean && next?.mean && top.mean.estimate < next.mean.estimate;
  const byFirst = [...options].sort((a, b) => (b.first?.estimate ?? 0) - (a.first?.estimate ?? 0));
  const [most, second] = byFirst;
  const allFirsts = options.every(({ first }) => first !== null);
  const isMost = most?.first && second?.first && most.first.estimate > second.first.estimate;
  return {
    highest: allMeans && isAhead && top.mean ? { label: top.label, rank: top.mean.estimate } : null,
    first: allFirsts && isMost && most.first ? { label: most.label, share: most.first.estimate } : null,
    hasHidden,
  };
}
