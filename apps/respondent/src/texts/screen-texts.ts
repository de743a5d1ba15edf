import type nb from './nb.json';
import type rareNb from './rare/nb.json';
import type { ScreenLanguage } from './screen-language.ts';

/** Every text of the answering pages; bokmål is the one that says which keys there are. */
export type TextKey = keyof typeof nb | keyof typeof rareNb;
/** Those of rare kinds of questions are there when the questionnaire has any. */
export type ScreenTexts = Readonly<Record<keyof typeof nb, string> & Partial<Record<keyof typeof rareNb, string>>>;

const COMMON: Readonly<Record<ScreenLanguage, () => Promise<ScreenTexts>>> = {
  nb: async () => (await import('./nb.json')).default,
  nn: async () => (await import('./nn.json')).default,
  en: async () => (await import('./en.json')).default,
};
const RARE: Readonly<Record<ScreenLanguage, () => Promise<Partial<ScreenTexts>>>> = {
  nb: async () => (await import('./rare/nb.json')).default,
  nn: async () => (await import('./rare/nn.json')).default,
  en: async () => (await import('./rare/en.json')).default,
};

/**
 * Fetched when they are chosen, one language at a time: nobody pays for the two they don't read, nor for the words of kinds of
 * questions that they are not asked.
 */
export async function loadScreenTexts(language: ScreenLanguage, rare: boolean): Promise<ScreenTexts> {
  const [common, more] = await Promise.all([COMMON[language](), rare ? RARE[language]() : undefined]);
  return { ...common, ...more };
}
