import type { ReleasedFigure } from '@medvirk/api-contract';
import type { MeanFigure, Released, ShareFigure } from '@medvirk/disclosure';
import { wilsonInterval } from '@medvirk/statistics';
import { LEVEL } from './survey-counts.ts';

export const HIDDEN_FIGURE: ReleasedFigure = { kind: 'hidden' };

/** A released share with its interval, or hidden: nobody's answers have no share. */
export function figureOfShare(released: Released<ShareFigure> | undefined): ReleasedFigure {
  return released?.kind === 'shown' && released.value.n > 0 ? share(released.value) : HIDDEN_FIGURE;
}

export function share({ count, n }: ShareFigure): ReleasedFigure {
  const { estimate, low, high } = wilsonInterval(count, n, LEVEL);
  return { kind: 'shown', figure: { estimate, low, high, n, level: LEVEL, method: 'wilson' } };
}

/**
 * A released mean with its interval, or hidden.
 * @param from least and @param to most that the mean of a scale from 0 to 100 can be, where it is told on another one
 */
export function figureOfMean(mean: Released<MeanFigure> | undefined, from = 0, to = 100): ReleasedFigure {
  if (mean?.kind !== 'shown') return HIDDEN_FIGURE;
  const { estimate, margin, n } = mean.value;
  const on = (score: number): number => from + (Math.min(100, Math.max(0, score)) * (to - from)) / 100;
  const half = margin ?? 0;
  const figure = { estimate: on(estimate), low: on(estimate - half), high: on(estimate + half), n };
  return { kind: 'shown', figure: { ...figure, level: LEVEL, method: 't' } };
}
