import { describe, expect, it } from '@jest/globals';
import { wantedRange } from './wanted-range.ts';

describe('wantedRange', () => {
  it.each([
    ['bytes=0-', { from: 0, to: 99 }],
    ['bytes=40-', { from: 40, to: 99 }],
    ['bytes=40-49', { from: 40, to: 49 }],
    ['bytes=40-4000', { from: 40, to: 99 }],
    ['bytes=-10', { from: 90, to: 99 }],
    ['bytes=100-', 'outside'],
    ['bytes=9-3', 'outside'],
    ['bytes=0-1,5-6', null],
    ['bytes=-', null],
    ['lines=1-2', null],
    [undefined, null],
  ])('reads %s of a hundred bytes', (header, range) => {
    expect(wantedRange(header, 100)).toEqual(range);
  });
});
