import { proportionFunnel, type ValueCount, welchDifference } from '@medvirk/statistics';
import type { Figure } from '../evidence/evidence.ts';
import { roundTo } from '../figures/figure-of.ts';
import { scoredCounts, valuesOn } from '../figures/scale-measures.ts';
import type { StatementCode } from '../picture/picture.ts';
import type { ScaleRelease } from '../release/release-scale.ts';
import type { ReleasedAnswers } from '../release/released-answers.ts';
import type { Draft, Facts, PictureFrame } from './draft.ts';
import { percentOf } from './figure-facts.ts';

type Verdict = 'higher' | 'lower' | 'not-clearly-different';

/** Level at which a unit counts as different: with 100 units on target, 0.2 fall outside by chance (Spiegelhalter 2005). */
const DIFFERENT_AT = 0.998;

const CODES: Record<Verdict, StatementCode> = {
  higher: 'compared-higher',
  lower: 'compared-lower',
  'not-clearly-different': 'compared-not-different',
};

/**
 * The unit beside the rest of the survey: the favourable share by the 99.8 % limits of a funnel about the share of all
 * together. Where a share is hidden, the scores by Welch's test at the same level. Nothing under 30 answers on a side.
 */
export function comparedDrafts(frame: PictureFrame, release: ScaleRelease): Draft[] {
  const { others, question } = release;
  if (!others) return [];
  const judged = judge(release, others);
  if (!judged) return [];
  const { unit, rest, verdict, measure } = judged;
  const isShare = measure === 'favourable-share';
  const shown = isShare ? percentOf : (score: number) => roundTo(score, 0);
  const facts: Facts = {
    measure,
    unit: shown(unit.estimate),
    others: shown(rest.estimate),
    n: unit.n,
    nOthers: rest.n,
    few: 'no',
    ...(isShare && { answers: valuesOn(question, 'favourable').join(',') }),
  };
  const { versionId, period, unitId } = frame;
  return [
    {
      code: CODES[verdict],
      lens: 'now',
      question: question.code,
      facts,
      evidence: [
        {
          kind: 'comparison',
          question: question.code,
          versionId,
          measure,
          unit,
          others: rest,
          verdict,
          period,
          unitId,
        },
      ],
    },
  ];
}

interface Judged {
  readonly measure: 'favourable-share' | 'mean-score';
  readonly unit: Figure;
  readonly rest: Figure;
  readonly verdict: Verdict;
}

function judge({ all, question }: ScaleRelease, others: ReleasedAnswers): Judged | undefined {
  if (all.favourable && others.favourable) {
    const [unit, rest] = [all.favourable, others.favourable];
    return { measure: 'favourable-share', unit, rest, verdict: byFunnel(unit, rest) };
  }
  if (!all.score || !others.score) return undefined;
  const verdict = byTest(scoredCounts(question, all.values), scoredCounts(question, others.values));
  return { measure: 'mean-score', unit: all.score, rest: others.score, verdict };
}

function byFunnel(unit: Figure, others: Figure): Verdict {
  const groups = [unit, others].map(({ estimate, n }) => ({ count: Math.round(estimate * n), n }));
  const place = proportionFunnel(groups).units[0]?.place;
  if (place === 'low-998') return 'lower';
  return place === 'high-998' ? 'higher' : 'not-clearly-different';
}

function byTest(unit: readonly ValueCount[], others: readonly ValueCount[]): Verdict {
  const { low, high } = welchDifference(unit, others, DIFFERENT_AT);
  if (high < 0) return 'lower';
  return low > 0 ? 'higher' : 'not-clearly-different';
}
