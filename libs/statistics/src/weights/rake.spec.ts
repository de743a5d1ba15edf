import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { postStratify } from './post-stratify.ts';
import { rake } from './rake.ts';

const groups = [
  { categories: { age: 'young', sex: 'woman' }, answers: 20 },
  { categories: { age: 'young', sex: 'man' }, answers: 10 },
  { categories: { age: 'old', sex: 'woman' }, answers: 40 },
  { categories: { age: 'old', sex: 'man' }, answers: 30 },
];

/** Weighted share of the answers in a category. */
const shareOf = (weights: readonly number[], list: typeof groups, margin: 'age' | 'sex', category: string) => {
  const total = list.reduce((sum, { answers }, i) => sum + answers * (weights[i] ?? 0), 0);
  const held = list.reduce(
    (sum, { answers, categories }, i) => sum + (categories[margin] === category ? answers * (weights[i] ?? 0) : 0),
    0,
  );
  return held / total;
};

describe('rake', () => {
  it('fits both margins at once', () => {
    const { weights, worstMiss, trimmed, uncovered, n } = rake(groups, {
      age: { young: 50, old: 50 },
      sex: { woman: 0.48, man: 0.52 },
    });
    expect(shareOf(weights, groups, 'age', 'young')).toBeCloseTo(0.5, 10);
    expect(shareOf(weights, groups, 'sex', 'man')).toBeCloseTo(0.52, 10);
    expect(worstMiss).toBeLessThan(1e-10);
    expect({ trimmed, uncovered, n }).toEqual({ trimmed: [], uncovered: [], n: 100 });
    // Raking keeps how the margins hang together: the odds ratio of the answers.
    const [a = 0, b = 0, c = 0, d = 0] = weights.map((weight, i) => weight * (groups[i]?.answers ?? 0));
    expect((a * d) / (b * c)).toBeCloseTo((20 * 30) / (10 * 40), 8);
  });

  it('is post-stratification when there is one margin', () => {
    const strata = [
      { key: 'a', answers: 30, population: 60 },
      { key: 'b', answers: 70, population: 40 },
    ];
    const one = strata.map(({ key, answers }) => ({ categories: { stratum: key }, answers }));
    const raked = rake(one, { stratum: { a: 60, b: 40 } });
    const { weights, effectiveN } = postStratify(strata);
    expect(raked.weights[0]).toBeCloseTo(weights.get('a') ?? 0, 10);
    expect(raked.weights[1]).toBeCloseTo(weights.get('b') ?? 0, 10);
    expect(raked.effectiveN).toBeCloseTo(effectiveN, 8);
  });

  it('cuts weights at five times the mean, says which, and how far the margins then miss', () => {
    const few = [
      { categories: { age: 'young' }, answers: 2 },
      { categories: { age: 'old' }, answers: 98 },
    ];
    const { weights, trimmed, worstMiss } = rake(few, { age: { young: 50, old: 50 } });
    expect(weights[0]).toBe(5);
    expect(weights[1]).toBeCloseTo(90 / 98, 10);
    expect(trimmed).toEqual([0]);
    expect(worstMiss).toBeCloseTo(0.4, 10);
  });

  it('names categories for which nobody answered', () => {
    expect(rake(groups, { age: { young: 1, old: 1, oldest: 1 } }).uncovered).toEqual([
      { margin: 'age', category: 'oldest' },
    ]);
  });

  it('says how far off it is where margins contradict each other in the answers', () => {
    const noYoungMen = [
      { categories: { age: 'old', sex: 'woman' }, answers: 9 },
      { categories: { age: 'young', sex: 'woman' }, answers: 1 },
      { categories: { age: 'old', sex: 'man' }, answers: 1 },
    ];
    const { weights, worstMiss } = rake(noYoungMen, { age: { young: 1, old: 1 }, sex: { woman: 1, man: 4 } });
    expect(weights.reduce((sum, weight, i) => sum + weight * (noYoungMen[i]?.answers ?? 0), 0)).toBeCloseTo(11, 10);
    expect(worstMiss).toBeGreaterThan(0.2);
  });

  it('keeps the mean weight 1, no weight above the cap and n_eff at most n, whatever is asked for', () => {
    const people = fc.integer({ min: 1, max: 1_000 });
    const list = fc.array(
      fc.record({
        categories: fc.record({ age: fc.constantFrom('young', 'old'), sex: fc.constantFrom('woman', 'man') }),
        answers: fc.integer({ min: 1, max: 200 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(list, people, people, people, people, (some, young, old, woman, man) => {
        const { weights, effectiveN, n, worstMiss, trimmed } = rake(some, { age: { young, old }, sex: { woman, man } });
        const mean = some.reduce((sum, { answers }, i) => sum + answers * (weights[i] ?? 0), 0) / n;
        expect(mean).toBeCloseTo(1, 8);
        expect(Math.max(...weights)).toBeLessThanOrEqual(5 + 1e-9);
        expect(effectiveN).toBeLessThanOrEqual(n + 1e-6);
        const combinations = new Set(some.map(({ categories }) => `${categories.age} ${categories.sex}`));
        if (trimmed.length === 0 && combinations.size === 4) expect(worstMiss).toBeLessThan(1e-6);
      }),
    );
  });

  it('refuses what it cannot weight by', () => {
    expect(() => rake([{ categories: {}, answers: 3 }], { age: { young: 1 } })).toThrow('age unknown');
    expect(() => rake(groups, { age: { young: 1 } })).toThrow('age old');
    expect(() => rake([], { age: { young: 1 } })).toThrow(RangeError);
    expect(() => rake(groups, { age: { young: -1, old: 2 } })).toThrow(RangeError);
    expect(() => rake(groups, {}, 1)).toThrow(RangeError);
  });
});
