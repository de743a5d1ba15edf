import { describe, expect, it } from '@jest/globals';
import { csvOf } from './picture-files.ts';

describe('a table as CSV', () => {
  it('is read by a Norwegian spreadsheet as it stands: semicolons, and a mark that says UTF-8', () => {
    expect(
      csvOf([
        ['Måned', 'Poeng'],
        ['mai 2026', '61,5'],
      ]),
    ).toBe('\uFEFFMåned;Poeng\r\nmai 2026;61,5\r\n');
  });
  it('quotes what would end a cell or a line', () => {
    expect(csvOf([['a;b', 'sa "ja"', 'to\nlinjer']])).toBe('\uFEFF"a;b";"sa ""ja""";to linjer\r\n');
  });
  it.each(['=1+1', '+47 22', '@SUM(A1)', '-cmd|x'])('never hands a spreadsheet a formula: %s', (text) => {
    expect(csvOf([[text]])).toBe(`\uFEFF'${text}\r\n`);
  });
  it.each(['-4', '-4,5 %', '−4'])('leaves a number below zero alone: %s', (text) => {
    expect(csvOf([[text]])).toBe(`\uFEFF${text}\r\n`);
  });
});
