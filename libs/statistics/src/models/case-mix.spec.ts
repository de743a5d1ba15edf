import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '../random/seeded-random.ts';
import { type CaseMixResponse, caseMix } from './case-mix.ts';
import { leastSquares } from './least-squares.ts';

/** Two units that are equally good; the older are the more content, and most of them are in one unit. */
function survey(): CaseMixResponse[] {
  const random = seededRandom(5);
  const noise = () => 10 * (random() + random() - 1);
  return [
    ...Array.from({ length: 200 }, (_, i) => ({ unit: 'old', age: 60 + (i % 30) })),
    ...Array.from({ length: 200 }, (_, i) => ({ unit: 'young', age: 25 + (i % 30) })),
  ].map(({ unit, age }) => ({ unit, outcome: 40 + 0.5 * age + noise(), covariates: [age, age > 50 ? random() : 0] }));
}

describe('caseMix', () => {
  const { units, coefficients, model } = caseMix(survey(), ['age', 'health']);
  const [old, young] = units;

  it('takes away what age makes of a difference, and shows both', () => {
    expect((old?.raw ?? 0) - (young?.raw ?? 0)).toBeGreaterThan(15);
    expect(Math.abs((old?.adjusted.estimate ?? 0) - (young?.adjusted.estimate ?? 0))).toBeLessThan(3);
    expect(coefficients[0]?.estimate).toBeCloseTo(0.5, 1);
    expect(coefficients[0]?.name).toBe('age');
    expect(model).toMatchObject({ n: 400, units: 2, method: 'least-squares-unit-effects' });
  });

  it('leaves the mean of all as it was', () => {
    const mean = (pick: (unit: (typeof units)[number]) => number) =>
      units.reduce((sum, unit) => sum + unit.n * pick(unit), 0) / model.n;
    expect(mean(({ adjusted }) => adjusted.estimate)).toBeCloseTo(
      mean(({ raw }) => raw),
      10,
    );
  });

  it('has the coefficients of the model with a column for each unit', () => {
    const rows = survey();
    const full = leastSquares(
      rows.map(({ unit, covariates }) => [unit === 'old' ? 1 : 0, unit === 'young' ? 1 : 0, ...covariates]),
      rows.map(({ outcome }) => outcome),
    );
    expect(coefficients[0]?.estimate).toBeCloseTo(full.coefficients[2] ?? 0, 10);
    expect(model.residualSd).toBeCloseTo(full.residualSd, 10);
    expect(model.residualDf).toBe(full.residualDf);
    const half = ((coefficients[0]?.high ?? 0) - (coefficients[0]?.low ?? 0)) / 2;
    expect(half).toBeCloseTo(1.965957 * Math.sqrt(full.covariance[2]?.[2] ?? 0), 5);
  });

  it('adjusts nothing where units have respondents alike', () => {
    const alike = ['a', 'b'].flatMap((unit) =>
      [20, 30, 40, 50].map((age, i) => ({ unit, outcome: age + (unit === 'a' ? 5 : 0) + (i % 2), covariates: [age] })),
    );
    for (const { raw, adjusted } of caseMix(alike, ['age']).units) expect(adjusted.estimate).toBeCloseTo(raw, 10);
  });

  it('does not mind in which unit or origin a covariate is told', () => {
    const rows = survey();
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        fc.double({ min: -1e3, max: 1e3, noNaN: true }),
        (by, plus) => {
          const told = rows.map((row) => ({ ...row, covariates: row.covariates.map((value) => value * by + plus) }));
          caseMix(told, ['age', 'health']).units.forEach(({ adjusted }, i) => {
            expect(adjusted.estimate).toBeCloseTo(units[i]?.adjusted.estimate ?? 0, 6);
            expect(adjusted.high).toBeCloseTo(units[i]?.adjusted.high ?? 0, 6);
          });
        },
      ),
      { numRuns: 20 },
    );
  });

  it('says by name what it cannot use', () => {
    const rows = survey();
    const constant = rows.map((row) => ({ ...row, covariates: [...row.covariates, row.unit === 'old' ? 1 : 0] }));
    expect(() => caseMix(constant, ['age', 'health', 'route'])).toThrow('route never varies within a unit');
    expect(() => caseMix(rows, ['age'])).toThrow('lacks a covariate');
    expect(() => caseMix(rows.slice(0, 2), ['age', 'health'])).toThrow(RangeError);
    expect(() => caseMix([], [])).toThrow(RangeError);
  });
});
