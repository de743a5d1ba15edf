import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shareFromCounts } from './share-from-counts.ts';
import { wilsonInterval } from './wilson-interval.ts';

const fivePoints = (...counts: number[]) => counts.map((count, index) => ({ score: 100 - index * 25, count }));

describe('shareFromCounts', () => {
  const ward = fivePoints(20, 12, 5, 3, 0);

  it('counts the best category, the upper two and the lower two of five points', () => {
    expect(shareFromCounts(ward, 'top-box')).toEqual({ ...wilsonInterval(20, 40), count: 20 });
    expect(shareFromCounts(ward, 'favourable')).toEqual({ ...wilsonInterval(32, 40), count: 32 });
    expect(shareFromCounts(ward, 'unfavourable')).toEqual({ ...wilsonInterval(3, 40), count: 3 });
  });

  it('leaves values without a score out of the base: 20 of 21 is not about half', () => {
    const withDontKnow = [...fivePoints(15, 5, 0, 1, 0), { score: null, count: 19 }];
    expect(shareFromCounts(withDontKnow, 'favourable')).toMatchObject({ estimate: 20 / 21, n: 21 });
  });

  it('takes the best category of the scale, not the best that was used', () => {
    expect(shareFromCounts(fivePoints(0, 8, 2, 0, 0), 'top-box')).toMatchObject({ count: 0, n: 10 });
  });

  it('is nothing when nobody gave a scored answer', () => {
    expect(shareFromCounts(fivePoints(0, 0, 0, 0, 0), 'favourable')).toBeNull();
    expect(shareFromCounts([{ score: null, count: 7 }], 'favourable')).toBeNull();
  });

  it('never counts an answer as both favourable and unfavourable', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 5, maxLength: 5 }), (counts) => {
        const favourable = shareFromCounts(fivePoints(...counts), 'favourable');
        const unfavourable = shareFromCounts(fivePoints(...counts), 'unfavourable');
        if (!favourable || !unfavourable) return;
        expect(favourable.count + unfavourable.count + (counts[2] ?? 0)).toBe(favourable.n);
      }),
    );
  });

  it('refuses scores off the scale and impossible counts', () => {
    expect(() => shareFromCounts([{ score: 101, count: 3 }], 'top-box')).toThrow(RangeError);
    expect(() => shareFromCounts([{ score: 50, count: -3 }], 'top-box')).toThrow(RangeError);
  });
});
