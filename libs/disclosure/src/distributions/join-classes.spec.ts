import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { joinClasses } from './join-classes.ts';

const K = 5;
const ranges = (counts: number[]) => joinClasses(counts, K).map(({ first, last }) => `${first}-${last}`);

describe('classes that few are in', () => {
  it('are joined with the smaller of their neighbours', () => {
    expect(ranges([16, 0, 0, 0, 32, 16, 0, 16, 0])).toEqual(['0-3', '4-4', '5-6', '7-8']);
    expect(ranges([30, 9, 31])).toEqual(['0-1', '2-2']);
  });

  it('are left where each has enough', () => {
    expect(ranges([10, 40, 30])).toEqual(['0-0', '1-1', '2-2']);
  });

  it('need a twentieth of all where many have answered', () => {
    expect(ranges([40, 500, 460])).toEqual(['0-1', '2-2']);
    expect(ranges([50, 500, 450])).toEqual(['0-0', '1-1', '2-2']);
  });

  it('end as one where nearly all gave the same answer, or few gave any', () => {
    expect(ranges([0, 200, 3])).toEqual(['0-2']);
    expect(ranges([4, 4])).toEqual(['0-1']);
    expect(ranges([])).toEqual([]);
  });

  it('make up the whole line once, whatever the counts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 30 }), (counts) => {
        const joined = joinClasses(counts, K);
        expect(joined.flatMap(({ first, last }) => counts.map((_, i) => i).slice(first, last + 1))).toEqual(
          counts.map((_, i) => i),
        );
        const sums = joined.map(({ first, last }) => counts.slice(first, last + 1).reduce((a, b) => a + b, 0));
        if (joined.length > 1) expect(Math.min(...sums)).toBeGreaterThanOrEqual(2 * K);
      }),
    );
  });

  it('refuse counts that can not be', () => {
    expect(() => joinClasses([1, -1], K)).toThrow(RangeError);
    expect(() => joinClasses([1], 0)).toThrow(RangeError);
  });
});
