import type { Lens } from '@medvirk/questionnaire';
import type { Evidence, Figure, Measure } from '../evidence/evidence.ts';
import { type Side, valuesOn } from '../figures/scale-measures.ts';
import type { StatementCode } from '../picture/picture.ts';
import type { ScaleRelease } from '../release/release-scale.ts';
import type { Draft, PictureFrame } from './draft.ts';
import { scoreFacts, shareFacts } from './figure-facts.ts';

export function statisticOf(frame: PictureFrame, question: string, measure: Measure, figure: Figure): Evidence {
  const { versionId, period, unitId } = frame;
  return { kind: 'statistic', question, versionId, measure, figure, period, unitId };
}

/** Mean score of a question as a statement. Nothing when it is hidden. */
export function scoreDraft(frame: PictureFrame, lens: Lens, code: StatementCode, release: ScaleRelease): Draft[] {
  const { score } = release.all;
  if (!score) return [];
  const question = release.question.code;
  return [
    { code, lens, question, facts: scoreFacts(score), evidence: [statisticOf(frame, question, 'mean-score', score)] },
  ];
}

/** Share on one side of the scale as a statement, with the answers it is made of. Nothing when it is hidden. */
export function shareDraft(
  frame: PictureFrame,
  lens: Lens,
  code: StatementCode,
  release: ScaleRelease,
  side: Side,
): Draft[] {
  const figure = release.all[side];
  if (!figure) return [];
  const question = release.question.code;
  const answers = valuesOn(release.question, side).join(',');
  const evidence = [statisticOf(frame, question, `${side}-share`, figure)];
  return [{ code, lens, question, facts: { ...shareFacts(figure), answers }, evidence }];
}
