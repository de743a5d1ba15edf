import type { ScreenLanguage } from '../screen-language.ts';
import type { ScreenTexts } from '../screen-texts.ts';

/** Where the words of the languages lie that are not with every page. */
const COMMON: Readonly<Partial<Record<ScreenLanguage, () => Promise<ScreenTexts>>>> = {
  se: async () => (await import('../se.json')).default,
  ar: async () => (await import('../ar.json')).default,
  uk: async () => (await import('../uk.json')).default,
  pl: async () => (await import('../pl.json')).default,
  so: async () => (await import('../so.json')).default,
  ur: async () => (await import('../ur.json')).default,
};

/** Words of kinds of questions that most questionnaires don't have. */
const RARE: Readonly<Record<ScreenLanguage, () => Promise<Partial<ScreenTexts>>>> = {
  nb: async () => (await import('../rare/nb.json')).default,
  nn: async () => (await import('../rare/nn.json')).default,
  en: async () => (await import('../rare/en.json')).default,
  se: async () => (await import('../rare/se.json')).default,
  ar: async () => (await import('../rare/ar.json')).default,
  uk: async () => (await import('../rare/uk.json')).default,
  pl: async () => (await import('../rare/pl.json')).default,
  so: async () => (await import('../rare/so.json')).default,
  ur: async () => (await import('../rare/ur.json')).default,
};

/** The words of a language, with those of rare kinds of questions where they are asked for. `common`: where it is known already. */
export async function more(
  language: ScreenLanguage,
  rare: boolean,
  common: (() => Promise<ScreenTexts>) | undefined,
): Promise<ScreenTexts> {
  const [words, kinds] = await Promise.all([(common ?? COMMON[language])?.(), rare ? RARE[language]() : undefined]);
  if (!words) throw new Error(`No words in ${language}`);
  return { ...words, ...kinds };
}
