import type { QuestionResult } from '@medvirk/api-contract';
import { FEW_ANSWERS, type Figure } from '@medvirk/improvement';
import type { DistributionRow } from './distribution-rows.ts';

/** What a question's answers say, as facts to be put in words. No fact is worked out here: each is read from a released figure. */
export type DistributionFact =
  | { code: 'hidden' }
  | { code: 'favourable'; figure: Figure }
  | { code: 'unfavourable'; figure: Figure }
  | { code: 'score'; figure: Figure }
  | { code: 'chosen'; label: string; share: number; n: number }
  | { code: 'most-common'; labels: string[]; share: number }
  | { code: 'partly-hidden' }
  | { code: 'few-answers'; n: number };

type Result = Pick<QuestionResult, 'n' | 'favourable' | 'unfavourable' | 'score'>;

/**
 * The facts of one question, most telling first: the favourable share where the question has a direction, otherwise the
 * most common answer. "Most common" is said only when every row is shown, since a hidden row can't be compared; then
 * the largest of those shown is told for itself.
 */
export function distributionFacts(result: Result, rows: readonly DistributionRow[]): DistributionFact[] {
  if (result.n.kind === 'hidden') return [{ code: 'hidden' }];
  const facts: DistributionFact[] = [];
  if (result.favourable?.kind === 'shown') facts.push({ code: 'favourable', figure: result.favourable.figure });
  if (result.unfavourable?.kind === 'shown') facts.push({ code: 'unfavourable', figure: result.unfavourable.figure });
  if (facts.length === 0) {
    const common = mostCommon(rows) ?? largestShown(rows, result.n.count);
    if (common) facts.push(common);
    else if (result.score?.kind === 'shown') facts.push({ code: 'score', figure: result.score.figure });
  }
  if (rows.some((row) => row.shown === null)) facts.push({ code: 'partly-hidden' });
  if (result.n.count < FEW_ANSWERS) facts.push({ code: 'few-answers', n: result.n.count });
  return facts;
}

function largestShown(rows: readonly DistributionRow[], n: number): DistributionFact | null {
  let largest: { label: string; share: number } | null = null;
  for (const { label, shown } of rows) {
    if (shown && shown.share > (largest?.share ?? 0)) largest = { label, share: shown.share };
  }
  return largest && { code: 'chosen', ...largest, n };
}

function mostCommon(rows: readonly DistributionRow[]): DistributionFact | null {
  const shares: number[] = [];
  for (const row of rows) {
    if (row.shown === null) return null;
    shares.push(row.shown.share);
  }
  const highest = Math.max(...shares);
  if (!(highest > 0)) return null;
  const labels = rows.filter((row) => row.shown?.share === highest).map((row) => row.label);
  return { code: 'most-common', labels, share: highest };
}
