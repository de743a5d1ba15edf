import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { releaseSteps } from './release-steps.ts';

describe('releaseSteps', () => {
  it('rounds down to whole times k, and hides what is below it', () => {
    expect(releaseSteps([312, 310, 309, 5, 4, 0], 5)).toEqual([
      { kind: 'shown', value: 310 },
      { kind: 'shown', value: 310 },
      { kind: 'shown', value: 305 },
      { kind: 'shown', value: 5 },
      { kind: 'hidden', reason: 'too-few' },
      { kind: 'hidden', reason: 'too-few' },
    ]);
  });

  it('lets no difference speak about fewer than k, between steps or between two looks', () => {
    const counts = fc.array(fc.nat(500), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 2, max: 20 }), (now, later, k) => {
        const values = [...releaseSteps(now, k), ...releaseSteps(later, k)].flatMap((each) =>
          each.kind === 'shown' ? [each.value] : [],
        );
        for (const a of values) {
          for (const b of values) expect(a === b || Math.abs(a - b) >= k).toBe(true);
        }
      }),
    );
  });
});
