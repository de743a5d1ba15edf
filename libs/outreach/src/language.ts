/** Languages that messages are written in. Who reads another one gets bokmål. */
export const READER_LANGUAGES = ['nb', 'nn', 'en'] as const;
export type ReaderLanguage = (typeof READER_LANGUAGES)[number];

export const readerLanguage = (wanted: string): ReaderLanguage =>
  READER_LANGUAGES.find((language) => language === wanted) ?? 'nb';
