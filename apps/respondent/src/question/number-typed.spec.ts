import { describe, expect, it } from '@jest/globals';
import { numberTyped } from './number-typed.ts';

describe('a number typed by a person', () => {
  it.each([
    ['42', 42],
    [' 1 234,5 ', 1234.5],
    ['3.25', 3.25],
    ['\u22124', -4],
    ['', ''],
    ['   ', ''],
    ['many', 'many'],
    ['1,2,3', '1,2,3'],
    ['1e3', '1e3'],
  ])('%j is %j', (text, value) => {
    expect(numberTyped(text)).toBe(value);
  });
});
