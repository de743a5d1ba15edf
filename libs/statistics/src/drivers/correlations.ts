import { requireFinite } from '../checks.ts';
import type { Correlations } from './lmg.ts';

/** Numbers that do not vary have no correlation with anything. */
export class NoSpread extends RangeError {
  /** Which of the columns: 0 is the outcome, 1 the first predictor. */
  readonly column: number;

  constructor(column: number) {
    super(`column ${column} does not vary, and goes together with nothing`);
    this.column = column;
  }
}

/** Sums of squares and products of columns about their means; each row may count several times. */
export class CrossProducts {
  private readonly columns: readonly Float64Array[];

  /** @param columns outcome first, then the predictors, all of the same length */
  constructor(columns: readonly (readonly number[])[]) {
    const n = columns[0]?.length ?? 0;
    this.columns = columns.map((column) => {
      if (column.length !== n) throw new RangeError(`${n} outcomes and ${column.length} values of a predictor`);
      for (const value of column) requireFinite('value', value);
      const mean = column.reduce((sum, value) => sum + value, 0) / n;
      return Float64Array.from(column, (value) => value - mean);
    });
  }

  /**
   * Pearson's r of all pairs. `times`: how often each row counts, for bootstrapping; left out: once.
   * @throws NoSpread when a column does not vary
   */
  correlations(times?: ArrayLike<number>): Correlations {
    const p = this.columns.length;
    const n = this.columns[0]?.length ?? 0;
    const sums = new Float64Array(p);
    const products = Array.from({ length: p }, () => new Float64Array(p));
    const row = new Float64Array(p);
    let total = 0;
    for (let i = 0; i < n; i += 1) {
      const weight = times === undefined ? 1 : (times[i] ?? 0);
      if (weight === 0) continue;
      total += weight;
      for (let a = 0; a < p; a += 1) row[a] = this.columns[a]?.[i] ?? 0;
      for (let a = 0; a < p; a += 1) {
        const value = weight * (row[a] ?? 0);
        sums[a] = (sums[a] ?? 0) + value;
        const into = products[a] ?? row;
        for (let b = 0; b <= a; b += 1) into[b] = (into[b] ?? 0) + value * (row[b] ?? 0);
      }
    }
    const about = (a: number, b: number): number =>
      (products[Math.max(a, b)]?.[Math.min(a, b)] ?? 0) - ((sums[a] ?? 0) * (sums[b] ?? 0)) / total;
    const spread = Array.from({ length: p }, (_, a) => {
      const squares = about(a, a);
      if (!(squares > 1e-12 * Math.max(1, products[a]?.[a] ?? 0))) throw new NoSpread(a);
      return Math.sqrt(squares);
    });
    const r = (a: number, b: number): number =>
      a === b ? 1 : Math.max(-1, Math.min(1, about(a, b) / ((spread[a] ?? 1) * (spread[b] ?? 1))));
    return {
      withOutcome: Array.from({ length: p - 1 }, (_, j) => r(j + 1, 0)),
      between: Array.from({ length: p - 1 }, (_, j) => Array.from({ length: p - 1 }, (_, k) => r(j + 1, k + 1))),
    };
  }
}
