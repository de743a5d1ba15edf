import { describe, expect, it } from '@jest/globals';
import { codeIn } from './invitation-page.tsx';

describe('codeIn', () => {
  it.each([
    ['0123456789abcdef', '0123456789abcdef'],
    [' 0123-4567 89AB-CDEF ', '0123456789abcdef'],
    ['oi23456789abcdel', '0123456789abcde1'],
    ['0123456789abcde', undefined],
    ['0123456789abcdef0', undefined],
    ['0123456789abcdeu', undefined],
    ['', undefined],
  ])('reads %j as %j', (typed, code) => {
    expect(codeIn(typed)).toBe(code);
  });
});
