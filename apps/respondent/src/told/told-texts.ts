import { firstLanguage } from '../texts/screen-language.ts';
import type nb from './texts/nb.json';

/** Every text of "Dere sa - vi gjorde". */
export type ToldKey = keyof typeof nb;
export type ToldTexts = Readonly<Record<ToldKey, string>>;

export const TOLD_LANGUAGES = ['nb', 'nn', 'en'] as const;
export type ToldLanguage = (typeof TOLD_LANGUAGES)[number];

/** The first of the reader's languages that the page's own words exist in; bokmål for who reads none of them. */
export function toldLanguageFor(wanted: readonly string[]): ToldLanguage {
  const first = firstLanguage(TOLD_LANGUAGES, wanted);
  return TOLD_LANGUAGES.find((language) => language === first) ?? 'nb';
}

export const loadToldTexts: Readonly<Record<ToldLanguage, () => Promise<ToldTexts>>> = {
  nb: async () => (await import('./texts/nb.json')).default,
  nn: async () => (await import('./texts/nn.json')).default,
  en: async () => (await import('./texts/en.json')).default,
};
