import type { Plugin } from 'vite';

/** Colours of the design system that nothing here is shown in: a page is in `brand1`, with `neutral`, `warning` and `danger` in it. */
const OTHERS = 'accent|brand2|info|success';
const THEIR_TOKENS = new RegExp(`--ds-color-(?:${OTHERS})-[\\w-]+:[^;}]+;?`, 'g');
/**
 * Selectors of what no page here has: those colours, sizes and variants that are not asked for, switches, cards, fields that can only be read,
 * icons in buttons and links, text areas without a number of lines. The arrow of a list that is written from right to left is the browser's own.
 * Whoever wants one of them takes it off the list.
 */
const NEVER_HERE = new RegExp(
  [
    `^(?:\\[data-color-scheme\\])?\\[data-color=(?:${OTHERS})\\]$`,
    `^\\.ds-[\\w-]+\\[data-color=(?:${OTHERS})\\]`,
    '^\\.ds-(?:link|list|details|heading)\\[data-color=',
    '^\\.ds-validation-message\\[data-color=',
    '^\\.ds-heading\\[data-size',
    '\\[role=switch\\]',
    ':indeterminate',
    '\\[data-variant=(?:default|tinted|primary)\\]',
    '^\\[data-typography=secondary\\]$',
    '^\\.ds-(?:skiplink|readonly-icon|floating|list--unstyled|print-preserve)',
    '^\\.ds-alert:not\\(:has\\(',
    '^\\.ds-input\\[(?:aria-)?readonly',
    '^\\[(?:aria-)?readonly[^\\]]*\\]:is\\(',
    ':is\\(img,svg\\)',
    '^\\.ds-button\\[data-(?:icon|fullwidth)\\]',
    '^\\.ds-link:is\\(button\\)',
    '^\\.ds-details\\+',
    '::part\\(',
    '^:is\\(:lang\\(',
    ':is\\(textarea\\):not\\(\\[rows',
    '^\\.ds-input\\[type=date\\]',
  ].join('|'),
);
/** The sign before what can be opened is cut out by `start.css`, without a picture. */
const PICTURE_OF_OPENING = /(?:-webkit-)?mask:[^;{}]*--dsc-details-icon-url[^;{}]*;?/g;
const RULE = /([^{}]+)\{([^{}]*)\}/g;
const EMPTY_RULE = /[^{};]+\{\}/g;
/** An address of data holds semicolons of its own. */
const DECLARED = /(--[\w-]+):(?:url\([^)]*\)|[^;{}])*(?:;|(?=\}))/g;

/**
 * Takes out of the built styles what no page here can use: rules for elements that are never there, and tokens that no rule
 * asks for. A fifth of what a phone fetches of styles, and has to read before it shows the first question.
 */
export function ownStyles(): Plugin {
  return {
    name: 'medvirk-own-styles',
    enforce: 'post',
    generateBundle(_, bundle) {
      const sheets = Object.values(bundle).flatMap((file) =>
        file.type === 'asset' && file.fileName.endsWith('.css')
          ? [{ file, css: withoutStrangers(textOf(file.source)) }]
          : [],
      );
      const scripts = Object.values(bundle).map((file) => (file.type === 'chunk' ? file.code : ''));
      const inScripts = new Set(scripts.flatMap((code) => code.match(/--[a-z][\w-]+/g) ?? []));
      // A token may be all that asks for another: until none is left over.
      for (let before = 0, after = -1; before !== after; ) {
        before = lengthOf(sheets);
        const asked = new Set(inScripts);
        for (const { css } of sheets) for (const [, name = ''] of css.matchAll(/var\((--[\w-]+)/g)) asked.add(name);
        for (const sheet of sheets) {
          sheet.css = sheet.css.replace(DECLARED, (token, name: string) => (asked.has(name) ? token : ''));
        }
        after = lengthOf(sheets);
      }
      for (const { file, css } of sheets) file.source = css.replace(EMPTY_RULE, '');
    },
  };
}

const textOf = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : new TextDecoder().decode(source);
const lengthOf = (sheets: readonly { css: string }[]): number => sheets.reduce((sum, { css }) => sum + css.length, 0);

function withoutStrangers(css: string): string {
  return css
    .replace(THEIR_TOKENS, '')
    .replace(PICTURE_OF_OPENING, '')
    .replace(RULE, (rule, selectors: string, declared: string) => {
      // What stands before a rule belongs to what is around it.
      const [, around = '', own = ''] = /^([\s\S]*;)?([\s\S]*)$/.exec(selectors) ?? [];
      if (own.trimStart().startsWith('@')) return rule;
      const all = splitSelectors(own);
      const kept = all.filter((selector) => !NEVER_HERE.test(selector.trim()));
      if (kept.length === all.length) return rule;
      return kept.length > 0 ? `${around}${kept.join(',')}{${declared}}` : around;
    });
}

/** At the commas between selectors, not at those inside their brackets. */
function splitSelectors(selectors: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [at, sign] of [...selectors].entries()) {
    if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
    else if (sign === ',' && depth === 0) {
      parts.push(selectors.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, selectors.slice(start)];
}
