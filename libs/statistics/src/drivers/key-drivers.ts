import { requireCount, requireOpenUnit } from '../checks.ts';
import { sampleQuantile } from '../distributions/sample-quantile.ts';
import { seededRandom } from '../random/seeded-random.ts';
import { CrossProducts, NoSpread } from './correlations.ts';
import { type Lmg, lmg, MOST_PREDICTORS } from './lmg.ts';

/** Below this many complete answers no drivers are told: relative weights swing from sample to sample. */
export const FEWEST_FOR_DRIVERS = 200;

export interface Driver {
  readonly key: string;
  /** Part of R^2, with the bootstrap interval of it. Adds up to `r2` over all drivers. */
  readonly weight: number;
  readonly low: number;
  readonly high: number;
  /** Part of what is explained at all: weight / r2. */
  readonly share: number;
  /** Pearson's r with the outcome, to be shown beside: a weight has no sign. */
  readonly r: number;
}

/** Why no drivers can be told. */
export type NoDrivers =
  | { readonly kind: 'too-few-answers'; readonly n: number; readonly needed: number }
  /** These were answered alike by all: nothing goes together with them. */
  | { readonly kind: 'no-spread'; readonly keys: readonly string[] };

export interface KeyDrivers {
  readonly kind: 'drivers';
  readonly n: number;
  readonly r2: number;
  /** In the order given: a reader sorts by what the interval allows. */
  readonly drivers: readonly Driver[];
  /** Pearson's r between predictors: those that go together share what they explain. */
  readonly between: readonly (readonly number[])[];
  readonly level: number;
  readonly seed: number;
  readonly resamples: number;
  readonly method: 'lmg-bootstrap-percentile';
}

export interface DriverInput {
  /** Key of the outcome, for the answer "no spread". */
  readonly outcomeKey: string;
  readonly outcome: readonly number[];
  /** Values of each predictor, for the same respondents in the same order: complete answers only. */
  readonly predictors: readonly { readonly key: string; readonly values: readonly number[] }[];
  readonly seed: number;
  readonly resamples?: number;
  readonly level?: number;
}

/**
 * Which experiences go together with the outcome, and how much each: LMG weights with percentile bootstrap intervals,
 * respondents drawn with replacement. Says what goes together, never what causes what.
 * Source: Grömping (2006), J Stat Software 17(1); Efron and Tibshirani (1993), ch. 13.
 * @throws RangeError for impossible input
 */
export function keyDrivers(input: DriverInput): KeyDrivers | NoDrivers {
  const { outcomeKey, outcome, predictors, seed, resamples = 1_000, level = 0.95 } = input;
  requireOpenUnit('level', level);
  requireCount('resamples', resamples);
  if (predictors.length < 1 || predictors.length > MOST_PREDICTORS) {
    throw new RangeError(`1 to ${MOST_PREDICTORS} predictors can be weighed, got ${predictors.length}`);
  }
  const n = outcome.length;
  if (n < FEWEST_FOR_DRIVERS) return { kind: 'too-few-answers', n, needed: FEWEST_FOR_DRIVERS };
  const columns = [outcome, ...predictors.map(({ values }) => values)];
  const keys = [outcomeKey, ...predictors.map(({ key }) => key)];
  const flat = keys.filter((_, column) => new Set(columns[column]).size < 2);
  if (flat.length > 0) return { kind: 'no-spread', keys: flat };
  const products = new CrossProducts(columns);
  const correlations = products.correlations();
  const { r2, weights } = lmg(correlations);
  const drawn = bootstrap(products, n, resamples, seed);
  const limit = (j: number, p: number): number =>
    sampleQuantile(
      drawn.map((each) => each.weights[j] ?? 0),
      p,
    );
  return {
    kind: 'drivers',
    n,
    r2,
    drivers: predictors.map(({ key }, j) => {
      const weight = weights[j] ?? 0;
      return {
        key,
        weight,
        low: drawn.length === 0 ? weight : limit(j, (1 - level) / 2),
        high: drawn.length === 0 ? weight : limit(j, (1 + level) / 2),
        share: r2 === 0 ? 0 : weight / r2,
        r: correlations.withOutcome[j] ?? 0,
      };
    }),
    between: correlations.between,
    level,
    seed,
    resamples,
    method: 'lmg-bootstrap-percentile',
  };
}

function bootstrap(products: CrossProducts, n: number, resamples: number, seed: number): Lmg[] {
  const random = seededRandom(seed);
  const drawn: Lmg[] = [];
  const times = new Uint32Array(n);
  for (let resample = 0; resample < resamples; resample += 1) {
    times.fill(0);
    for (let i = 0; i < n; i += 1) {
      const row = Math.floor(random() * n);
      times[row] = (times[row] ?? 0) + 1;
    }
    try {
      drawn.push(lmg(products.correlations(times)));
    } catch (error) {
      // By chance only the respondents were drawn who answered alike: that draw says nothing.
      if (!(error instanceof NoSpread)) throw error;
    }
  }
  return drawn;
}
