import { describe, expect, it } from '@jest/globals';
import { groupBy } from './group-by.ts';

describe('groupBy', () => {
  it('keeps every item once, in its order, under its key', () => {
    const groups = groupBy(['a1', 'b1', 'a2', 'c1', 'b2'], (item) => item[0]);
    expect([...groups]).toEqual([
      ['a', ['a1', 'a2']],
      ['b', ['b1', 'b2']],
      ['c', ['c1']],
    ]);
  });

  it('has no group for nothing, and takes keys that objects would stumble over', () => {
    expect(groupBy([], String).size).toBe(0);
    expect(groupBy(['x'], () => '__proto__').get('__proto__')).toEqual(['x']);
  });
});
