import { requireFinite, requireOpenUnit } from '../checks.ts';
import { normalQuantile } from './normal-quantile.ts';

/** Above this many degrees of freedom the expansion of the quantile is exact to double precision. */
const EXPANSION_FROM = 5_000;

/** Gamma(a + 1/2) / Gamma(a): series for large a, reached by the recurrence, so that no large logarithms cancel. */
function gammaHalfRatio(a: number): number {
  let shifted = a;
  let factor = 1;
  while (shifted < 20) {
    factor *= shifted / (shifted + 0.5);
    shifted += 1;
  }
  const s = 1 / shifted;
  const s2 = s * s;
  const series = s * (-1 / 8 + s2 * (1 / 192 + s2 * (-1 / 640 + s2 * (17 / 14336 - (s2 * 31) / 18432))));
  return factor * Math.sqrt(shifted) * Math.exp(series);
}

/** Continued fraction of the incomplete beta function, modified Lentz (Numerical Recipes, 3rd ed., 6.4). */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= 20_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const change = d * c;
    h *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return h;
}

function requireDf(df: number): void {
  if (!(df > 0)) throw new RangeError(`degrees of freedom must be above 0, got ${df}`);
}

/** Probability that Student's t with `df` degrees of freedom (any positive number) exceeds `t`. */
export function tUpperTail(t: number, df: number): number {
  requireDf(df);
  requireFinite('t', t);
  if (t < 0) return 1 - tUpperTail(-t, df);
  if (t === 0) return 0.5;
  const a = df / 2;
  const x = df / (df + t * t);
  const y = (t * t) / (df + t * t);
  const front = (gammaHalfRatio(a) / Math.sqrt(Math.PI)) * Math.exp(-a * Math.log1p((t * t) / df)) * Math.sqrt(y);
  return x < (a + 1) / (a + 2.5)
    ? (0.5 * front * betaFraction(x, a, 0.5)) / a
    : 0.5 * (1 - (front * betaFraction(y, 0.5, a)) / 0.5);
}

const density = (t: number, df: number): number =>
  (gammaHalfRatio(df / 2) / Math.sqrt(df * Math.PI)) * Math.exp(-((df + 1) / 2) * Math.log1p((t * t) / df));

/** Cornish-Fisher expansion of the t quantile about the normal one (Abramowitz and Stegun 26.7.5). */
function expansion(z: number, df: number): number {
  const z2 = z * z;
  const g1 = (z * (z2 + 1)) / 4;
  const g2 = (z * (5 * z2 * z2 + 16 * z2 + 3)) / 96;
  const g3 = (z * (3 * z2 ** 3 + 19 * z2 * z2 + 17 * z2 - 15)) / 384;
  const g4 = (z * (79 * z2 ** 4 + 776 * z2 ** 3 + 1482 * z2 * z2 - 1920 * z2 - 945)) / 92160;
  return z + (g1 + (g2 + (g3 + g4 / df) / df) / df) / df;
}

/**
 * Quantile of Student's t, `df` any positive number: Newton steps on the tail probability, kept inside a bracket.
 * Agrees with tabulated values to at least 10 digits.
 * @throws RangeError unless 0 < p < 1 and df > 0
 */
export function tQuantile(p: number, df: number): number {
  requireOpenUnit('p', p);
  requireDf(df);
  if (p === 0.5) return 0;
  if (p < 0.5) return -upperQuantile(p, df);
  return upperQuantile(1 - p, df);
}

/** Quantiles by tail and degrees of freedom: figures on one page have the same few, and each takes hundreds of steps. */
const known = new Map<number, Map<number, number>>();
/** Tails that are remembered at once; the degrees of freedom of each are whole and end where the expansion takes over. */
const MOST_TAILS = 8;

/** The t that is exceeded with probability `tail` <= 1/2. */
function upperQuantile(tail: number, df: number): number {
  if (df >= EXPANSION_FROM) return expansion(-normalQuantile(tail), df);
  if (!Number.isInteger(df)) return searchedQuantile(tail, df);
  const ofTail = known.get(tail) ?? new Map<number, number>();
  const found = ofTail.get(df) ?? searchedQuantile(tail, df);
  if (known.size >= MOST_TAILS && !known.has(tail)) known.clear();
  known.set(tail, ofTail.set(df, found));
  return found;
}

function searchedQuantile(tail: number, df: number): number {
  const start = expansion(-normalQuantile(tail), df);
  let low = 0;
  let high = 1;
  while (tUpperTail(high, df) > tail) {
    low = high;
    high *= 2;
  }
  let t = start > low && start < high ? start : (low + high) / 2;
  for (let step = 0; step < 200; step += 1) {
    const excess = tUpperTail(t, df) - tail;
    if (excess > 0) low = t;
    else high = t;
    const newton = t + excess / density(t, df);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - t) <= 1e-15 * Math.abs(next)) return next;
    t = next;
  }
  return t;
}
