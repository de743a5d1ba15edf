import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { effectiveN, postStratify } from './post-stratify.ts';

describe('postStratify', () => {
  it('weights 30 and 70 answers to a population of 60/40', () => {
    const {
      weights,
      effectiveN: effective,
      n,
    } = postStratify([
      { key: 'a', answers: 30, population: 60 },
      { key: 'b', answers: 70, population: 40 },
    ]);
    expect(weights.get('a')).toBeCloseTo(2, 12);
    expect(weights.get('b')).toBeCloseTo(0.571429, 6);
    expect(effective).toBeCloseTo(70, 10);
    expect(n).toBe(100);
  });

  it('cuts weights at five times the mean, says so, and keeps the sum', () => {
    const { weights, trimmed } = postStratify([
      { key: 'rare', answers: 2, population: 50 },
      { key: 'common', answers: 98, population: 50 },
    ]);
    expect(weights.get('rare')).toBe(5);
    expect(weights.get('common')).toBeCloseTo(90 / 98, 12);
    expect(trimmed).toEqual(['rare']);
  });

  it('names strata with people but no answers', () => {
    const { uncovered, weights } = postStratify([
      { key: 'a', answers: 10, population: 10 },
      { key: 'silent', answers: 0, population: 10 },
    ]);
    expect(uncovered).toEqual(['silent']);
    expect(weights.get('a')).toBe(1);
  });

  it('keeps the mean weight 1, no weight above the cap, and n_eff at most n', () => {
    const strata = fc.array(
      fc.record({ answers: fc.integer({ min: 1, max: 500 }), population: fc.integer({ min: 1, max: 5_000 }) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(strata, (list) => {
        const keyed = list.map((stratum, i) => ({ ...stratum, key: `s${i}` }));
        const result = postStratify(keyed);
        const sum = keyed.reduce((total, { key, answers }) => total + answers * (result.weights.get(key) ?? 0), 0);
        expect(sum / result.n).toBeCloseTo(1, 9);
        expect(Math.max(...result.weights.values())).toBeLessThanOrEqual(5 + 1e-9);
        expect(result.effectiveN).toBeLessThanOrEqual(result.n + 1e-6);
      }),
    );
  });

  it('refuses impossible strata', () => {
    expect(() => postStratify([])).toThrow(RangeError);
    expect(() => postStratify([{ key: 'a', answers: -1, population: 3 }])).toThrow(RangeError);
    expect(() => postStratify([{ key: 'a', answers: 1, population: Number.NaN }])).toThrow(RangeError);
    const twice = { key: 'a', answers: 1, population: 3 };
    expect(() => postStratify([twice, twice])).toThrow('twice');
  });
});

describe('effectiveN', () => {
  it('of weights 1 1 2 4 is 2.909', () => {
    expect(effectiveN([1, 1, 2, 4].map((weight) => ({ weight, count: 1 })))).toBeCloseTo(2.909, 3);
  });
});
