import type nb from './nb.json';
import type { ScreenLanguage } from './screen-language.ts';

/** Every text of the answering pages; bokmål is the one that says which keys there are. */
export type TextKey = keyof typeof nb;
export type ScreenTexts = Readonly<Record<TextKey, string>>;

/** Fetched when they are chosen, one language at a time: nobody pays for the two they don't read. */
export const loadScreenTexts: Readonly<Record<ScreenLanguage, () => Promise<ScreenTexts>>> = {
  nb: async () => (await import('./nb.json')).default,
  nn: async () => (await import('./nn.json')).default,
  en: async () => (await import('./en.json')).default,
};
