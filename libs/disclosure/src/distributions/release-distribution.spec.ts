import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Released } from '../released.ts';
import { publishedMean } from './published-mean.ts';
import { releaseDistribution } from './release-distribution.ts';

const SCORES = [100, 75, 50, 25, 0];
const five = (...counts: number[]) =>
  SCORES.map((score, i) => ({ value: String(5 - i), score, count: counts[i] ?? 0 }));
const release = (counts: number[], k = 5) => releaseDistribution({ counts: five(...counts), k });
const shownOf = <T>(released: Released<T>): T | null => (released.kind === 'shown' ? released.value : null);
const margin = (n: number) => 2 / Math.sqrt(n);

describe('releaseDistribution', () => {
  it('shows a large base exactly: 86.7 % and 8.9 % of 2915', () => {
    const large = release([1500, 1027, 129, 150, 109]);
    expect(large.favourable).toEqual({ kind: 'shown', value: { count: 2527, n: 2915 } });
    expect(large.unfavourable).toEqual({ kind: 'shown', value: { count: 259, n: 2915 } });
    expect(large.values.map(({ count }) => shownOf(count))).toEqual([1500, 1027, 129, 150, 109]);
    expect(large.mean).toEqual({
      kind: 'shown',
      value: { estimate: 81.4, margin: null, n: 2915, precision: 'tenths' },
    });
  });

  it('still says 32 of 40 and a mean for an ordinary ward', () => {
    const ward = release([20, 12, 5, 3, 0]);
    expect(ward.favourable).toEqual({ kind: 'shown', value: { count: 32, n: 40 } });
    expect(ward.unfavourable.kind).toBe('hidden');
    expect(shownOf(ward.mean)).toMatchObject({ estimate: 80.6, n: 40 });
  });

  it('keeps single values when the mean leaves room enough for the hidden ones', () => {
    const ward = release([10, 8, 4, 2, 1]);
    expect(ward.values.map(({ count }) => shownOf(count))).toEqual([10, 8, null, null, null]);
    expect(shownOf(ward.mean)?.estimate).toBe(74);
  });

  it('prints a coarser margin where a finer one would give the hidden values away', () => {
    const ward = releaseDistribution({ counts: five(10, 8, 4, 2, 1), k: 5, margin: (n) => 2.064 / Math.sqrt(n) });
    expect(shownOf(ward.mean)).toMatchObject({ precision: 'fives', margin: 15 });
  });

  it('looks the same for 0 as for 4 answers', () => {
    expect(release([4, 0, 0, 0, 0])).toEqual(release([0, 0, 0, 0, 0]));
    expect(release([1, 1, 1, 1, 0])).toEqual(release([0, 0, 0, 0, 0]));
    expect(release([0, 0, 0, 0, 0]).n).toEqual({ kind: 'hidden', reason: 'too-few' });
  });

  it('shows only n when all, or all but a few, answered the same', () => {
    for (const counts of [
      [40, 0, 0, 0, 0],
      [37, 3, 0, 0, 0],
      [0, 0, 38, 1, 1],
    ]) {
      const { n, mean, favourable, unfavourable, values } = release(counts);
      expect(shownOf(n)).toBe(40);
      expect([mean, favourable, unfavourable, ...values.map(({ count }) => count)].map(({ kind }) => kind)).toEqual(
        new Array(8).fill('hidden'),
      );
    }
  });

  it('shows n whenever k answered', () => {
    expect(shownOf(release([5, 1, 1, 1, 1]).n)).toBe(9);
    expect(shownOf(release([1, 1, 1, 1, 1]).n)).toBe(5);
  });

  it('keeps answers without a score out of the base of shares', () => {
    const counts = [...five(30, 20, 10, 10, 10), { value: 'other', score: null, count: 20 }];
    const released = releaseDistribution({ counts, k: 5 });
    expect(shownOf(released.n)).toBe(100);
    expect(shownOf(released.favourable)).toEqual({ count: 50, n: 80 });
    expect(shownOf(released.mean)?.n).toBe(80);
  });

  it('has no mean or shares for values without scores', () => {
    const counts = ['a', 'b', 'c'].map((value, i) => ({ value, score: null, count: 10 + i }));
    const released = releaseDistribution({ counts, k: 5 });
    expect(released.values.map(({ count }) => shownOf(count))).toEqual([10, 11, 12]);
    expect([released.mean.kind, released.favourable.kind]).toEqual(['hidden', 'hidden']);
  });

  it.each([[undefined], [margin]])('leaves every hidden count open to one who lists all distributions (%p)', (half) => {
    const counts = fc.array(fc.oneof(fc.nat(3), fc.nat(8)), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 5 }), (truth, k) => {
        const released = releaseDistribution({ counts: five(...truth), k, margin: half });
        const n = shownOf(released.n);
        if (n === null) {
          expect(released.values.every(({ count }) => count.kind === 'hidden')).toBe(true);
          expect([released.mean, released.favourable, released.unfavourable].every((f) => f.kind === 'hidden')).toBe(
            true,
          );
          return;
        }
        if (n > 22) return;
        const seen = SCORES.map(() => new Set<number>());
        for (const other of distributions(n, SCORES.length)) {
          if (!agrees(released, other, half)) continue;
          for (const [i, count] of other.entries()) seen[i]?.add(count);
        }
        released.values.forEach(({ count }, i) => {
          const possible = [...(seen[i] ?? [])];
          if (count.kind === 'shown') expect(possible).toEqual([truth[i]]);
          else expect(Math.max(...possible) - Math.min(...possible)).toBeGreaterThanOrEqual(2);
        });
        for (const share of [released.favourable, released.unfavourable]) {
          const figure = shownOf(share);
          if (figure === null) continue;
          expect(figure.count).toBeGreaterThanOrEqual(k);
          expect(figure.n - figure.count).toBeGreaterThanOrEqual(k);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('refuses impossible input', () => {
    expect(() => release([1, 2, 3, 4, -5])).toThrow(RangeError);
    expect(() => release([10, 10, 10, 10, 10], 1)).toThrow(RangeError);
    expect(() => releaseDistribution({ counts: [...five(1), ...five(1)], k: 5 })).toThrow('twice');
    expect(() => releaseDistribution({ counts: [{ value: 'a', score: 120, count: 9 }], k: 5 })).toThrow('0 and 100');
  });
});

/** All ways to spread n answers over `width` values. */
function* distributions(n: number, width: number): Generator<number[]> {
  if (width === 1) {
    yield [n];
    return;
  }
  for (let first = 0; first <= n; first += 1) {
    for (const rest of distributions(n - first, width - 1)) yield [first, ...rest];
  }
}

/** Would this distribution have given every figure that was shown? */
function agrees(
  released: ReturnType<typeof releaseDistribution>,
  counts: number[],
  half: ((n: number) => number) | undefined,
): boolean {
  const sum = (fits: (score: number) => boolean) =>
    counts.reduce((total, count, i) => total + (fits(SCORES[i] ?? -1) ? count : 0), 0);
  const favourable = shownOf(released.favourable);
  const unfavourable = shownOf(released.unfavourable);
  if (favourable && favourable.count !== sum((score) => score >= 75)) return false;
  if (unfavourable && unfavourable.count !== sum((score) => score <= 25)) return false;
  if (released.values.some(({ count }, i) => count.kind === 'shown' && count.value !== counts[i])) return false;
  const mean = shownOf(released.mean);
  if (mean === null) return true;
  const scored = counts.map((count, i) => ({ count, score: SCORES[i] ?? 0 }));
  const other = publishedMean(scored, mean.precision, half);
  return other.estimate === mean.estimate && other.margin === mean.margin;
}
