import type { ReleasedFigure } from '@medvirk/api-contract';
import type { Released, ShareFigure } from '@medvirk/disclosure';
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
