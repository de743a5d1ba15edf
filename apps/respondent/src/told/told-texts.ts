import type { ScreenLanguage } from '../texts/screen-language.ts';
import type nb from './texts/nb.json';

/** Every text of "Dere sa - vi gjorde". */
export type ToldKey = keyof typeof nb;
export type ToldTexts = Readonly<Record<ToldKey, string>>;

export const loadToldTexts: Readonly<Record<ScreenLanguage, () => Promise<ToldTexts>>> = {
  nb: async () => (await import('./texts/nb.json')).default,
  nn: async () => (await import('./texts/nn.json')).default,
  en: async () => (await import('./texts/en.json')).default,
};
