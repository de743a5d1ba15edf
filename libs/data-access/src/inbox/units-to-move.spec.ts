import { describe, expect, it } from '@jest/globals';
import { unitsToMove } from './units-to-move.ts';

const waiting = (counts: Record<string, number>) => new Map(Object.entries(counts));

describe('unitsToMove', () => {
  it('moves at least k of one unit, while answers come in', () => {
    const now = { waiting: waiting({ a: 5, b: 4, c: 12 }), moved: 0, ended: false, k: 5 };
    expect(unitsToMove(now)).toEqual(['a', 'c']);
    expect(unitsToMove({ ...now, k: 10 })).toEqual(['c']);
    expect(unitsToMove({ ...now, moved: 100, k: 20 })).toEqual([]);
  });

  it('moves the rest together when the survey has ended', () => {
    expect(unitsToMove({ waiting: waiting({ a: 2, b: 3 }), moved: 0, ended: true, k: 5 })).toEqual(['a', 'b']);
    expect(unitsToMove({ waiting: waiting({ a: 1 }), moved: 4, ended: true, k: 5 })).toEqual(['a']);
  });

  it('leaves fewer than k in all where they are, for ever', () => {
    expect(unitsToMove({ waiting: waiting({ a: 2, b: 2 }), moved: 0, ended: true, k: 5 })).toEqual([]);
  });
});
