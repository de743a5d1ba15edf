import { markPattern } from '../masking/marks.ts';
import { isStopword } from './stopwords.ts';
import type { WordLanguage } from './word-language.ts';

const WORD = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu;
const BREAK = /[^\p{L}\p{M}\p{Zs}'’-]+/u;

/**
 * The words of a comment that carry meaning, in lower case, in runs: words in one run stood side by side, with neither
 * a sign nor a small word between them. Marks of masked identifiers, numbers and single letters are left out.
 */
export function wordRuns(text: string, language: WordLanguage): string[][] {
  const runs: string[][] = [];
  for (const phrase of text.normalize('NFC').toLowerCase().replace(markPattern(), '.').split(BREAK)) {
    let run: string[] = [];
    for (const [word] of phrase.matchAll(WORD)) {
      if (word.length > 1 && !isStopword(word, language)) {
        run.push(word);
        continue;
      }
      if (run.length > 0) runs.push(run);
      run = [];
    }
    if (run.length > 0) runs.push(run);
  }
  return runs;
}
