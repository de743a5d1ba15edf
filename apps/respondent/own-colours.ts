import type { Plugin } from 'vite';

/** Colours of the design system that nothing here is shown in: a page is in `brand1`, with `neutral`, `warning` and `danger` in it. */
const OTHERS = 'accent|brand2|info|success';
const ONLY_OTHERS = new RegExp(
  `^(?:\\[data-color-scheme\\])?\\[data-color=(?:${OTHERS})\\]$|^\\.ds-[\\w-]+\\[data-color=(?:${OTHERS})\\]$`,
);
const RULE = /([^{}]+)\{[^{}]*\}/g;
const THEIR_TOKENS = new RegExp(`--ds-color-(?:${OTHERS})-[\\w-]+:[^;}]+;?`, 'g');

/**
 * Takes the design system's other colours out of the built styles: tokens for light and dark of four palettes that no element
 * asks for, a tenth of what a phone fetches of styles. Whoever wants one of them takes it off the list.
 */
export function ownColours(): Plugin {
  return {
    name: 'medvirk-own-colours',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        const css = typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
        file.source = css
          .replace(RULE, (rule, selectors: string) =>
            selectors.split(',').every((selector) => ONLY_OTHERS.test(selector.trim())) ? '' : rule,
          )
          .replace(THEIR_TOKENS, '');
      }
    },
  };
}
