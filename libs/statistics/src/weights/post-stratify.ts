import { requireCount } from '../checks.ts';

/** One stratum: answers received, and how many it holds in the population (people, or a share). */
export interface Stratum {
  readonly key: string;
  readonly answers: number;
  readonly population: number;
}

export interface PostStratification {
  /** Weight of each answer of the stratum; the mean weight over all answers is 1. */
  readonly weights: ReadonlyMap<string, number>;
  /** (sum w)^2 / sum w^2: what the weighting leaves of the answers. To be printed with every weighted figure. */
  readonly effectiveN: number;
  readonly n: number;
  readonly trimmed: readonly string[];
  /** Strata with people but no answers: they cannot be weighted up, and the share of people in them is not spoken for. */
  readonly uncovered: readonly string[];
}

/** Kish's effective number of answers of a list of weights. @throws RangeError when a weight is negative or all are 0 */
export function effectiveN(weights: readonly { readonly weight: number; readonly count: number }[]): number {
  let sum = 0;
  let squares = 0;
  for (const { weight, count } of weights) {
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`weight must be at least 0, got ${weight}`);
    requireCount('count', count);
    sum += weight * count;
    squares += weight * weight * count;
  }
  if (squares === 0) throw new RangeError('an effective n needs at least one weight above 0');
  return (sum * sum) / squares;
}

/**
 * Weights that give each stratum its share of the population: (population share) / (answer share), no weight above
 * `trimAt` times the mean; what trimming takes is spread over the other strata until nothing is above the cap.
 * @throws RangeError when a number is impossible, a key comes twice or nobody answered
 */
export function postStratify(strata: readonly Stratum[], trimAt = 5): PostStratification {
  if (!(trimAt > 1)) throw new RangeError(`trimAt must be above 1, got ${trimAt}`);
  if (new Set(strata.map(({ key }) => key)).size !== strata.length) throw new RangeError('a stratum key comes twice');
  for (const { answers, population } of strata) {
    requireCount('answers', answers);
    if (!(population >= 0 && Number.isFinite(population))) throw new RangeError('population must be at least 0');
  }
  const covered = strata.filter(({ answers, population }) => answers > 0 && population > 0);
  const people = covered.reduce((sum, { population }) => sum + population, 0);
  const n = covered.reduce((sum, { answers }) => sum + answers, 0);
  if (n === 0) throw new RangeError('weights need at least one stratum with both answers and people');
  const weights = new Map(covered.map((s) => [s.key, s.population / people / (s.answers / n)]));
  const trimmed = new Set<string>();
  for (;;) {
    const above = covered.filter(({ key }) => (weights.get(key) ?? 0) > trimAt * (1 + 1e-12));
    if (above.length === 0) break;
    for (const { key } of above) {
      weights.set(key, trimAt);
      trimmed.add(key);
    }
    const free = covered.filter(({ key }) => !trimmed.has(key));
    const taken = covered.filter(({ key }) => trimmed.has(key)).reduce((sum, { answers }) => sum + answers * trimAt, 0);
    const held = free.reduce((sum, { key, answers }) => sum + answers * (weights.get(key) ?? 0), 0);
    for (const { key } of free) weights.set(key, ((weights.get(key) ?? 0) * (n - taken)) / held);
  }
  return {
    weights,
    effectiveN: effectiveN(covered.map(({ key, answers }) => ({ weight: weights.get(key) ?? 0, count: answers }))),
    n,
    trimmed: [...trimmed],
    uncovered: strata.filter(({ answers, population }) => answers === 0 && population > 0).map(({ key }) => key),
  };
}
