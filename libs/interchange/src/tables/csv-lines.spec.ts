import { describe, expect, it } from '@jest/globals';
import { csvLines } from './csv-lines.ts';

describe('csvLines', () => {
  it.each([
    '=1+1',
    '+47 22 22 22 22',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =cmd|"/C calc"!A0',
    '＝1+1',
    '＠SUM(1)',
    '\u200b=1',
  ])('takes the sting out of the text %j', (text) => {
    expect(csvLines([[text]])).toMatch(/^"?'/);
  });

  it('lets numbers be numbers, and other texts what they are', () => {
    expect(csvLines([[-2, 1.5, 'Ja, alt', 'Sa "hei"', null, 'æøå']])).toBe('-2,1.5,"Ja, alt","Sa ""hei""",,æøå\r\n');
  });

  it('keeps a text with line breaks in its cell', () => {
    expect(csvLines([['a\nb', 'c']])).toBe('"a\nb",c\r\n');
  });

  it('drops the character NUL, which ends files for some readers', () => {
    expect(csvLines([['a\0b']])).toBe('ab\r\n');
    expect(csvLines([['\0=1']])).toMatch(/^"?'/);
  });
});
