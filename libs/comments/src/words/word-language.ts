/** The languages whose words can be counted: bokmål and nynorsk as one, for comments mix them. */
export type WordLanguage = 'no' | 'en';

/** The language to count words in for a language tag: "en-GB" gives en, all else Norwegian. */
export function wordLanguageOf(languageTag: string): WordLanguage {
  return /^en(?:[-_]|$)/iu.test(languageTag) ? 'en' : 'no';
}
