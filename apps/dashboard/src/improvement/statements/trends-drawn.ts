import type { Statement, Trend } from '@medvirk/improvement';

const ABOUT_TIME: readonly Statement['code'][] = [
  'experience-improved',
  'experience-worsened',
  'experience-unchanged',
  'experience-shift-signal',
];

/**
 * The run chart that stands with each statement, in their order. Only sentences about time have one, that of their own
 * question; where two sentences speak of the same line it is drawn once, with the first.
 */
export function trendsDrawn(
  statements: readonly Pick<Statement, 'code' | 'question'>[],
  trends: readonly Trend[],
): (Trend | undefined)[] {
  const left = new Set(trends);
  return statements.map(({ code, question }) => {
    if (!ABOUT_TIME.includes(code)) return undefined;
    const trend = trends.find((candidate) => candidate.question === question);
    return trend && left.delete(trend) ? trend : undefined;
  });
}
