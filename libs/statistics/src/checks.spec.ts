import { describe, expect, it } from '@jest/globals';
import { requireCount, requireFinite, requireOpenUnit, requireShare } from './checks.ts';

describe('checks of input', () => {
  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuse %d as a count, by name', (value) => {
    expect(() => requireCount('answers', value)).toThrow(new RegExp(`answers .* got ${value}`));
  });

  it('refuse more than there are, and a share of nobody', () => {
    expect(() => requireShare(6, 5)).toThrow('count (6) cannot exceed n (5)');
    expect(() => requireShare(0, 0)).toThrow(RangeError);
    expect(() => requireShare(5, 5)).not.toThrow();
  });

  it('refuse what is not a number or not a probability', () => {
    expect(() => requireFinite('mean', Number.NaN)).toThrow(RangeError);
    expect(() => requireOpenUnit('level', 95)).toThrow('level must lie between 0 and 1, got 95');
  });
});
