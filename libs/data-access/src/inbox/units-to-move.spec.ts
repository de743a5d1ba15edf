import { describe, expect, it } from '@jest/globals';
import { comesToAnEnd, endedForGood, unitsToMove } from './units-to-move.ts';

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

  it('moves nothing where fewer than k in all have answered', () => {
    expect(unitsToMove({ waiting: waiting({ a: 2, b: 2 }), moved: 0, ended: true, k: 5 })).toEqual([]);
  });
});

describe('endedForGood', () => {
  it.each([
    [{ status: 'closed', closesOn: null }, true],
    [{ status: 'open', closesOn: null }, false],
    [{ status: 'open', closesOn: '2026-06-01' }, false],
    [{ status: 'open', closesOn: '2026-05-16' }, false],
    [{ status: 'open', closesOn: '2026-05-15' }, true],
    [{ status: 'paused', closesOn: '2026-05-15' }, true],
  ])('is so when nobody can open it again or will: %j', (survey, ended) => {
    expect(endedForGood(survey, '2026-06-15')).toBe(ended);
  });

  it('comes at the latest on the day that is named', () => {
    const survey = { status: 'open', closesOn: '2026-05-15' };
    expect(comesToAnEnd(survey)).toBe('2026-06-15');
    expect(endedForGood(survey, '2026-06-14')).toBe(false);
    expect(comesToAnEnd({ closesOn: null })).toBeNull();
  });
});
