import { roundTo } from '../figures/figure-of.ts';
import type { Trend } from '../picture/picture.ts';
import type { ScaleRelease } from '../release/release-scale.ts';
import type { Draft, PictureFrame } from './draft.ts';
import { statisticOf } from './measured.ts';

/** That the months have moved together in a way that chance alone seldom makes. Nothing without a signal. */
export function shiftDraft(frame: PictureFrame, release: ScaleRelease, trend: Trend | undefined): Draft[] {
  const { score } = release.all;
  if (!score || trend?.signal !== 'shift' || trend.median === null) return [];
  const months = trend.points.filter(({ kind }) => kind === 'shown').length;
  const question = release.question.code;
  return [
    {
      code: 'experience-shift-signal',
      lens: 'now',
      question,
      facts: { months, median: roundTo(trend.median, 0), n: score.n },
      evidence: [statisticOf(frame, question, 'mean-score', score)],
    },
  ];
}
