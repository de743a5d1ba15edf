import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../random/seeded-random.ts';
import { type KeyDrivers, keyDrivers } from './key-drivers.ts';

/** Respondents of whom the outcome follows information most, respect somewhat, and food not at all. */
function survey(n: number, seed = 4) {
  const random = seededRandom(seed);
  const score = (centre: number): number => Math.min(100, Math.max(0, 25 * Math.round(centre / 25 + 2 * random() - 1)));
  const information = Array.from({ length: n }, () => score(100 * random()));
  const respect = information.map((value) => score(0.5 * value + 50 * random()));
  const food = information.map(() => score(100 * random()));
  const outcome = information.map((value, i) => score(0.6 * value + 0.2 * (respect[i] ?? 0) + 20 * random()));
  return {
    outcomeKey: 'overall',
    outcome,
    predictors: [
      { key: 'information', values: information },
      { key: 'respect', values: respect },
      { key: 'food', values: food },
    ],
    seed: 11,
  };
}

const found = (result: ReturnType<typeof keyDrivers>): KeyDrivers => {
  if (result.kind !== 'drivers') throw new Error(result.kind);
  return result;
};

describe('keyDrivers', () => {
  const result = found(keyDrivers({ ...survey(600), resamples: 300 }));
  const [information, respect, food] = result.drivers;

  it('weighs what goes together with the outcome', () => {
    expect(information?.weight ?? 0).toBeGreaterThan(respect?.high ?? 1);
    expect(respect?.low ?? 0).toBeGreaterThan(food?.high ?? 1);
    expect(result.drivers.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(result.r2, 10);
    expect(result.drivers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
    expect(information?.r).toBeGreaterThan(0.6);
  });

  it('gives intervals that hold the weight, the same for the same seed', () => {
    for (const { weight, low, high } of result.drivers) {
      expect(low).toBeLessThanOrEqual(weight);
      expect(high).toBeGreaterThanOrEqual(weight);
    }
    expect(keyDrivers({ ...survey(600), resamples: 300 })).toEqual(result);
    const other = found(keyDrivers({ ...survey(600), resamples: 300, seed: 12 }));
    expect(other.drivers.map(({ weight }) => weight)).toEqual(result.drivers.map(({ weight }) => weight));
    expect(other.drivers.map(({ low }) => low)).not.toEqual(result.drivers.map(({ low }) => low));
  });

  it('holds the true weight about as often as it promises', () => {
    const truth = found(keyDrivers({ ...survey(40_000), resamples: 0 })).drivers[0]?.weight ?? 0;
    let held = 0;
    for (let seed = 100; seed < 160; seed += 1) {
      const [driver] = found(keyDrivers({ ...survey(300, seed), resamples: 200 })).drivers;
      if (driver && driver.low <= truth && truth <= driver.high) held += 1;
    }
    // 57 of 60 on average at 95 %.
    expect(held).toBeGreaterThanOrEqual(51);
  });

  it('says nothing under 200 complete answers', () => {
    expect(keyDrivers(survey(199))).toEqual({ kind: 'too-few-answers', n: 199, needed: 200 });
  });

  it('names questions that everybody answered alike', () => {
    const input = survey(250);
    const predictors = [...input.predictors, { key: 'clean', values: new Array<number>(250).fill(75) }];
    expect(keyDrivers({ ...input, predictors })).toEqual({ kind: 'no-spread', keys: ['clean'] });
    const content = new Array<number>(250).fill(100);
    expect(keyDrivers({ ...input, outcome: content })).toEqual({ kind: 'no-spread', keys: ['overall'] });
  });

  it('refuses impossible input', () => {
    expect(() => keyDrivers({ ...survey(300), predictors: [] })).toThrow(RangeError);
    expect(() => keyDrivers({ ...survey(300), level: 95 })).toThrow(RangeError);
    expect(() => keyDrivers({ ...survey(300), predictors: [{ key: 'a', values: [1, 2] }] })).toThrow(RangeError);
  });
});
