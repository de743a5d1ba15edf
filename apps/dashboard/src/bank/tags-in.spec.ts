import { describe, expect, it } from '@jest/globals';
import { tagsIn } from './tags-in.ts';

describe('tags in a line', () => {
  it('are what stands between commas, once each', () => {
    expect(tagsIn(' hjemreise, legevakt,, hjemreise ,')).toEqual(['hjemreise', 'legevakt']);
    expect(tagsIn('  ')).toEqual([]);
  });

  it('are no longer and no more than the bank takes', () => {
    expect(tagsIn('a'.repeat(60))).toEqual(['a'.repeat(40)]);
    expect(tagsIn(Array.from({ length: 30 }, (_, at) => `t${at}`).join(','))).toHaveLength(20);
  });
});
