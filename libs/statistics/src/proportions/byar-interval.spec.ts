import { describe, expect, it } from '@jest/globals';
import { byarInterval } from './byar-interval.ts';

describe('byarInterval', () => {
  it.each([
    [65, 50.1632, 82.8491, 4],
    [1, 0.013072, 5.563756, 6],
  ])('of %d events is %d to %d', (events, low, high, digits) => {
    const interval = byarInterval(events);
    expect(interval.low).toBeCloseTo(low, digits);
    expect(interval.high).toBeCloseTo(high, digits);
    expect(interval.method).toBe('byar');
  });

  it('starts at 0 when nothing happened, and refuses a negative count', () => {
    expect(byarInterval(0).low).toBe(0);
    expect(byarInterval(0).high).toBeGreaterThan(3);
    expect(() => byarInterval(-1)).toThrow(RangeError);
  });
});
