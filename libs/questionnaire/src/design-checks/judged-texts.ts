import type { QuestionnaireContent } from '../content/content.ts';
import { type PlacedText, textsOfQuestion, textsOutsideQuestions } from '../content/texts-of.ts';
import { lixOfCounts, type ReadingCounts } from '../readability/lix.ts';
import { readText } from '../readability/read-text.ts';
import type { LanguageTag } from '../texts/texts.ts';
import { isRunningText, type JudgedAnswer, type JudgedText } from './design-check.ts';

/** Each text in each language that has it, cut in sentences. */
export function judgedTexts(
  texts: readonly PlacedText[],
  languages: readonly LanguageTag[],
  answerTo: (placed: PlacedText) => JudgedAnswer | undefined = () => undefined,
): JudgedText[] {
  return texts.flatMap((placed) =>
    languages.flatMap((language): JudgedText[] => {
      const read = readText(placed.texts, language);
      if (!read) return [];
      const answer = answerTo(placed);
      return [{ ...read, placed, language, ...(answer && { answer }) }];
    }),
  );
}

/** Running text in each language, counted. */
export type Reading = ReadonlyMap<LanguageTag, ReadingCounts>;

export function readingOf(texts: readonly JudgedText[]): Reading {
  return sumOf(
    texts.filter(isRunningText).map((text) => {
      const { words, longWords } = text;
      return new Map([[text.language, { words, longWords, sentences: text.sentences.length }]]);
    }),
  );
}

export function sumOf(all: readonly Reading[]): Reading {
  const sum = new Map<LanguageTag, ReadingCounts>();
  for (const each of all) {
    for (const [language, counts] of each) {
      const { words, sentences, longWords } = sum.get(language) ?? { words: 0, sentences: 0, longWords: 0 };
      sum.set(language, {
        words: words + counts.words,
        sentences: sentences + counts.sentences,
        longWords: longWords + counts.longWords,
      });
    }
  }
  return sum;
}

/** Running text in one language over a whole questionnaire, as LIX. Undefined without words. */
export function lixOfContent(content: QuestionnaireContent, language: LanguageTag): number | undefined {
  const parts = content.sections.flatMap((section) =>
    section.questions.map((question) => textsOfQuestion(question, section.code)),
  );
  const texts = [textsOutsideQuestions(content), ...parts].flatMap((part) => judgedTexts(part, [language]));
  const counts = readingOf(texts).get(language);
  return counts && lixOfCounts(counts);
}
