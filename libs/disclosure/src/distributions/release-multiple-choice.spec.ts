import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { releaseMultipleChoice } from './release-multiple-choice.ts';

const options = (...counts: number[]) => counts.map((count, i) => ({ value: String.fromCharCode(97 + i), count }));
const kinds = (n: number, ...counts: number[]) =>
  releaseMultipleChoice({ n, options: options(...counts), k: 5 }).options.map(({ count }) =>
    count.kind === 'shown' ? count.value : null,
  );

describe('releaseMultipleChoice', () => {
  it('shows options that k chose and k did not', () => {
    expect(kinds(40, 30, 20, 12)).toEqual([30, 20, 12]);
    expect(kinds(40, 38, 20, 12, 3)).toEqual([null, 20, 12, null]);
  });

  it('shows one hidden option alone only where the shown ones may cover everybody', () => {
    expect(kinds(40, 30, 20, 3)).toEqual([30, 20, null]);
    expect(kinds(40, 20, 17, 3)).toEqual([20, null, null]);
  });

  it('shows nothing about fewer than k, and the same for 0 as for 4', () => {
    const none = releaseMultipleChoice({ n: 0, options: options(0, 0), k: 5 });
    expect(releaseMultipleChoice({ n: 4, options: options(4, 2), k: 5 })).toEqual(none);
    expect(none.n.kind).toBe('hidden');
  });

  it('leaves each hidden option at least three possible counts, given that all chose something', () => {
    const input = fc
      .integer({ min: 5, max: 60 })
      .chain((n) => fc.record({ n: fc.constant(n), counts: fc.array(fc.nat(n), { minLength: 2, maxLength: 6 }) }));
    fc.assert(
      fc.property(input, ({ n, counts }) => {
        fc.pre(counts.reduce((a, b) => a + b, 0) >= n);
        const shownCounts = kinds(n, ...counts);
        const open = shownCounts.filter((count) => count === null).length;
        const covered = shownCounts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
        const fewest = open === 1 ? Math.max(0, n - covered) : 0;
        if (open > 0) expect(n - fewest).toBeGreaterThanOrEqual(2);
        for (const count of shownCounts)
          if (count !== null) expect(Math.min(count, n - count)).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  it('refuses more than there are, and doubles', () => {
    expect(() => kinds(4, 5)).toThrow('5 of 4');
    const twice = [...options(3), ...options(3)];
    expect(() => releaseMultipleChoice({ n: 9, options: twice, k: 5 })).toThrow('twice');
  });
});
