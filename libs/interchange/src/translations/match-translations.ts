import { placesThatDiffer, type QuestionnaireContent, recordingsOf, textsOf } from '@medvirk/questionnaire';
import type { NamedAudio, ReadTranslations, TranslationFileProblem } from './translation-unit.ts';

/** How a file and a questionnaire do not fit, besides what could not be read of the file. `place` is a key or a language. */
export type TranslationMismatch =
  | TranslationFileProblem
  /** The file is for another language than asked for: nothing is taken in. */
  | { code: 'other-language'; place: string }
  /** No text has this key: the file is from another questionnaire, or the text is gone. */
  | { code: 'unknown-key'; place: string }
  /** The first language has other words now than those that were translated. Taken in, marked as such. */
  | { code: 'source-changed'; place: string }
  /** Answers that the text takes in, `{{item|words}}`, are not the same in both. Not taken in. */
  | { code: 'places-differ'; place: string }
  | { code: 'too-long'; place: string }
  /** A recording stands beside a text that nobody reads aloud: it can have none. The place is its line. Not taken in. */
  | { code: 'audio-for-unread-text'; place: string }
  /** Word for word what it was translated from. Taken in: it may be right. */
  | { code: 'same-as-source'; place: string };

export interface MatchedTranslations {
  /** Words to read and accept; `source` is what they were translated from. */
  drafts: { key: string; source: string; text: string }[];
  /** Recordings that are others than those of now; `key` is that of the text. Whether there are such files is not known here. */
  audio: NamedAudio[];
  /** Texts whose words in the file are what stands in the questionnaire already. */
  unchanged: number;
  /** Texts of the questionnaire that the file has no words for. */
  left: number;
  problems: TranslationMismatch[];
}

const LONGEST = 10_000;

/** Holds what a file says against a questionnaire: what comes in, and all that does not fit, by text. */
export function matchTranslations(
  content: QuestionnaireContent,
  language: string,
  read: ReadTranslations,
): MatchedTranslations {
  const matched: MatchedTranslations = { drafts: [], audio: [], unchanged: 0, left: 0, problems: [...read.problems] };
  if (read.target !== undefined && read.target.toLowerCase() !== language.toLowerCase()) {
    matched.problems.push({ code: 'other-language', place: read.target });
    return matched;
  }
  const first = content.languages[0] ?? 'nb';
  const texts = new Map(textsOf(content).map((text) => [text.key, text.texts]));
  const given = new Set<string>();
  for (const { key, source: translated, target } of read.units) {
    const known = texts.get(key);
    if (!known) {
      matched.problems.push({ code: 'unknown-key', place: key });
      continue;
    }
    given.add(key);
    const text = target.trim();
    const now = known[first] ?? '';
    const source = translated ?? now;
    if (text === known[language]?.trim()) {
      matched.unchanged += 1;
    } else if (text.length > LONGEST) {
      matched.problems.push({ code: 'too-long', place: key });
    } else if (placesThatDiffer(now, text).length > 0) {
      matched.problems.push({ code: 'places-differ', place: key });
    } else {
      if (sameWords(source, now)) {
        if (sameWords(text, now)) matched.problems.push({ code: 'same-as-source', place: key });
      } else matched.problems.push({ code: 'source-changed', place: key });
      matched.drafts.push({ key, source: sameWords(source, now) ? now : source, text });
    }
  }
  const heard = new Map(
    recordingsOf(content).flatMap(({ key, audio = {}, isFilledIn }) => (isFilledIn ? [] : [[key, audio]])),
  );
  for (const named of read.audio) {
    const now = heard.get(named.key);
    if (!now) matched.problems.push({ code: 'audio-for-unread-text', place: String(named.line) });
    else if (now[language] !== named.asset) matched.audio.push(named);
  }
  matched.left = [...texts].filter(([key, words]) => (words[first] ?? '').trim() !== '' && !given.has(key)).length;
  return matched;
}

/** Tools move spaces and line ends about. */
function sameWords(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();
  return plain(one) === plain(other);
}
