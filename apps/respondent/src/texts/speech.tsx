import { type Texts, textIn } from '@medvirk/questionnaire';
import { createContext, type ReactNode, useContext } from 'react';
import { dayIn, fill } from './say.ts';
import { type ScreenLanguage, screenLanguageOf } from './screen-language.ts';
import type { ScreenTexts, TextKey } from './screen-texts.ts';

/** All that speaks on the answering pages: the language of the questions, and the screen's own words. */
export interface Speech {
  /** What the respondent chose to read the questions in. */
  language: string;
  /** Whether the words of rare kinds of questions are here. */
  hasRare: boolean;
  /** What the screen's own words are in; differs from `language` where there is no translation of them. */
  screenLanguage: ScreenLanguage;
  /** True where the questions are in another language than the screen's own words. */
  twoLanguages: boolean;
  say: (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;
  /** A text of the questionnaire. */
  words: (texts: Texts | undefined) => string;
  day: (iso: string) => string;
}

export function speechOf(language: string, texts: ScreenTexts, hasRare = false): Speech {
  const screenLanguage = screenLanguageOf(language);
  return {
    language,
    hasRare,
    screenLanguage,
    twoLanguages: !language.startsWith(screenLanguage),
    say: (key, values) => fill(texts[key] ?? '', values),
    words: (own) => textIn(own, language),
    day: (iso) => dayIn(iso, screenLanguage),
  };
}

const SpeechContext = createContext<Speech | undefined>(undefined);
export const SpeechProvider = SpeechContext.Provider;

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('useSpeech needs a SpeechProvider around it');
  return speech;
}

/**
 * Words of the questionnaire among the screen's own words: where the two are in different languages a screen reader must
 * be told, and the writing may run the other way.
 */
export function Own({ children }: { children: ReactNode }) {
  const { language, twoLanguages } = useSpeech();
  if (!twoLanguages) return children;
  return (
    <span lang={language} dir="auto">
      {children}
    </span>
  );
}
