/** A piece of a text: `text.slice(start, end)`. Offsets in UTF-16 code units, as strings and text fields count. */
export interface Span {
  text: string;
  start: number;
  end: number;
}

/** One sentence with its words, in order. `asks` when it ends in a question mark. */
export interface Sentence extends Span {
  words: Span[];
  asks: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:[-'’/.](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu;
const SENTENCE_END = /[.!?…]+["'»”)\]]*(?=\s|$)|\n+/gu;
/** What a full stop belongs to without ending a sentence. */
const ABBREVIATIONS = new Set(
  'f.eks bl.a ca kl dr nr osv o.l m.m t.d m.a dvs evt jf ev vedr mht iht ifm ift pga tlf st art avd e.g i.e etc mr mrs ms'.split(
    ' ',
  ),
);
/** Words filled in from an earlier answer, `{{code|fallback}}`: unknown here, so they count as nothing. */
const PIPED = /\{\{[^{}]*\}\}/gu;

/** The words of a text, in order. Numbers with a point or a comma, and words with a hyphen, are one. */
export function wordsIn(text: string): Span[] {
  return [...withoutPiped(text).matchAll(WORD)].map((match) => span(text, match.index, match.index + match[0].length));
}

/** The sentences of a text that have words. Line breaks end a sentence; abbreviations, ordinals ("1. mars") do not. */
export function sentencesIn(text: string): Sentence[] {
  const plain = withoutPiped(text);
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number) => {
    const words = wordsIn(plain.slice(start, end));
    if (words.length > 0) {
      const lead = plain.slice(start, end).search(/\S/u);
      const trimmed = plain.slice(start, end).trimEnd().length;
      sentences.push({
        ...span(text, start + lead, start + trimmed),
        words: words.map((word) => span(text, start + word.start, start + word.end)),
        asks: /\?["'»”)\]]*\s*$/u.test(plain.slice(start, end)),
      });
    }
    start = end;
  };
  for (const match of plain.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && !endsSentence(plain.slice(start, match.index), plain.slice(end))) continue;
    close(end);
  }
  close(plain.length);
  return sentences;
}

function endsSentence(before: string, after: string): boolean {
  const last = before.match(/[\p{L}\p{N}.]+$/u)?.[0] ?? '';
  if (ABBREVIATIONS.has(last.toLowerCase())) return false;
  if (/^\p{L}$/u.test(last)) return false; // an initial
  return !(/^\d+$/u.test(last) && /^\s+\p{Ll}/u.test(after));
}

function withoutPiped(text: string): string {
  return text.includes('{{') ? text.replace(PIPED, (piped) => ' '.repeat(piped.length)) : text;
}

function span(text: string, start: number, end: number): Span {
  return { text: text.slice(start, end), start, end };
}
