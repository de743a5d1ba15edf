import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalQuantile, twoSidedZ } from './normal-quantile.ts';

describe('normalQuantile', () => {
  it.each([
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
    [0.6, 0.2533471031357998],
    [1e-10, -6.361340902404056],
    [1e-300, -37.0470962993612],
  ])('at %d is %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 11);
  });

  it('mirrors about one half and grows with p', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.499, noNaN: true }), (p) => {
        expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 8);
        expect(normalQuantile(p * 1.001)).toBeGreaterThan(normalQuantile(p));
      }),
    );
  });

  it('gives z of a two-sided level', () => {
    expect(twoSidedZ(0.95)).toBeCloseTo(1.959963984540054, 12);
  });

  it.each([0, 1, -0.1, Number.NaN])('refuses %d', (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});
