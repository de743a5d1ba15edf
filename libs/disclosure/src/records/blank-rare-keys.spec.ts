import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blankRareKeys, type KeyValue } from './blank-rare-keys.ts';

const K = 5;
type Combination = { keys: string[]; count: number };

function shownCounts(combinations: readonly Combination[], k = K): Map<string, number> {
  const blanking = blankRareKeys(
    combinations,
    (combinations[0]?.keys ?? []).map((_, index) => index),
    k,
  );
  const counts = new Map<string, number>();
  for (const { keys, count } of combinations) {
    const shown = JSON.stringify(blanking(keys));
    counts.set(shown, (counts.get(shown) ?? 0) + count);
  }
  return counts;
}

describe('blankRareKeys', () => {
  it('leaves what k records share as it is', () => {
    const blanking = blankRareKeys([{ keys: ['may', 'ward A'], count: 5 }], [0, 1], K);
    expect(blanking(['may', 'ward A'])).toEqual(['may', 'ward A']);
  });

  it('gives the first key up before the second, and only where it is needed', () => {
    const blanking = blankRareKeys(
      [
        { keys: ['may', 'ward A'], count: 9 },
        { keys: ['june', 'ward A'], count: 3 },
        { keys: ['july', 'ward A'], count: 2 },
      ],
      [0, 1],
      K,
    );
    expect(blanking(['may', 'ward A'])).toEqual(['may', 'ward A']);
    expect(blanking(['june', 'ward A'])).toEqual([null, 'ward A']);
    expect(blanking(['july', 'ward A'])).toEqual([null, 'ward A']);
  });

  it('lets the smallest other combination join when those without any key are few', () => {
    const blanking = blankRareKeys(
      [
        { keys: ['ward A'], count: 20 },
        { keys: ['ward B'], count: 6 },
        { keys: ['ward C'], count: 1 },
      ],
      [0],
      K,
    );
    expect([blanking(['ward A']), blanking(['ward B']), blanking(['ward C'])]).toEqual([['ward A'], [null], [null]]);
  });

  it('refuses fewer than k records, and a combination that it has not seen', () => {
    expect(() => blankRareKeys([{ keys: ['a'], count: 4 }], [0], K)).toThrow(RangeError);
    expect(() => blankRareKeys([{ keys: ['a'], count: 5 }], [0], K)(['b'])).toThrow(RangeError);
  });

  const word = fc.constantFrom('a', 'b', 'c', 'd');
  const tables = fc
    .uniqueArray(fc.record({ keys: fc.tuple(word, word, word), count: fc.integer({ min: 1, max: 7 }) }), {
      minLength: 1,
      maxLength: 40,
      selector: ({ keys }) => keys.join(),
    })
    .filter((rows) => rows.reduce((sum, { count }) => sum + count, 0) >= K);

  it('shows no combination of fewer than k records, whatever comes', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        for (const count of shownCounts(rows).values()) expect(count).toBeGreaterThanOrEqual(K);
      }),
    );
  });

  it('never shows another value than the true one', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const blanking = blankRareKeys(rows, [0, 1, 2], K);
        for (const { keys } of rows) {
          const shown: readonly KeyValue[] = blanking(keys);
          shown.forEach((value, index) => {
            expect([null, keys[index]]).toContain(value);
          });
        }
      }),
    );
  });

  it('does not hang on the order in which the records were read', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const [one, other] = [rows, [...rows].reverse()].map((each) => blankRareKeys(each, [0, 1, 2], K));
        for (const { keys } of rows) expect(one?.(keys)).toEqual(other?.(keys));
      }),
    );
  });
});
