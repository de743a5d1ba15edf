import type { QuestionResult } from '@medvirk/api-contract';
import type { ExplainedMethod, Figure } from '@medvirk/improvement';

type MethodAndLevel = Pick<Figure, 'method' | 'level'>;

/** The methods behind the figures of a question, each once. */
export function methodsOf({
  values,
  favourable,
  unfavourable,
  score,
  ranking,
  points,
}: QuestionResult): MethodAndLevel[] {
  const found = new Map<string, MethodAndLevel>();
  const ranks = ranking?.flatMap(({ first, meanRank }) => [first, meanRank]) ?? [];
  const shares = values.map((value) => value.share);
  for (const released of [favourable, unfavourable, score, ...shares, ...ranks, points?.mean]) {
    if (released?.kind !== 'shown') continue;
    const { method, level } = released.figure;
    found.set(`${method} ${level}`, { method, level });
  }
  return [...found.values()];
}

/** All methods that a page of results rests on, to be explained once. */
export function methodsUsed(questions: readonly QuestionResult[]): ExplainedMethod[] {
  const methods = new Set<ExplainedMethod>();
  for (const question of questions) {
    for (const { method } of methodsOf(question)) methods.add(method);
    if (question.trend) methods.add('run-chart');
  }
  return [...methods];
}
