import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CrossProducts, NoSpread } from './correlations.ts';

describe('CrossProducts', () => {
  it("gives Pearson's r of all pairs", () => {
    const { withOutcome, between } = new CrossProducts([
      [1, 2, 3, 4],
      [2, 4, 6, 8],
      [4, 3, 2, 1],
      [1, 3, 2, 4],
    ]).correlations();
    expect(withOutcome[0]).toBeCloseTo(1, 12);
    expect(withOutcome[1]).toBeCloseTo(-1, 12);
    expect(withOutcome[2]).toBeCloseTo(0.8, 12);
    expect(between[0]?.[1]).toBeCloseTo(-1, 12);
    expect(between[1]?.[1]).toBe(1);
  });

  it('counts a row as often as it is told to', () => {
    const column = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(3)), { minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(column, (rows) => {
        const marked = [...rows, [0, 9, 1], [9, 1, 1]] as const;
        const repeated = marked.flatMap(([a, b, times]) => new Array(times).fill([a, b]) as [number, number][]);
        const once = new CrossProducts([repeated.map(([a]) => a), repeated.map(([, b]) => b)]).correlations();
        const counted = new CrossProducts([marked.map(([a]) => a), marked.map(([, b]) => b)]).correlations(
          marked.map(([, , times]) => times),
        );
        expect(counted.withOutcome[0]).toBeCloseTo(once.withOutcome[0] ?? Number.NaN, 10);
      }),
    );
  });

  it('names a column that does not vary, and refuses columns of unequal length', () => {
    const flat = new CrossProducts([
      [1, 2, 3],
      [5, 5, 5],
    ]);
    expect(() => flat.correlations()).toThrow(NoSpread);
    expect(() => new CrossProducts([[1, 2], [1]])).toThrow(RangeError);
    expect(() => new CrossProducts([[1, Number.NaN]])).toThrow(RangeError);
  });
});
