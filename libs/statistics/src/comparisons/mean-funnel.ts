import { requireCount, requireFinite } from '../checks.ts';
import { twoSidedZ } from '../distributions/normal-quantile.ts';
import { type Overdispersion, overdispersionOf } from './overdispersion.ts';
import { type FunnelLimits, type FunnelPlace, placeOf } from './proportion-funnel.ts';

/** Mean, standard deviation (n - 1) and n of one unit. */
export interface UnitMean {
  readonly mean: number;
  readonly sd: number;
  readonly n: number;
}

export interface MeanFunnel extends Overdispersion {
  readonly target: number;
  /** Spread of answers within units, from all units together: small units have too little of their own to go by. */
  readonly pooledSd: number;
  readonly units: readonly (FunnelLimits & {
    readonly estimate: number;
    readonly z: number;
    readonly place: FunnelPlace;
  })[];
  readonly method: 'funnel-means-overdispersion';
}

/**
 * Funnel of means: limits target -+ z sqrt(sd^2 / n + tau^2), with the pooled standard deviation within units and, unless
 * `allowOverdispersion` is false, tau^2 for what units differ beyond chance. Limits are not cut to the scale.
 * Source: Spiegelhalter (2005), Statistics in Medicine 24, "continuous responses".
 * @throws RangeError without units, for a unit of fewer than 2 answers, or when nothing varies within any unit
 */
export function meanFunnel(
  units: readonly UnitMean[],
  { target, allowOverdispersion = true }: { readonly target?: number; readonly allowOverdispersion?: boolean } = {},
): MeanFunnel {
  let answers = 0;
  let sum = 0;
  let squares = 0;
  for (const { mean, sd, n } of units) {
    requireFinite('mean', mean);
    requireCount('n', n);
    if (n < 2) throw new RangeError('a unit in a funnel of means needs at least 2 answers');
    if (!(sd >= 0 && Number.isFinite(sd))) throw new RangeError(`sd must be at least 0, got ${sd}`);
    answers += n;
    sum += n * mean;
    squares += (n - 1) * sd ** 2;
  }
  if (units.length === 0) throw new RangeError('a funnel needs at least one unit');
  const pooledSd = Math.sqrt(squares / (answers - units.length));
  if (pooledSd === 0) throw new RangeError('a funnel of means needs answers that vary within units');
  const aim = target ?? sum / answers;
  requireFinite('target', aim);
  const scored = units.map(({ mean, n }) => {
    const error = pooledSd / Math.sqrt(n);
    return { estimate: mean, n, error, z: (mean - aim) / error };
  });
  const { phi, tau2: found } = overdispersionOf(scored);
  const tau2 = allowOverdispersion ? found : 0;
  return {
    target: aim,
    pooledSd,
    phi,
    tau2,
    units: scored.map(({ estimate, n, z }) => {
      const error = Math.sqrt(pooledSd ** 2 / n + tau2);
      const [reach95, reach998] = [twoSidedZ(0.95) * error, twoSidedZ(0.998) * error];
      const limits = {
        n,
        low95: aim - reach95,
        high95: aim + reach95,
        low998: aim - reach998,
        high998: aim + reach998,
      };
      return { ...limits, estimate, z, place: placeOf(estimate, limits) };
    }),
    method: 'funnel-means-overdispersion',
  };
}
