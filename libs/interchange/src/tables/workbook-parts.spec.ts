import { describe, expect, it } from '@jest/globals';
import { columnLetters, sheetRow, workbookParts } from './workbook-parts.ts';

describe('workbookParts', () => {
  it('names every sheet once, in words that a workbook takes', () => {
    const workbook = workbookParts(['Svar', 'Hva? [nå] & da']).find(({ path }) => path === 'xl/workbook.xml')?.text;
    expect(workbook).toContain('name="Svar" sheetId="1"');
    expect(workbook).toContain('name="Hva   nå  &amp; da" sheetId="2"');
  });
});

describe('sheetRow', () => {
  it('writes numbers as numbers and texts as texts that are never formulas', () => {
    expect(sheetRow([-2, '=1+1', null], 3)).toBe(
      '<row r="3"><c r="A3"><v>-2</v></c><c r="B3" s="1" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c></row>',
    );
  });

  it('holds what XML can hold', () => {
    expect(sheetRow(['a\0<b>&"\u0007😀\ud800'], 1)).toContain('>a&lt;b&gt;&amp;&quot;😀<');
  });
});

describe('columnLetters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('calls column %i %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
  });
});
