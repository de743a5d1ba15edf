import { describe, expect, it } from '@jest/globals';
import { joinedSpans } from './joined-spans.ts';

describe('joining spans', () => {
  it('puts them in order and joins those that overlap, however far they reach', () => {
    expect(
      joinedSpans([
        { start: 7, end: 9 },
        { start: 0, end: 6 },
        { start: 2, end: 4 },
        { start: 3, end: 8 },
      ]),
    ).toEqual([{ start: 0, end: 9 }]);
  });

  it('keeps neighbours apart and leaves empty ones out', () => {
    expect(
      joinedSpans([
        { start: 3, end: 5 },
        { start: 0, end: 3 },
        { start: 6, end: 6 },
      ]),
    ).toEqual([
      { start: 0, end: 3 },
      { start: 3, end: 5 },
    ]);
  });
});
