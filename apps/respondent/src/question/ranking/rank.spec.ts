import { describe, expect, it } from '@jest/globals';
import { moved, placed, without } from './rank.ts';

describe('an order', () => {
  it.each([
    ['gets one more, last', placed(['a'], 'b'), ['a', 'b']],
    ['holds each once', placed(['a', 'b'], 'a'), ['a', 'b']],
    ['closes up when one is taken out', without(['a', 'b', 'c'], 'b'), ['a', 'c']],
    ['lets one go up', moved(['a', 'b', 'c'], 'c', -1), ['a', 'c', 'b']],
    ['lets one go down', moved(['a', 'b', 'c'], 'a', 1), ['b', 'a', 'c']],
    ['has a top', moved(['a', 'b'], 'a', -1), ['a', 'b']],
    ['has a bottom', moved(['a', 'b'], 'b', 1), ['a', 'b']],
    ['does not move what is not in it', moved(['a', 'b'], 'z', 1), ['a', 'b']],
  ])('%s', (_, order, expected) => {
    expect(order).toEqual(expected);
  });
});
