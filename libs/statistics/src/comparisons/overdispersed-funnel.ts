import { requireCount, requireShare } from '../checks.ts';
import { twoSidedZ } from '../distributions/normal-quantile.ts';
import type { Proportion } from '../proportions/newcombe-difference.ts';
import { type Overdispersion, overdispersionOf } from './overdispersion.ts';
import { type FunnelLimits, type FunnelPlace, placeOf } from './proportion-funnel.ts';

export interface OverdispersedUnit extends FunnelLimits {
  readonly estimate: number;
  /** Standard errors from the target on the arcsine scale, before overdispersion. */
  readonly z: number;
  readonly place: FunnelPlace;
}

export interface OverdispersedFunnel extends Overdispersion {
  readonly target: number;
  readonly units: readonly OverdispersedUnit[];
  readonly method: 'funnel-arcsine-overdispersion';
}

const onArcsine = (share: number): number => Math.asin(Math.sqrt(share));
const fromArcsine = (angle: number): number => Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2;

/** Limits about `target` for a unit with `n` answers where units differ by `tau2` beyond chance (arcsine scale). */
export function overdispersedLimits(target: number, n: number, tau2: number): FunnelLimits {
  if (!(target >= 0 && target <= 1)) throw new RangeError(`target must lie between 0 and 1, got ${target}`);
  if (!(tau2 >= 0 && Number.isFinite(tau2))) throw new RangeError(`tau2 must be at least 0, got ${tau2}`);
  requireCount('n', n);
  if (n === 0) throw new RangeError('n must be at least 1: a funnel has no limits for nobody');
  const error = Math.sqrt(1 / (4 * n) + tau2);
  const limit = (level: number, side: 1 | -1): number =>
    fromArcsine(onArcsine(target) + side * twoSidedZ(level) * error);
  return { n, low95: limit(0.95, -1), high95: limit(0.95, 1), low998: limit(0.998, -1), high998: limit(0.998, 1) };
}

/**
 * Funnel of shares whose limits allow for units differing a little for many small reasons, as they do where there are
 * many answers each: else most large units would fall outside. Scores on the arcsine scale (variance 1/4n whatever the
 * share). Order of the answer = order of `units`; nobody is ranked.
 * Source: Spiegelhalter (2005), Statistics in Medicine 24; FunnelPlotR.
 */
export function overdispersedFunnel(units: readonly Proportion[], target?: number): OverdispersedFunnel {
  for (const { count, n } of units) requireShare(count, n);
  if (units.length === 0) throw new RangeError('a funnel needs at least one unit');
  const all = units.reduce((sum, unit) => ({ count: sum.count + unit.count, n: sum.n + unit.n }));
  const aim = target ?? all.count / all.n;
  const scored = units.map(({ count, n }) => {
    const error = 1 / (2 * Math.sqrt(n));
    return { estimate: count / n, n, error, z: (onArcsine(count / n) - onArcsine(aim)) / error };
  });
  const { phi, tau2 } = overdispersionOf(scored);
  return {
    target: aim,
    phi,
    tau2,
    units: scored.map(({ estimate, n, z }) => {
      const limits = overdispersedLimits(aim, n, tau2);
      return { ...limits, estimate, z, place: placeOf(estimate, limits) };
    }),
    method: 'funnel-arcsine-overdispersion',
  };
}
