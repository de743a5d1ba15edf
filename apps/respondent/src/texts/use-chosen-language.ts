import { directionOf } from '@medvirk/questionnaire';
import { useEffect, useState } from 'react';
import { screenLanguageOf } from './screen-language.ts';
import { loadScreenTexts } from './screen-texts.ts';
import { type Speech, speechOf } from './speech.tsx';

/**
 * The speech for a chosen language. Language and texts change together, once the texts are here; without contact the
 * page stays in the language it has. `first` is the speech of a page that came with its texts.
 */
export function useChosenLanguage(language: string, rare: boolean, first?: Speech): Speech | undefined {
  const [speech, setSpeech] = useState(first);

  useEffect(() => {
    if (speech?.language === language && (speech.hasRare || !rare)) return;
    let wanted = true;
    loadScreenTexts(screenLanguageOf(language), rare)
      .then((texts) => {
        if (!wanted) return;
        document.documentElement.lang = language;
        document.documentElement.dir = directionOf(language);
        setSpeech(speechOf(language, texts, rare));
      })
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [language, rare, speech]);

  return speech;
}
