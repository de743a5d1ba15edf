import { requireFinite, requireOpenUnit } from '../checks.ts';
import { twoSidedZ } from '../distributions/normal-quantile.ts';
import { tQuantile } from '../distributions/student-t.ts';

/** What a plan may reckon with besides the interval that is wanted. */
export interface PlanCircumstances {
  readonly level?: number;
  /** People there are to ask: with few of them fewer answers are enough. Left out: very many. */
  readonly population?: number;
  /** What weighting or answers alike within units will cost; 1 when nothing. */
  readonly designEffect?: number;
  /** Share of those asked who are expected to answer. */
  readonly responseRate?: number;
}

export interface AnswersNeeded {
  readonly answers: number;
  /** People to ask, when a response rate was given. */
  readonly invitations: number | null;
  /** False when there are not enough people: all would have to be asked, and the interval stays wider. */
  readonly reachable: boolean;
}

/**
 * Answers needed for a share with an interval of +- `halfWidth` (0.05 for five percentage points). Without a guess at the
 * share the worst one, 0.5, is taken. Source: Cochran (1977), Sampling Techniques, 4.4, with his finite population
 * correction n0 / (1 + (n0 - 1) / N).
 * @throws RangeError when the interval, the share or a circumstance is impossible
 */
export function answersForShare(
  halfWidth: number,
  { share = 0.5, ...circumstances }: PlanCircumstances & { readonly share?: number } = {},
): AnswersNeeded {
  requireOpenUnit('halfWidth', halfWidth);
  requireOpenUnit('share', share);
  const z = twoSidedZ(circumstances.level ?? 0.95);
  return planned((z * z * share * (1 - share)) / halfWidth ** 2, circumstances);
}

/**
 * Answers needed for a mean with an interval of +- `halfWidth` points, given the standard deviation to expect (a five-point
 * scale on 0-100: about 25). Steps up until Student's t interval is narrow enough.
 */
export function answersForMean(halfWidth: number, sd: number, circumstances: PlanCircumstances = {}): AnswersNeeded {
  for (const [name, value] of Object.entries({ halfWidth, sd })) {
    requireFinite(name, value);
    if (!(value > 0)) throw new RangeError(`${name} must be above 0, got ${value}`);
  }
  const level = circumstances.level ?? 0.95;
  const normal = (twoSidedZ(level) * sd) / halfWidth;
  let n = Math.max(2, Math.ceil(normal ** 2));
  while ((tQuantile((1 + level) / 2, n - 1) * sd) / Math.sqrt(n) > halfWidth) n += 1;
  return planned(n, circumstances);
}

/**
 * Answers needed in each of two groups to find a difference between two shares with probability `power`.
 * Source: Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions, 4.3, without continuity correction.
 */
export function answersForDifference(
  from: number,
  to: number,
  { power = 0.8, ...circumstances }: PlanCircumstances & { readonly power?: number } = {},
): AnswersNeeded {
  requireOpenUnit('from', from);
  requireOpenUnit('to', to);
  requireOpenUnit('power', power);
  if (from === to) throw new RangeError('no number of answers shows a difference of 0');
  const mean = (from + to) / 2;
  const chance = twoSidedZ(circumstances.level ?? 0.95) * Math.sqrt(2 * mean * (1 - mean));
  const miss = zOf(power) * Math.sqrt(from * (1 - from) + to * (1 - to));
  return planned(((chance + miss) / (from - to)) ** 2, circumstances);
}

/** z that is not exceeded with probability `power`; two-sided tests are not planned for less than even chances. */
const zOf = (power: number): number => (power <= 0.5 ? 0 : twoSidedZ(2 * power - 1));

function planned(ideal: number, { population, designEffect = 1, responseRate }: PlanCircumstances): AnswersNeeded {
  if (!(designEffect >= 1 && Number.isFinite(designEffect))) throw new RangeError('designEffect must be at least 1');
  if (population !== undefined && !(population >= 1)) throw new RangeError('population must be at least 1');
  if (responseRate !== undefined && !(responseRate > 0 && responseRate <= 1)) {
    throw new RangeError(`responseRate must be above 0 and at most 1, got ${responseRate}`);
  }
  const many = ideal * designEffect;
  const enough = population === undefined ? many : many / (1 + (many - 1) / population);
  // The nudge keeps 385.0000000001, which is 385, from becoming 386.
  const wanted = Math.ceil(enough - 1e-9);
  const answers = population === undefined ? wanted : Math.min(wanted, Math.floor(population));
  const invitations = responseRate === undefined ? null : Math.ceil(answers / responseRate - 1e-9);
  const reachable = population === undefined || (invitations ?? answers) <= population;
  return { answers, invitations, reachable };
}
