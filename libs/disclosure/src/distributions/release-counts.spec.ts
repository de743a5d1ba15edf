import { describe, expect, it } from '@jest/globals';
import { releaseCounts } from './release-counts.ts';

const parts = (...counts: number[]) => counts.map((count, i) => ({ key: `p${i}`, count }));
const seen = (...counts: number[]) =>
  releaseCounts(parts(...counts), 5).parts.map(({ count }) => (count.kind === 'shown' ? count.value : null));

describe('releaseCounts', () => {
  it('hides small parts and one more where they would follow', () => {
    expect(seen(100, 20, 3, 8)).toEqual([100, 20, null, null]);
    expect(seen(100, 20, 3, 2)).toEqual([100, 20, null, null]);
    expect(seen(100, 20)).toEqual([100, 20]);
  });

  it('keeps the total as long as k stand behind it', () => {
    expect(releaseCounts(parts(9, 1), 5).total).toEqual({ kind: 'shown', value: 10 });
    expect(releaseCounts(parts(3, 1), 5).total.kind).toBe('hidden');
  });

  it('may be given parts with any name', () => {
    expect(releaseCounts([{ key: 'total', count: 9 }], 5).parts[0]?.count.kind).toBe('shown');
  });
});
