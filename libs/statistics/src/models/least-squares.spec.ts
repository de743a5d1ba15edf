import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leastSquares } from './least-squares.ts';
import { SWISS } from './swiss.example.ts';

describe('leastSquares', () => {
  it("has the coefficients and standard errors that R's lm gives for swiss", () => {
    const fit = leastSquares(
      SWISS.map(([, ...values]) => [1, ...values]),
      SWISS.map(([fertility]) => fertility),
    );
    [66.91518, -0.17211, -0.25801, -0.87094, 0.10412, 1.07705].forEach((coefficient, i) => {
      expect(fit.coefficients[i]).toBeCloseTo(coefficient, 5);
    });
    [10.70604, 0.0703, 0.25388, 0.18303, 0.03526, 0.38172].forEach((error, i) => {
      expect(Math.sqrt(fit.covariance[i]?.[i] ?? Number.NaN)).toBeCloseTo(error, 4);
    });
    expect(fit.residualSd).toBeCloseTo(7.165, 3);
    expect(fit.residualDf).toBe(41);
  });

  it('finds back what an outcome was made of', () => {
    const row = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 8, maxLength: 30 }), (rows) => {
        const spread = rows.map(([a = 0, b = 0, c = 0], i) => [1, a + i, b - 2 * i * i, c + (i % 3) * 50]);
        const outcome = spread.map(([one = 0, a = 0, b = 0, c = 0]) => 4 * one - 2 * a + 0.5 * b + 3 * c);
        const { coefficients, residualSd } = leastSquares(spread, outcome);
        [4, -2, 0.5, 3].forEach((coefficient, i) => {
          expect(coefficients[i]).toBeCloseTo(coefficient, 4);
        });
        expect(residualSd).toBeLessThan(1e-6);
      }),
      { numRuns: 50 },
    );
  });

  it('names the column that follows from the others', () => {
    const rows = [1, 2, 3, 4, 5].map((x) => [1, x, 2 * x + 1]);
    expect(() => leastSquares(rows, [1, 2, 3, 4, 5])).toThrow('explaining value 2 follows');
  });

  it('refuses more terms than answers, and rows that do not match', () => {
    expect(() => leastSquares([[1, 2]], [3])).toThrow('too few');
    expect(() => leastSquares([[1], [1], [1]], [3, 4])).toThrow(RangeError);
    expect(() => leastSquares([[1], [Number.NaN], [1]], [3, 4, 5])).toThrow(RangeError);
  });
});
