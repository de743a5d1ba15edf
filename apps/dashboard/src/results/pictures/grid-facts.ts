import type { QuestionResult, ResultPart } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';

interface NamedShare {
  label: string;
  share: number;
}

type Row = Pick<QuestionResult, 'n' | 'favourable' | 'values'> & { part: Pick<ResultPart, 'label'> };

/**
 * What a grid says: the rows with most and fewest good answers, where rows have a direction and every row's share is shown.
 * Nothing about order where it isn't, or where two are equal.
 */
export function gridFacts(
  rows: readonly Row[],
  language: string,
): { best: NamedShare | null; worst: NamedShare | null; hasHidden: boolean; isAllHidden: boolean } {
  const shares = rows.flatMap(({ favourable, part }) =>
    favourable?.kind === 'shown' ? [{ label: textIn(part.label, language), share: favourable.figure.estimate }] : [],
  );
  const ordered = [...shares].sort((a, b) => b.share - a.share);
  const isWhole = rows.length > 1 && shares.length === rows.length;
  const [best, second] = ordered;
  const worst = ordered.at(-1);
  const secondWorst = ordered.at(-2);
  return {
    best: isWhole && best && second && best.share > second.share ? best : null,
    worst: isWhole && worst && secondWorst && worst.share < secondWorst.share ? worst : null,
    hasHidden: rows.some(({ values }) => values.some(({ share }) => share.kind === 'hidden')),
    isAllHidden: rows.every(({ values }) => values.every(({ share }) => share.kind === 'hidden')),
  };
}
