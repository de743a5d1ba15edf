import type { Statement, Trend } from '@medvirk/improvement';

const ABOUT_TIME: readonly Statement['code'][] = [
  'experience-improved',
  'experience-worsened',
  'experience-unchanged',
  'experience-shift-signal',
];

/** The run chart that serves a statement: only sentences about time have one, that of their own question. */
export function trendOf(statement: Pick<Statement, 'code' | 'question'>, trends: readonly Trend[]): Trend | undefined {
  if (!ABOUT_TIME.includes(statement.code)) return undefined;
  return trends.find(({ question }) => question === statement.question);
}
