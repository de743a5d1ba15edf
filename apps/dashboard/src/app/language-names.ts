import i18next from 'i18next';

/** Languages that a questionnaire can be offered in from the screen; an import may bring others. */
export const RESPONDENT_LANGUAGES = ['nb', 'nn', 'se', 'en', 'ar', 'uk', 'pl', 'so', 'ur', 'ti', 'lt'] as const;

/** What a language is called on the screen: "bokmål", "nordsamisk". Falls back to the tag. */
export function languageName(tag: string, screenLanguage: string): string {
  // Names that browsers do not all carry stand with the other texts.
  const own: unknown = i18next.getResource(screenLanguage, 'main', `languageName.${tag}`);
  if (typeof own === 'string') return own;
  const locale = screenLanguage === 'en' ? 'en-GB' : 'nb-NO';
  const name = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  return name.replace(/^norsk /u, '').replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase(locale));
}

/** The same in the middle of a sentence: Norwegian writes names of languages small. */
export function languageInSentence(tag: string, screenLanguage: string): string {
  const name = languageName(tag, screenLanguage);
  return screenLanguage === 'en' ? name : name.toLocaleLowerCase('nb-NO');
}
