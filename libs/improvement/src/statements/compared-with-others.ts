import { proportionFunnel, welchDifference } from '@medvirk/statistics';
import type { Figure } from '../evidence/evidence.ts';
import { roundTo } from '../figures/figure-of.ts';
import { scoredCounts, valuesOn } from '../figures/scale-measures.ts';
import type { StatementCode } from '../picture/picture.ts';
import { FEW_ANSWERS } from '../release/limits.ts';
import type { ScaleRelease } from '../release/release-scale.ts';
import type { Draft, Facts, PictureFrame } from './draft.ts';
import { percentOf } from './figure-facts.ts';

type Verdict = 'higher' | 'lower' | 'not-clearly-different';

/** Level at which a unit counts as different: with 100 units on target, 0.2 fall outside by chance (Spiegelhalter 2005). */
export const DIFFERENT_AT = 0.998;

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
  const { all, others, shares, question } = release;
  if (!all || !others || all.score.n < FEW_ANSWERS) return [];
  const both = shares.favourable && others.favourable ? [shares.favourable, others.favourable] : undefined;
  const [unit = all.score, rest = others.score] = both ?? [];
  const verdict = both ? byFunnel(unit, rest) : byTest(release, all.values, others.values);
  const measure = both ? 'favourable-share' : 'mean-score';
  const shown = both ? percentOf : (score: number) => roundTo(score, 0);
  const facts: Facts = {
    measure,
    unit: shown(unit.estimate),
    others: shown(rest.estimate),
    n: unit.n,
    nOthers: rest.n,
    few: 'no',
    ...(both && { answers: valuesOn(question, 'favourable').join(',') }),
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

function byFunnel(unit: Figure, others: Figure): Verdict {
  const count = ({ estimate, n }: Figure): number => Math.round(estimate * n);
  const groups = [unit, others].map((figure) => ({ count: count(figure), n: figure.n }));
  const place = proportionFunnel(groups).units[0]?.place;
  if (place === 'low-998') return 'lower';
  return place === 'high-998' ? 'higher' : 'not-clearly-different';
}

function byTest(
  { question }: ScaleRelease,
  unit: ReadonlyMap<string, number>,
  others: ReadonlyMap<string, number>,
): Verdict {
  const { low, high } = welchDifference(scoredCounts(question, unit), scoredCounts(question, others), DIFFERENT_AT);
  if (high < 0) return 'lower';
  return low > 0 ? 'higher' : 'not-clearly-different';
}
