import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { releaseBase } from './release-base.ts';

const told = (n: number, policy: Parameters<typeof releaseBase>[1]) => {
  const released = releaseBase(n, policy);
  return released.kind === 'shown' ? released.value : null;
};

describe('releaseBase', () => {
  it('hides a base under k, or under the least base where that is more', () => {
    expect([4, 5].map((n) => told(n, { k: 5 }))).toEqual([null, 5]);
    expect([99, 100].map((n) => told(n, { k: 5, leastBase: 100 }))).toEqual([null, 100]);
    expect(told(6, { k: 8, leastBase: 5 })).toBeNull();
  });

  it('rounds what it tells', () => {
    expect([5, 7, 8, 1234].map((n) => told(n, { k: 5, roundTo: 5 }))).toEqual([5, 5, 10, 1235]);
    expect(told(10, { k: 10, roundTo: 8 })).toBe(16);
  });

  it('keeps at least roundTo counts, or the end of the range, behind each number told', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 1, max: 20 }), fc.nat(500), (k, roundTo, n) => {
        const base = told(n, { k, roundTo });
        if (base === null) {
          expect(n).toBeLessThan(k);
          return;
        }
        expect(base % roundTo).toBe(0);
        expect(base).toBeGreaterThanOrEqual(k);
        expect(Math.abs(base - n)).toBeLessThan(Math.max(roundTo, 1));
        // The lowest number told may stand for fewer counts, since those below it are hidden.
        const same = Array.from({ length: 600 }, (_, i) => i).filter((i) => told(i, { k, roundTo }) === base);
        expect(same.length).toBeGreaterThanOrEqual(base < k + roundTo ? 1 : roundTo);
      }),
    );
  });

  it('refuses an impossible policy', () => {
    expect(() => releaseBase(5, { k: 1 })).toThrow(RangeError);
    expect(() => releaseBase(5, { k: 5, roundTo: 0 })).toThrow('roundTo');
    expect(() => releaseBase(-1, { k: 5 })).toThrow(RangeError);
  });
});
