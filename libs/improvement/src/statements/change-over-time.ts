import { benjaminiHochberg, welchDifference } from '@medvirk/statistics';
import type { Period } from '../evidence/evidence.ts';
import { differenceFigure, roundTo } from '../figures/figure-of.ts';
import { scoredCounts } from '../figures/scale-measures.ts';
import type { StatementCode } from '../picture/picture.ts';
import { periodOf } from '../release/closed-months.ts';
import { FEW_ANSWERS } from '../release/limits.ts';
import type { MonthBlock, Split } from '../release/month-blocks.ts';
import type { ScaleRelease } from '../release/release-scale.ts';
import type { Draft, PictureFrame } from './draft.ts';

/** Months that "lately" means. */
const RECENT_MONTHS = 3;
/** Share of false findings that is accepted among the changes told in one picture. */
const FALSE_FINDINGS = 0.05;
const CHANGE = 'change';

/**
 * The last three closed months, or a little more where months can't be told apart, against those before. Undefined until
 * there is something to compare with.
 */
export function changeSplit(blocks: readonly MonthBlock[]): Split | undefined {
  let first = blocks.length;
  while (first > 0 && blocks.slice(first).flat().length < RECENT_MONTHS) first -= 1;
  if (first === 0) return undefined;
  return { key: CHANGE, before: blocks.slice(0, first).flat(), after: blocks.slice(first).flat() };
}

/** One question's scores before and after, with the test that judges them. */
interface Change {
  readonly draft: (found: boolean) => Draft;
  readonly p: number;
}

/**
 * Has it changed? Welch's test per question; with several questions in the theme the p values are adjusted together
 * (Benjamini-Hochberg), so that many questions do not make a change appear by chance alone.
 */
export function changeDrafts(
  frame: PictureFrame,
  measured: readonly { release: ScaleRelease; split: Split | undefined }[],
): Draft[] {
  const changes = measured.flatMap(({ release, split }) => (split ? changeOf(frame, release, split) : []));
  const adjusted = benjaminiHochberg(changes.map(({ p }) => p));
  return changes.map(({ draft }, index) => draft((adjusted[index] ?? 1) <= FALSE_FINDINGS));
}

function changeOf(frame: PictureFrame, release: ScaleRelease, split: Split): Change[] {
  const { before, after } = release.splits.get(split.key) ?? {};
  if (!before || !after) return [];
  const { question } = release;
  const welch = welchDifference(scoredCounts(question, after.values), scoredCounts(question, before.values));
  const difference = differenceFigure(welch);
  const periods: Record<'beforePeriod' | 'afterPeriod', Period> = {
    beforePeriod: periodOf(split.before),
    afterPeriod: periodOf(split.after),
  };
  // What the reader is shown must bear the verdict too.
  const excludesNone = difference.low > 0 || difference.high < 0;
  const draft = (found: boolean): Draft => {
    const clear = found && excludesNone;
    return {
      code: codeOf(difference.estimate, clear),
      lens: 'now',
      question: question.code,
      facts: {
        before: roundTo(before.score.estimate, 0),
        after: roundTo(after.score.estimate, 0),
        low: roundTo(difference.low, 0),
        high: roundTo(difference.high, 0),
        nBefore: before.score.n,
        n: after.score.n,
        months: split.after.length,
        few: Math.min(before.score.n, after.score.n) < FEW_ANSWERS ? 'yes' : 'no',
      },
      evidence: [
        {
          kind: 'change',
          question: question.code,
          versionId: frame.versionId,
          measure: 'mean-score',
          before: before.score,
          after: after.score,
          ...periods,
          difference,
          clear,
          unitId: frame.unitId,
        },
      ],
    };
  };
  return [{ draft, p: welch.p }];
}

function codeOf(difference: number, clear: boolean): StatementCode {
  if (!clear) return 'experience-unchanged';
  return difference > 0 ? 'experience-improved' : 'experience-worsened';
}
