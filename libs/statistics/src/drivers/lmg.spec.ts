import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SWISS } from '../models/swiss.example.ts';
import { CrossProducts } from './correlations.ts';
import { type Correlations, lmg } from './lmg.ts';

const columns = (rows: readonly (readonly number[])[]) =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));

/** LMG as it is defined: every order, one predictor after another. */
function byOrders({ between, withOutcome }: Correlations): number[] {
  const p = withOutcome.length;
  const r2 = (chosen: number[]): number => {
    const a = chosen.map((i) => [...chosen.map((j) => between[i]?.[j] ?? 0), withOutcome[i] ?? 0]);
    for (let i = 0; i < a.length; i += 1) {
      for (let k = i + 1; k < a.length; k += 1) {
        const factor = (a[k]?.[i] ?? 0) / (a[i]?.[i] ?? 1);
        a[k] = (a[k] ?? []).map((value, column) => value - factor * (a[i]?.[column] ?? 0));
      }
    }
    return a.reduce((sum, row, i) => sum + (row[a.length] ?? 0) ** 2 / (row[i] ?? 1), 0);
  };
  const orders = (rest: number[]): number[][] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((first) => orders(rest.filter((x) => x !== first)).map((o) => [first, ...o]));
  const all = orders([...Array(p).keys()]);
  const weights = new Array<number>(p).fill(0);
  for (const order of all) {
    order.forEach((j, at) => {
      weights[j] = (weights[j] ?? 0) + (r2(order.slice(0, at + 1)) - r2(order.slice(0, at))) / all.length;
    });
  }
  return weights;
}

describe('lmg', () => {
  it("has the weights that relaimpo gives for R's swiss data", () => {
    const { r2, weights } = lmg(new CrossProducts(columns(SWISS)).correlations());
    expect(r2).toBeCloseTo(0.706735, 6);
    [0.057091, 0.171173, 0.260135, 0.10557, 0.112766].forEach((weight, j) => {
      expect(weights[j]).toBeCloseTo(weight, 6);
    });
  });

  const rows = (p: number) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: p + 1, maxLength: p + 1 }), {
      minLength: 30,
      maxLength: 60,
    });

  it('is the average over all orders, never negative, and adds up to R^2', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }).chain(rows), (data) => {
        // A little of their own, so that no column is constant or follows from the others.
        const varied = columns(data.map((row, i) => row.map((value, j) => value + ((i * (j + 3)) % (7 + j)) / 10)));
        const correlations = new CrossProducts(varied).correlations();
        const { r2, weights } = lmg(correlations);
        byOrders(correlations).forEach((weight, j) => {
          expect(weights[j]).toBeCloseTo(weight, 8);
        });
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(r2, 10);
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(-1e-12);
      }),
      { numRuns: 40 },
    );
  });

  it('shares alike between two predictors that are the same', () => {
    const { r2, weights } = lmg({
      between: [
        [1, 1, 0.2],
        [1, 1, 0.2],
        [0.2, 0.2, 1],
      ],
      withOutcome: [0.6, 0.6, 0.3],
    });
    expect(weights[0]).toBeCloseTo(weights[1] ?? 0, 12);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(r2, 12);
  });

  it('takes 12 predictors at most', () => {
    const unit = (p: number) => ({
      between: Array.from({ length: p }, (_, i) => Array.from({ length: p }, (_, j) => (i === j ? 1 : 0.3))),
      withOutcome: new Array<number>(p).fill(0.4),
    });
    expect(lmg(unit(12)).weights).toHaveLength(12);
    expect(() => lmg(unit(13))).toThrow('1 to 12');
    expect(() => lmg(unit(0))).toThrow(RangeError);
  });
});
