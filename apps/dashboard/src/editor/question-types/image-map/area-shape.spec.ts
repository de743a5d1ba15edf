import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundsOf, cornerAt, middle, type Shape, withBounds } from './area-shape.ts';

const side = fc.double({ min: 0, max: 1, noNaN: true });
const shapes: fc.Arbitrary<Shape> = fc.array(fc.tuple(side, side), { minLength: 3, maxLength: 12 });

describe('the shape of a place on a picture', () => {
  it('is told in percents from the left and the top', () => {
    expect(boundsOf(middle())).toEqual({ left: 40, top: 40, width: 20, height: 20 });
  });

  it('keeps its form when it is moved and drawn out', () => {
    const triangle: Shape = [
      [0, 0],
      [0.2, 0],
      [0.1, 0.2],
    ];
    expect(withBounds(triangle, { left: 50, top: 10, width: 40, height: 40 })).toEqual([
      [0.5, 0.1],
      [0.9, 0.1],
      [0.7, 0.5],
    ]);
  });

  it('never leaves the picture, whatever is asked for', () => {
    const asked = fc.record({ left: fc.integer(), top: fc.integer(), width: fc.integer(), height: fc.integer() });
    fc.assert(
      fc.property(shapes, asked, (shape, bounds) => {
        const moved = withBounds(shape, bounds);
        expect(moved).toHaveLength(shape.length);
        for (const part of moved.flat()) expect(part >= 0 && part <= 1).toBe(true);
      }),
    );
  });

  it('ends at the edge where a finger went over it', () => {
    expect(cornerAt(-0.2, 1.7)).toEqual([0, 1]);
    expect(cornerAt(0.12345, 0.5)).toEqual([0.123, 0.5]);
  });
});
