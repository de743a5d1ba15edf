import { requireCount, requireShare } from '../checks.ts';
import { twoSidedZ } from '../distributions/normal-quantile.ts';
import type { Proportion } from '../proportions/newcombe-difference.ts';

export interface FunnelLimits {
  readonly n: number;
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

/** Where a unit lies: inside, beyond the 95 % limit (look again), or beyond the 99.8 % limit (different). */
export type FunnelPlace = 'low-998' | 'low-95' | 'inside' | 'high-95' | 'high-998';

/** Limits about `target` for a unit with `n` answers: target -+ z sqrt(target(1 - target)/n), cut to 0-1. */
export function funnelLimits(target: number, n: number): FunnelLimits {
  if (!(target >= 0 && target <= 1)) throw new RangeError(`target must lie between 0 and 1, got ${target}`);
  requireCount('n', n);
  if (n === 0) throw new RangeError('n must be at least 1: a funnel has no limits for nobody');
  const error = Math.sqrt((target * (1 - target)) / n);
  const reach95 = twoSidedZ(0.95) * error;
  const reach998 = twoSidedZ(0.998) * error;
  return {
    n,
    low95: Math.max(0, target - reach95),
    high95: Math.min(1, target + reach95),
    low998: Math.max(0, target - reach998),
    high998: Math.min(1, target + reach998),
  };
}

/**
 * Compares units without ranking them: each against the share of all of them together, or a given target.
 * Source: Spiegelhalter (2005), Statistics in Medicine 24. Order of the answer = order of `units`.
 * @returns one limit set and place per unit; with 100 units on target expect 5 beyond 95 % and 0.2 beyond 99.8 %
 */
export function proportionFunnel(
  units: readonly Proportion[],
  target?: number,
): { readonly target: number; readonly units: readonly (FunnelLimits & { estimate: number; place: FunnelPlace })[] } {
  for (const { count, n } of units) requireShare(count, n);
  const all = units.reduce((sum, unit) => ({ count: sum.count + unit.count, n: sum.n + unit.n }), { count: 0, n: 0 });
  if (all.n === 0) throw new RangeError('a funnel needs at least one unit');
  const aim = target ?? all.count / all.n;
  return {
    target: aim,
    units: units.map(({ count, n }) => {
      const limits = funnelLimits(aim, n);
      return { ...limits, estimate: count / n, place: placeOf(count / n, limits) };
    }),
  };
}

/** Where an estimate lies about its limits. */
export function placeOf(estimate: number, limits: FunnelLimits): FunnelPlace {
  if (estimate < limits.low998) return 'low-998';
  if (estimate > limits.high998) return 'high-998';
  if (estimate < limits.low95) return 'low-95';
  return estimate > limits.high95 ? 'high-95' : 'inside';
}
