import type { LanguageTag } from '../texts/texts.ts';

/** Who has put the words in the other language: a person, or a machine, whose words nobody may meet unread. */
export const TRANSLATION_ORIGINS = ['person', 'machine'] as const;
export type TranslationOrigin = (typeof TRANSLATION_ORIGINS)[number];

/** Words that wait for a person to accept them. They are no part of the questionnaire before that. */
export interface TranslationDraft {
  /** Key of the text, as `textsOf` names it. */
  key: string;
  language: LanguageTag;
  text: string;
  /** The words that it was translated from. */
  source: string;
  origin: TranslationOrigin;
}

/** That somebody has read a translation beside what it was made from, and said that it holds. */
export interface TranslationAcceptance {
  key: string;
  language: LanguageTag;
  /** The two texts that were read beside each other. */
  source: string;
  text: string;
}
