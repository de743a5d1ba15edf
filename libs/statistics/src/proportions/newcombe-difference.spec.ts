import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newcombeDifference } from './newcombe-difference.ts';

const proportion = fc
  .integer({ min: 1, max: 5_000 })
  .chain((n) => fc.record({ count: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

describe('newcombeDifference', () => {
  it('of 56/70 and 48/80 is .20 (.052431 to .333873)', () => {
    const difference = newcombeDifference({ count: 56, n: 70 }, { count: 48, n: 80 });
    expect(difference.estimate).toBeCloseTo(0.2, 12);
    expect(difference.low).toBeCloseTo(0.052431, 6);
    expect(difference.high).toBeCloseTo(0.333873, 6);
    expect(difference).toMatchObject({ n: 150, method: 'newcombe-hybrid-score' });
  });

  it('stays within -1 and 1 and turns its sign when the groups change places', () => {
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        const there = newcombeDifference(a, b);
        const back = newcombeDifference(b, a);
        expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(there.high).toBeLessThanOrEqual(1 + 1e-12);
        expect(there.low).toBeLessThanOrEqual(there.estimate);
        expect(there.low).toBeCloseTo(-back.high, 12);
      }),
    );
  });

  it('refuses an impossible group', () => {
    expect(() => newcombeDifference({ count: 3, n: 2 }, { count: 1, n: 2 })).toThrow(RangeError);
  });
});
