import type { QuestionnaireContent } from '../content/content.ts';
import { mapTexts } from '../content/texts-of.ts';
import { pipedPlaces } from '../logic/piping/pipe.ts';
import type { LanguageTag } from '../texts/texts.ts';

/** The content with these words in a language; keys that it does not have are left alone. @param words by text key */
export function putTranslations(
  content: QuestionnaireContent,
  language: LanguageTag,
  words: ReadonlyMap<string, string>,
): QuestionnaireContent {
  return mapTexts(content, ({ key, texts }) => {
    const text = words.get(key);
    return text === undefined ? texts : { ...texts, [language]: text };
  });
}

/**
 * Answers that one of two texts takes in and the other does not, by item: a translation must keep each `{{item|words}}`,
 * with words of its own language behind the line.
 */
export function placesThatDiffer(source: string, text: string): string[] {
  const itemsIn = (words: string) => new Set(pipedPlaces(words).map(({ item }) => item));
  const [wanted, there] = [itemsIn(source), itemsIn(text)];
  return [...wanted].filter((item) => !there.has(item)).concat([...there].filter((item) => !wanted.has(item)));
}
