import type { LanguageTag, Texts } from './texts.ts';

// Closest first: a reader of one Norwegian written form reads the other; English comes last.
const FALLBACKS: Readonly<Record<string, readonly LanguageTag[]>> = {
  nb: ['nn', 'en'],
  nn: ['nb', 'en'],
};

/**
 * The text in the wanted language, else the closest that exists, else ''.
 * @example textIn({ nb: 'Hei' }, 'nn') // 'Hei'
 */
export function textIn(texts: Texts | undefined, language: LanguageTag): string {
  if (!texts) return '';
  const candidates = [language, ...(FALLBACKS[language] ?? ['nb', 'nn', 'en'])];
  for (const candidate of candidates) {
    const text = texts[candidate];
    if (text) return text;
  }
  return Object.values(texts).find((text) => text !== '') ?? '';
}
