import { describe, expect, it } from '@jest/globals';
import { stylesNeeded } from './needed-styles.ts';

const PAGE = '<html dir="ltr"><body><p class="lead big">Hei</p><input type="radio" class="ds-input"></body></html>';
const needed = (css: string, html = PAGE) => stylesNeeded(css)(html);

describe('the styles that a page asks for', () => {
  it.each([
    ['.lead{color:red}', '.lead{color:red}'],
    ['.gone{color:red}', ''],
    ['.lead,.gone{color:red}', '.lead{color:red}'],
    ['.lead .gone{color:red}', ''],
    ['table,p{margin:0}', 'p{margin:0}'],
    ['#root{color:red}', ''],
    ['.ds-input[type=radio]:checked{color:red}', '.ds-input[type=radio]:checked{color:red}'],
    ['.ds-input[type=checkbox]{color:red}', ''],
    ['.ds-input:is(select):open{color:red}', ''],
    ['.ds-input:is(input){color:red}', '.ds-input:is(input){color:red}'],
    ['[dir="rtl"] p{color:red}', ''],
    ['*,::before{color:red}', '*,::before{color:red}'],
    ['@media print{.lead{color:red}.gone{color:red}}', '@media print{.lead{color:red}}'],
    ['@media print{.gone{color:red}}', ''],
    ['@keyframes a{from{top:0}}p{animation:1s a}', '@keyframes a{from{top:0}}p{animation:1s a}'],
    ['@keyframes a{from{top:0}}p{animation-name:b}', 'p{animation-name:b}'],
    ['.lead:hover,.lead:focus-visible{color:red}', '.lead:focus-visible{color:red}'],
    ['.lead:not(:hover):active{color:red}', ''],
    ['.lead:not(:hover){color:red}', '.lead:not(:hover){color:red}'],
    ['.ds-input[aria-invalid=true]{color:red}', ''],
    ['.lead{content:"}.gone{"}', '.lead{content:"}.gone{"}'],
    ['.lead{background:url(data:a;b,{})}', '.lead{background:url(data:a;b,{})}'],
  ])('of %s are %s', (css, expected) => {
    expect(needed(css)).toBe(expected);
  });

  it.each([
    '.lead:not(.gone)',
    ':is(.lead,.gone)',
    'p:has(:is(.gone,b))',
    'p:not(:is(table))',
    ':is(p,:is(table))',
    '.lead[open]',
  ])('hold %s, which may come to mean something before the whole sheet has come', (selector) => {
    expect(needed(`${selector}{color:red}`)).toBe(`${selector}{color:red}`);
  });

  it('hold what a page says of itself from the start', () => {
    const css = '.ds-input[aria-invalid=true]{color:red}';
    expect(needed(css, '<input class="ds-input" aria-invalid="true">')).toBe(css);
  });

  it('keep the order of layers, also of those that this page asks nothing of', () => {
    expect(needed('@layer a,b;@layer b{.gone{color:red}}@layer a{.lead{color:red}}')).toBe(
      '@layer a,b;@layer b;@layer a{.lead{color:red}}',
    );
  });

  it('leave out tokens that nothing asks for, and those that only such tokens ask for', () => {
    const css = ':root{--one:1px;--two:var(--three);--three:url(data:a;b);--four:4px}p{top:var(--one)}';
    expect(needed(css)).toBe(':root{--one:1px;}p{top:var(--one)}');
    expect(needed('@layer a{:root{--one:1px}}p{top:0}')).toBe('@layer a;p{top:0}');
    expect(needed(':root{--one:1px}', '<p style="top:var(--one)">')).toBe(':root{--one:1px}');
  });
});
