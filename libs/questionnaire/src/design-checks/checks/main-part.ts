import type { Sentence, Span } from '../../readability/sentences.ts';
import type { JudgedText } from '../design-check.ts';

/** Words that open a condition or a time: what stands there sets the scene and is not asked about. */
const SCENE: Record<'nb' | 'nn' | 'en', RegExp> = {
  nb: /^(da|når|hvis|dersom|om|etter|før|mens|under|ved|siden|tenk|alt i alt|sett under ett|i løpet av|i forbindelse med)(?=\s)/iu,
  nn: /^(då|når|viss|dersom|om|etter|før|medan|under|ved|sidan|tenk|alt i alt|sett under eitt|i løpet av|i samband med)(?=\s)/iu,
  en: /^(when|if|after|before|while|during|since|thinking|think|overall|at)(?=\s)/iu,
};
const SCENE_WITHIN: Record<'nb' | 'nn' | 'en', RegExp> = {
  nb: /\s(da|når|hvis|dersom|etter at|før|mens|som|fordi|slik at)\s/iu,
  nn: /\s(då|når|viss|dersom|etter at|før|medan|som|fordi|slik at)\s/iu,
  en: /\s(when|if|after|before|while|who|which|because|so that)\s/iu,
};
const EXAMPLES =
  /\b(for eksempel|f\.eks\.?|til dømes|t\.d\.|slik som|slike som|for example|e\.g\.|such as|blant annet|bl\.a\.)/iu;

/** The sentences of a question that ask: those with a question mark; of a statement, all. */
export function askedSentences(text: JudgedText): Sentence[] {
  const asking = text.sentences.filter((sentence) => sentence.asks);
  return asking.length > 0 ? asking : [...text.sentences];
}

/**
 * The words of a sentence that carry what is asked: without what stands in brackets, without examples, and without clauses
 * that set the scene ("Da du kom og ble undersøkt, ...", "... som kunne svare og hjelpe").
 */
export function mainWords(sentence: Sentence, language: 'nb' | 'nn' | 'en'): Span[] {
  return sentence.words.filter(
    (word) => !sceneRanges(sentence, language).some((r) => r.start <= word.start && word.end <= r.end),
  );
}

function sceneRanges(sentence: Sentence, language: 'nb' | 'nn' | 'en'): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  const put = (start: number, end: number) => ranges.push({ start: sentence.start + start, end: sentence.start + end });
  const { text } = sentence;
  for (const match of text.matchAll(/\([^()]*\)|\[[^[\]]*\]/gu)) put(match.index, match.index + match[0].length);
  const example = text.search(EXAMPLES);
  if (example >= 0) put(example, text.length);
  const comma = text.indexOf(',');
  if (comma > 0 && SCENE[language].test(text)) put(0, comma);
  let from = SCENE[language].test(text) && comma > 0 ? comma : 0;
  for (
    let found = text.slice(from).search(SCENE_WITHIN[language]);
    found >= 0;
    found = text.slice(from).search(SCENE_WITHIN[language])
  ) {
    const start = from + found;
    const end = text.indexOf(',', start + 1);
    put(start, end < 0 ? text.length : end);
    if (end < 0) break;
    from = end;
  }
  return ranges;
}
