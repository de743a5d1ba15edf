import type { Evidence, Figure, Measure } from '../evidence/evidence.ts';
import type { Strength } from '../picture/picture.ts';
import { FEW_ANSWERS } from '../release/limits.ts';
import type { Draft } from '../statements/draft.ts';
import { type Agreement, agreementOf } from './agreement.ts';

/** From this base a figure is well supported by number alone. */
const MANY_ANSWERS = 100;
/** Half the width of a 95 % interval, in points of 100. */
const NARROW_TO = 5;
const WIDE_FROM = 10;

type Level = Strength['level'];
type Reason = Strength['reasons'][number];

const LEVELS: readonly Level[] = ['weak', 'moderate', 'strong'];

/**
 * How much a statement can bear, seen together with the other statements of its lens.
 *
 * Figures start as moderate: weak with few answers or a wide interval, strong with many answers and a narrow one.
 * Comments are moderate from 30 who wrote, else weak. What a person says, and what was tried but not measured, is weak.
 * Independent kinds that agree lift the level by one, kinds that disagree lower it by one.
 */
export function strengthOf(draft: Draft, lens: readonly Draft[]): Strength {
  const own = ownStrength(draft.evidence);
  const agreement = agreementOf(draft, lens);
  const step: Record<Agreement, number> = { agree: 1, disagree: -1, alone: 0, unknown: 0 };
  const index = LEVELS.indexOf(own.level) + step[agreement];
  const level = LEVELS[Math.min(LEVELS.length - 1, Math.max(0, index))] ?? own.level;
  const said: Record<Agreement, Reason[]> = {
    agree: ['several-kinds-agree'],
    disagree: ['kinds-disagree'],
    alone: ['one-kind-only'],
    unknown: [],
  };
  return { level, reasons: [...own.reasons, ...said[agreement]] };
}

function ownStrength(evidence: readonly Evidence[]): Strength {
  const figures = evidence.flatMap(figuresIn);
  if (figures.length > 0) return ofFigures(figures);
  const writers = Math.max(0, ...evidence.map((piece) => (piece.kind === 'comments' ? piece.n : 0)));
  if (writers === 0) return { level: 'weak', reasons: [] };
  return writers < FEW_ANSWERS
    ? { level: 'weak', reasons: ['few-answers'] }
    : { level: 'moderate', reasons: byBase(writers) };
}

/** The smallest base and the widest interval decide: a chain is as strong as its weakest link. */
function ofFigures(figures: readonly { base: number; halfWidth: number }[]): Strength {
  const base = Math.min(...figures.map((figure) => figure.base));
  const halfWidth = Math.max(...figures.map((figure) => figure.halfWidth));
  const reasons: Reason[] = byBase(base);
  if (halfWidth <= NARROW_TO) reasons.push('narrow-interval');
  if (halfWidth > WIDE_FROM) reasons.push('wide-interval');
  if (base < FEW_ANSWERS || halfWidth > WIDE_FROM) return { level: 'weak', reasons };
  return { level: base >= MANY_ANSWERS && halfWidth <= NARROW_TO ? 'strong' : 'moderate', reasons };
}

function byBase(n: number): Reason[] {
  if (n < FEW_ANSWERS) return ['few-answers'];
  return n >= MANY_ANSWERS ? ['many-answers'] : [];
}

function figuresIn(evidence: Evidence): { base: number; halfWidth: number }[] {
  const one = (figure: Figure, measure: Measure, base = figure.n) => {
    const points = measure === 'mean-score' ? 1 : 100;
    return { base, halfWidth: ((figure.high - figure.low) / 2) * points };
  };
  switch (evidence.kind) {
    case 'statistic':
      return [one(evidence.figure, evidence.measure)];
    case 'change':
      return [one(evidence.difference, evidence.measure, Math.min(evidence.before.n, evidence.after.n))];
    case 'comparison':
      return [one(evidence.unit, evidence.measure), one(evidence.others, evidence.measure)];
    case 'driver':
      return [{ base: evidence.n, halfWidth: ((evidence.high - evidence.low) / 2) * 100 }];
    case 'earlier-action':
      return evidence.before && evidence.after
        ? [one(evidence.before, 'mean-score'), one(evidence.after, 'mean-score')]
        : [];
    default:
      return [];
  }
}
