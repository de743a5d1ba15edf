import { type DistributionRelease, releaseDistribution, releaseDistributions } from '@medvirk/disclosure';
import { type ScaleQuestion, scoreOf } from '@medvirk/questionnaire';
import { tMargin } from '@medvirk/statistics';
import type { Figure } from '../evidence/evidence.ts';
import type { ValueCounts } from '../facts/picture-facts.ts';
import { LEVEL, scoreFigure, shareFigure } from '../figures/figure-of.ts';
import { LEAST_FOR_FIGURE } from './limits.ts';

/** A group of answers after the release. Undefined is hidden. */
export interface ReleasedAnswers {
  /** Only for a test between groups whose scores are both shown. */
  readonly values: ValueCounts;
  readonly score: Figure | undefined;
  readonly favourable: Figure | undefined;
  readonly unfavourable: Figure | undefined;
}

const margin = (n: number): number => tMargin(1, n, LEVEL);

/** What may be told about one group of answers to a scale question. */
export function releasedAnswers(question: ScaleQuestion, values: ValueCounts, k: number): ReleasedAnswers {
  const counts = scaleOf(question).map((point) => ({ ...point, count: values.get(point.value) ?? 0 }));
  return answersOf(values, releaseDistribution({ counts, k, margin }));
}

/**
 * What may be told about the unit and about the rest of the survey, side by side and beside the survey as a whole: the
 * rest must not follow from the whole, nor a hidden answer of the unit.
 */
export function releasedBeside(
  question: ScaleQuestion,
  unit: ValueCounts,
  others: ValueCounts,
  k: number,
): { readonly unit: ReleasedAnswers; readonly others: ReleasedAnswers } {
  const scale = scaleOf(question);
  const known = (values: ValueCounts) => new Map(scale.map(({ value }) => [value, values.get(value) ?? 0]));
  const places = [
    { id: 'survey', parentId: null },
    { id: 'unit', parentId: 'survey' },
    { id: 'others', parentId: 'survey' },
  ];
  const counts = new Map([
    ['unit', known(unit)],
    ['others', known(others)],
  ]);
  const released = releaseDistributions(places, scale, counts, { k, margin });
  return { unit: answersOf(unit, released.get('unit')), others: answersOf(others, released.get('others')) };
}

function scaleOf(question: ScaleQuestion): { value: string; score: number }[] {
  return question.points.map(({ value }) => ({ value: String(value), score: scoreOf(question, value) }));
}

function answersOf(values: ValueCounts, release: DistributionRelease | undefined): ReleasedAnswers {
  const nothing = {
    values,
    score: undefined,
    precision: 'fives' as const,
    favourable: undefined,
    unfavourable: undefined,
  };
  // A handful of answers swings between worst and best: released or not, nothing is told of it.
  if (!release || release.n.kind === 'hidden' || release.n.value < LEAST_FOR_FIGURE) return nothing;
  const { mean, favourable, unfavourable } = release;
  return {
    values,
    score: mean.kind === 'shown' ? scoreFigure(mean.value) : undefined,
    favourable: favourable.kind === 'shown' ? shareFigure(favourable.value) : undefined,
    unfavourable: unfavourable.kind === 'shown' ? shareFigure(unfavourable.value) : undefined,
  };
}
