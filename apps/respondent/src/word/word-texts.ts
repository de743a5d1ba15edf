import type { ScreenLanguage } from '../texts/screen-language.ts';
import type nb from './texts/nb.json';

/** What is said to people who may want to hear what is done. */
export type WordTexts = Readonly<Record<keyof typeof nb, string>>;

export const loadWordTexts: Readonly<Record<ScreenLanguage, () => Promise<WordTexts>>> = {
  nb: async () => (await import('./texts/nb.json')).default,
  nn: async () => (await import('./texts/nn.json')).default,
  en: async () => (await import('./texts/en.json')).default,
  se: async () => (await import('./texts/se.json')).default,
  ar: async () => (await import('./texts/ar.json')).default,
  uk: async () => (await import('./texts/uk.json')).default,
  pl: async () => (await import('./texts/pl.json')).default,
  so: async () => (await import('./texts/so.json')).default,
  ur: async () => (await import('./texts/ur.json')).default,
};
