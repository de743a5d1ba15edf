import { at, type DesignCheck, type Found, wordLanguage } from '../design-check.ts';
import { JargonFinder } from '../jargon/jargon-finder.ts';
import type { JargonWord } from '../jargon/jargon-word.ts';

/** Words of the house that people outside may not know, with plain ones to use instead. Reads every text a respondent meets. */
export const jargon: DesignCheck = {
  id: 'jargon',
  ground: 'Språklova § 9: klart, korrekt og tilpassa målgruppa',
  findIn: ({ texts, settings }) => {
    return texts.flatMap((text): Found[] => {
      const language = wordLanguage(text.language);
      if (!language) return [];
      const finder = finderFor(settings.jargon, language);
      const seen = new Set<string>();
      return text.sentences.flatMap((sentence) =>
        finder.find(sentence).flatMap((match): Found[] => {
          const word = match.text.toLowerCase();
          if (seen.has(word)) return []; // once per text is enough
          seen.add(word);
          const plain = match.word.plain[language] ?? '';
          return [
            {
              severity: 'advice',
              kind: plain ? 'word' : 'word-alone',
              ...at(text),
              range: { start: match.start, end: match.end },
              detail: { word: match.text, plain },
              about: `${word} ${text.placed.key}`,
            },
          ];
        }),
      );
    });
  },
};

// A list is the same for every key that is pressed; its finder is kept with it.
const FINDERS = new WeakMap<object, Map<string, JargonFinder>>();

function finderFor(words: readonly JargonWord[], language: string): JargonFinder {
  const kept = FINDERS.get(words) ?? new Map<string, JargonFinder>();
  FINDERS.set(words, kept);
  const finder = kept.get(language) ?? new JargonFinder(words, language);
  kept.set(language, finder);
  return finder;
}
