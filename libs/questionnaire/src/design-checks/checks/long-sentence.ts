import { at, type DesignCheck, isRunningText } from '../design-check.ts';

const MOST_WORDS = 20;
const FAR_TOO_MANY = 30;

/** Sentences that are longer than people hold in mind while they look for an answer. */
export const longSentence: DesignCheck = {
  id: 'long-sentence',
  ground: 'Payne 1951, The Art of Asking Questions (at most 20 words); Språkrådet, klarspråk',
  findIn: ({ texts }) =>
    texts.filter(isRunningText).flatMap((text) =>
      text.sentences
        .filter((sentence) => sentence.words.length > MOST_WORDS)
        .map((sentence) => ({
          severity: sentence.words.length > FAR_TOO_MANY ? ('warning' as const) : ('advice' as const),
          kind: 'long',
          ...at(text),
          range: { start: sentence.start, end: sentence.end },
          detail: { words: sentence.words.length, most: MOST_WORDS },
        })),
    ),
};
