import { requireFinite } from '../checks.ts';

export interface LeastSquares {
  readonly coefficients: readonly number[];
  /** Covariance of the coefficients, rows by columns: residual variance x (X'X)^-1. */
  readonly covariance: readonly (readonly number[])[];
  readonly residualDf: number;
  readonly residualSd: number;
  /** Sum of squared residuals. */
  readonly residualSquares: number;
}

/** Below this share of its length a column counts as made up of the columns before it. */
const DEPENDENT = 1e-9;

/**
 * Least squares by Householder reflections, which keeps twice the digits that normal equations do. An intercept is a column
 * of ones. Source: Golub and Van Loan, Matrix Computations, 5.3.
 * @param rows one row of explaining values for each outcome
 * @param lostDf degrees of freedom that were spent before (means taken out of groups)
 * @throws RangeError when a column follows from others (named by index), or there are no more rows than columns
 */
export function leastSquares(
  rows: readonly (readonly number[])[],
  outcome: readonly number[],
  lostDf = 0,
): LeastSquares {
  const p = rows[0]?.length ?? 0;
  const n = rows.length;
  const residualDf = n - p - lostDf;
  if (outcome.length !== n) throw new RangeError(`${n} rows and ${outcome.length} outcomes`);
  if (p === 0 || residualDf < 1) throw new RangeError(`${n} answers are too few for a model of ${p + lostDf} terms`);
  const columns = Array.from({ length: p }, (_, j) =>
    Float64Array.from(rows, (row) => {
      if (row.length !== p) throw new RangeError('all rows need the same number of values');
      requireFinite('value', row[j] ?? Number.NaN);
      return row[j] ?? 0;
    }),
  );
  const y = Float64Array.from(outcome, (value) => {
    requireFinite('outcome', value);
    return value;
  });
  const lengths = columns.map((column) => norm(column, 0));
  const diagonal: number[] = [];
  columns.forEach((column, j) => {
    const length = norm(column, j);
    if (!(length > DEPENDENT * (lengths[j] ?? 0)))
      throw new RangeError(`explaining value ${j} follows from the others`);
    const head = (column[j] ?? 0) > 0 ? -length : length;
    column[j] = (column[j] ?? 0) - head;
    diagonal.push(head);
    for (const other of [...columns.slice(j + 1), y]) reflect(column, other, j);
  });
  // Above the diagonal the columns now hold the upper triangle; on it `diagonal`.
  const upper = (row: number, column: number): number =>
    row === column ? (diagonal[row] ?? 0) : (columns[column]?.[row] ?? 0);
  const inverse = invertUpper(upper, p);
  const coefficients = inverse.map((row) => row.reduce((sum, value, j) => sum + value * (y[j] ?? 0), 0));
  let residualSquares = 0;
  for (let i = p; i < n; i += 1) residualSquares += (y[i] ?? 0) ** 2;
  const variance = residualSquares / residualDf;
  const covariance = inverse.map((a) =>
    inverse.map((b) => variance * a.reduce((sum, value, j) => sum + value * (b[j] ?? 0), 0)),
  );
  return { coefficients, covariance, residualDf, residualSd: Math.sqrt(variance), residualSquares };
}

function norm(column: Float64Array, from: number): number {
  let squares = 0;
  for (let i = from; i < column.length; i += 1) squares += (column[i] ?? 0) ** 2;
  return Math.sqrt(squares);
}

function reflect(mirror: Float64Array, column: Float64Array, from: number): void {
  let product = 0;
  let squares = 0;
  for (let i = from; i < mirror.length; i += 1) {
    product += (mirror[i] ?? 0) * (column[i] ?? 0);
    squares += (mirror[i] ?? 0) ** 2;
  }
  const factor = (2 * product) / squares;
  for (let i = from; i < mirror.length; i += 1) column[i] = (column[i] ?? 0) - factor * (mirror[i] ?? 0);
}

function invertUpper(upper: (row: number, column: number) => number, p: number): number[][] {
  const inverse = Array.from({ length: p }, () => new Array<number>(p).fill(0));
  for (let column = 0; column < p; column += 1) {
    for (let row = column; row >= 0; row -= 1) {
      let sum = row === column ? 1 : 0;
      for (let k = row + 1; k <= column; k += 1) sum -= upper(row, k) * (inverse[k]?.[column] ?? 0);
      const target = inverse[row];
      if (target) target[column] = sum / upper(row, row);
    }
  }
  return inverse;
}
