/** Words that may stand in the place of a `*`. */
const BETWEEN = 3;

/** A phrase as its parts, which follow each other with few words between. */
export type Phrase = readonly string[];

export function phrasesOf(...lists: readonly Readonly<Record<string, readonly string[]>>[]): readonly Phrase[] {
  return lists.flatMap((list) => Object.values(list).flat()).map((phrase) => phrase.split(' * '));
}

/** A text as small letters with one space around each word, as phrases are looked for in it. */
export function plainWords(text: string): string {
  return ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')} `;
}

/**
 * Whether any of the phrases begins at a word of the text. What follows a phrase's last part is free ("selvmordstank" finds
 * "selvmordstankene"). The time it takes grows with the length of the text and nothing else.
 * @param plain as `plainWords` gives it
 */
export function holdsAny(plain: string, phrases: readonly Phrase[]): boolean {
  return phrases.some((parts) => holds(plain, parts));
}

function holds(text: string, [first = '', ...others]: Phrase): boolean {
  for (let at = text.indexOf(` ${first}`); at >= 0; at = text.indexOf(` ${first}`, at + 1)) {
    if (follow(text, at + 1 + first.length, others)) return true;
  }
  return false;
}

/** Whether the parts follow each other from here, each with few words before it: that bounds the work for each place. */
function follow(text: string, from: number, [next, ...others]: Phrase): boolean {
  if (next === undefined) return true;
  let at = from;
  for (let passed = 0; passed <= BETWEEN; passed += 1) {
    const word = text.indexOf(' ', at) + 1;
    if (word === 0) return false;
    if (text.startsWith(next, word) && follow(text, word + next.length, others)) return true;
    at = word;
  }
  return false;
}
