/** Predictors at most: every one more doubles the work, and 12 questions are more than a reader can weigh. */
export const MOST_PREDICTORS = 12;

/** Correlation of every predictor with every other, and with the outcome. */
export interface Correlations {
  readonly between: readonly (readonly number[])[];
  readonly withOutcome: readonly number[];
}

export interface Lmg {
  /** Share of the outcome's variance that all predictors explain together. */
  readonly r2: number;
  /** Each predictor's part of it; they add up to `r2`. */
  readonly weights: readonly number[];
}

/** A predictor with less than this left beside the others says nothing of its own. */
const NOTHING_LEFT = 1e-10;

/**
 * Relative importance: what a predictor adds to R^2, averaged over all orders in which predictors could be entered (its
 * Shapley value). Exact: all 2^p subsets. Unlike regression coefficients it is never negative and adds up, also when
 * predictors go together. Source: Lindeman, Merenda and Gold (1980); Grömping (2006), J Stat Software 17(1).
 * @throws RangeError for no predictors or more than 12
 */
export function lmg({ between, withOutcome }: Correlations): Lmg {
  const p = withOutcome.length;
  if (p < 1 || p > MOST_PREDICTORS) throw new RangeError(`1 to ${MOST_PREDICTORS} predictors can be weighed, got ${p}`);
  const explained = explainedBySubset(between, withOutcome);
  const averaged = orderWeights(p);
  const weights = new Array<number>(p).fill(0);
  for (let subset = 0; subset < explained.length; subset += 1) {
    const size = bitsIn(subset);
    for (let j = 0; j < p; j += 1) {
      if (subset & (1 << j)) continue;
      const gain = (explained[subset | (1 << j)] ?? 0) - (explained[subset] ?? 0);
      weights[j] = (weights[j] ?? 0) + (averaged[size] ?? 0) * gain;
    }
  }
  return { r2: explained[explained.length - 1] ?? 0, weights };
}

/** R^2 of every subset (bit j: predictor j is in it), each from a smaller one by one row of Cholesky's triangle. */
function explainedBySubset(between: readonly (readonly number[])[], withOutcome: readonly number[]): Float64Array {
  const p = withOutcome.length;
  const explained = new Float64Array(2 ** p);
  const members: number[] = [];
  const triangle = Array.from({ length: p }, () => new Float64Array(p));
  const scores = new Float64Array(p);
  const grow = (subset: number, from: number, r2: number): void => {
    for (let j = from; j < p; j += 1) {
      const row = triangle[members.length] ?? new Float64Array(p);
      let left = 1;
      let score = withOutcome[j] ?? 0;
      for (let k = 0; k < members.length; k += 1) {
        const above = triangle[k] ?? row;
        let value = between[j]?.[members[k] ?? 0] ?? 0;
        for (let m = 0; m < k; m += 1) value -= (row[m] ?? 0) * (above[m] ?? 0);
        value /= above[k] ?? 1;
        row[k] = value;
        left -= value * value;
        score -= value * (scores[k] ?? 0);
      }
      const bigger = subset | (1 << j);
      if (left < NOTHING_LEFT) {
        // It follows from the others and adds nothing: larger sets are reckoned without it.
        explained[bigger] = r2;
        grow(bigger, j + 1, r2);
        continue;
      }
      row[members.length] = Math.sqrt(left);
      scores[members.length] = score / Math.sqrt(left);
      const reached = r2 + (scores[members.length] ?? 0) ** 2;
      explained[bigger] = reached;
      members.push(j);
      grow(bigger, j + 1, reached);
      members.pop();
    }
  };
  grow(0, 0, 0);
  return explained;
}

/** Share of all orders in which the predictors of a set of `size` come before one that is not in it: s!(p-1-s)!/p!. */
function orderWeights(p: number): number[] {
  const weights = [1 / p];
  for (let size = 1; size < p; size += 1) weights.push(((weights[size - 1] ?? 0) * size) / (p - size));
  return weights;
}

function bitsIn(subset: number): number {
  let bits = 0;
  for (let rest = subset; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}
