import { describe, expect, it } from '@jest/globals';
import { findDelimiter } from './find-delimiter.ts';

describe('findDelimiter', () => {
  it.each([
    ['a;b;c\n1,2;3;4', ';'],
    ['a,b,c', ','],
    ['a\tb', '\t'],
    ['a|b|c', '|'],
    ['"a;b;c;d",e,f\n', ','],
    ['"said ""a;b;c""",e\n', ','],
    ['only', ';'],
    ['', ';'],
  ])('of %j is %j', (text, delimiter) => {
    expect(findDelimiter(text)).toBe(delimiter);
  });
});
