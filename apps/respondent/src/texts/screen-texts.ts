import type nb from './nb.json';
import type rareNb from './rare/nb.json';
import type { ScreenLanguage } from './screen-language.ts';

/** Every text of the answering pages; bokmål is the one that says which keys there are. */
export type TextKey = keyof typeof nb | keyof typeof rareNb;
/** Those of rare kinds of questions are there when the questionnaire has any. */
export type ScreenTexts = Readonly<Record<keyof typeof nb, string> & Partial<Record<keyof typeof rareNb, string>>>;

const MOST_READ: Readonly<Partial<Record<ScreenLanguage, () => Promise<ScreenTexts>>>> = {
  nb: async () => (await import('./nb.json')).default,
  nn: async () => (await import('./nn.json')).default,
  en: async () => (await import('./en.json')).default,
};

/**
 * Fetched when they are chosen, one language at a time: nobody pays for those they don't read, nor for the words of kinds of
 * questions that they are not asked. Where the languages lie that few read, and rare words, is fetched too.
 */
export async function loadScreenTexts(language: ScreenLanguage, rare: boolean): Promise<ScreenTexts> {
  const common = MOST_READ[language];
  if (common && !rare) return common();
  return (await import('./later/later-texts.ts')).more(language, rare, common);
}
