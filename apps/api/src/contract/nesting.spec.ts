import { describe, expect, it } from '@jest/globals';
import { isNestedDeeperThan } from './nesting.ts';

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value, 2] : { of: value, more: 'x' };
  return value;
};

describe('isNestedDeeperThan', () => {
  it.each([0, 1, 2, 7, 64])('takes %i levels and not one more', (most) => {
    expect(isNestedDeeperThan(most, nested(most))).toBe(false);
    expect(isNestedDeeperThan(most, nested(most + 1))).toBe(true);
  });

  it('answers for what would exhaust the stack, and for what is no object', () => {
    expect(isNestedDeeperThan(64, nested(200_000))).toBe(true);
    for (const plain of [undefined, null, 'x', 1, true]) expect(isNestedDeeperThan(0, plain)).toBe(false);
  });
});
