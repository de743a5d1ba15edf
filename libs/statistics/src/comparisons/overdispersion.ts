import { requireFinite } from '../checks.ts';
import { sampleQuantile } from '../distributions/sample-quantile.ts';

/** How far units lie apart beyond what chance alone makes of units that are all on target. */
export interface Overdispersion {
  /** Mean square of the z scores, the outer ones pulled in: 1 when chance explains everything. */
  readonly phi: number;
  /** Variance between units beyond chance, on the scale of the scores; 0 when there is none to be seen. */
  readonly tau2: number;
}

/** Share of units at each end whose z scores are pulled in to the next, so that the outliers looked for do not hide themselves. */
const WINSORISE = 0.1;

/**
 * Additive overdispersion by the method of moments: tau^2 = max(0, (n phi - (n - 1)) / (S w - S w^2 / S w)), w = 1/s^2.
 * Source: Spiegelhalter, Sherlaw-Johnson et al. (2012), JRSS A 175, after DerSimonian and Laird; as in FunnelPlotR.
 * @param units z score of each unit about the target, and the standard error that it was made with
 * @throws RangeError without units, or where a standard error is not above 0
 */
export function overdispersionOf(units: readonly { readonly z: number; readonly error: number }[]): Overdispersion {
  for (const { z, error } of units) {
    requireFinite('z', z);
    if (!(error > 0 && Number.isFinite(error))) throw new RangeError(`a standard error must be above 0, got ${error}`);
  }
  const scores = units.map(({ z }) => z);
  const low = sampleQuantile(scores, WINSORISE);
  const high = sampleQuantile(scores, 1 - WINSORISE);
  const n = units.length;
  const phi = scores.reduce((sum, z) => sum + Math.min(high, Math.max(low, z)) ** 2, 0) / n;
  let weights = 0;
  let squares = 0;
  for (const { error } of units) {
    weights += error ** -2;
    squares += error ** -4;
  }
  // One unit alone, or units of which one outweighs all, leave nothing between units to be seen.
  const room = weights - squares / weights;
  const tau2 = room > 0 ? Math.max(0, (n * phi - (n - 1)) / room) : 0;
  return { phi, tau2 };
}
