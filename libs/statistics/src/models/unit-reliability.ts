import { requireCount } from '../checks.ts';

/** Reliability from which units may be compared by their means: the criterion of the Norwegian national surveys. */
export const RELIABLE_FROM = 0.7;

function requireShareOfVariance(name: string, value: number): void {
  if (!(value >= 0 && value < 1)) throw new RangeError(`${name} must be at least 0 and below 1, got ${value}`);
}

/**
 * Share of the variation between unit means that is more than chance, for units of `n` answers: n ICC / (1 + (n - 1) ICC).
 * Source: Spearman (1910) and Brown (1910); used so by Elliott et al. (2009), Med Care Res Rev 66.
 */
export function unitReliability(n: number, icc: number): number {
  requireCount('n', n);
  requireShareOfVariance('icc', icc);
  return (n * icc) / (1 + (n - 1) * icc);
}

/**
 * Answers a unit needs for a reliability: (r / (1 - r)) (1 - ICC) / ICC, as a fraction; round up to plan with. Infinite when
 * units do not differ: no number of answers then tells them apart.
 */
export function neededForReliability(reliability: number, icc: number): number {
  requireShareOfVariance('reliability', reliability);
  requireShareOfVariance('icc', icc);
  if (icc === 0) return Number.POSITIVE_INFINITY;
  return ((reliability / (1 - reliability)) * (1 - icc)) / icc;
}

/**
 * Intraclass correlation of one-way analysis of variance: how much of all variation lies between units; not under 0.
 * Source: Donner and Koval (1980), Biometrics 36, with n0 for units of unequal size.
 * @param units mean, standard deviation (n - 1) and n of each
 * @throws RangeError for fewer than 2 units, or when no unit has 2 answers
 */
export function intraclassCorrelation(
  units: readonly { readonly mean: number; readonly sd: number | null; readonly n: number }[],
): number {
  const filled = units.filter(({ n }) => n > 0);
  const answers = filled.reduce((sum, { n }) => sum + n, 0);
  if (filled.length < 2) throw new RangeError('an intraclass correlation needs at least 2 units');
  if (answers === filled.length) throw new RangeError('an intraclass correlation needs a unit with 2 answers');
  const grand = filled.reduce((sum, { mean, n }) => sum + n * mean, 0) / answers;
  let between = 0;
  let within = 0;
  let squares = 0;
  for (const { mean, sd, n } of filled) {
    requireCount('n', n);
    between += n * (mean - grand) ** 2;
    within += (n - 1) * (sd ?? 0) ** 2;
    squares += n * n;
  }
  const betweenMean = between / (filled.length - 1);
  const withinMean = within / (answers - filled.length);
  const size = (answers - squares / answers) / (filled.length - 1);
  const total = betweenMean + (size - 1) * withinMean;
  return total === 0 ? 0 : Math.max(0, (betweenMean - withinMean) / total);
}
