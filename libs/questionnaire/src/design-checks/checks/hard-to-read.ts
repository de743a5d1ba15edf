import { lix, lixOfCounts } from '../../readability/lix.ts';
import {
  at,
  type DesignCheck,
  type Found,
  isRunningText,
  type JudgedContent,
  type JudgedPart,
  wordLanguage,
} from '../design-check.ts';

/** LIX over this asks for simpler words: 40-50 is "medium", as in newspapers; people who are ill read with less strength. */
const HEAVY = 45;
/** In a short text two long words weigh much, and are often the only ones there are for the thing. */
const HEAVY_WHEN_SHORT = 60;
const SHORT_WORDS = 10;
const FEWEST_WORDS = 5;
/** Over a whole questionnaire LIX is steady, and easy texts are within reach. */
const HEAVY_AS_WHOLE = 40;
const FEWEST_WORDS_AS_WHOLE = 100;

/** Texts that many find hard to read, by LIX: one by one, and the questionnaire as a whole in each language. */
export const hardToRead: DesignCheck = {
  id: 'hard-to-read',
  ground: 'Björnsson 1968, Läsbarhet',
  findIn: eachText,
  findInWhole: asWhole,
};

function eachText({ texts }: JudgedPart): Found[] {
  return texts.flatMap((text) => {
    if (!isRunningText(text) || !wordLanguage(text.language)) return [];
    const { words } = text;
    const value = lix(text.text);
    const limit = words < SHORT_WORDS ? HEAVY_WHEN_SHORT : HEAVY;
    if (words < FEWEST_WORDS || value === undefined || value <= limit) return [];
    return [
      {
        severity: value > 60 && words >= SHORT_WORDS ? 'warning' : 'advice',
        kind: 'text',
        ...at(text),
        detail: { lix: Math.round(value), words: longestWords(text.sentences.flatMap((sentence) => sentence.words)) },
      },
    ];
  });
}

function asWhole({ reading }: JudgedContent): Found[] {
  return [...reading].flatMap(([language, counts]): Found[] => {
    const value = lixOfCounts(counts);
    if (!wordLanguage(language) || value === undefined) return [];
    if (counts.words < FEWEST_WORDS_AS_WHOLE || value <= HEAVY_AS_WHOLE) return [];
    const lixOfWhole = Math.round(value);
    return [{ severity: 'advice', kind: 'whole', language, detail: { lix: lixOfWhole }, about: String(lixOfWhole) }];
  });
}

/** The longest words, which are the first to look at: three at most. */
function longestWords(words: readonly { text: string }[]): string {
  const long = [...new Set(words.map((word) => word.text))].filter((word) => [...word].length > 6);
  return long
    .sort((a, b) => b.length - a.length)
    .slice(0, 3)
    .join(', ');
}
