/** Words that may stand in the place of a `*`. */
const BETWEEN = 3;

/** A phrase as its parts, which follow each other with few words between. */
type Phrase = readonly string[];

/** Phrases by how they begin: most words of a text begin none of them, and one look tells so. */
export interface Phrases {
  readonly byStart: ReadonlyMap<string, readonly Phrase[]>;
  /** Those whose first part is shorter than a start. */
  readonly short: readonly Phrase[];
}

/** Letters that phrases are told apart by. */
const START = 3;

export function phrasesOf(...lists: readonly Readonly<Record<string, readonly string[]>>[]): Phrases {
  const byStart = new Map<string, Phrase[]>();
  const short: Phrase[] = [];
  for (const phrase of lists.flatMap((list) => Object.values(list).flat())) {
    const parts = phrase.split(' * ');
    const [first = ''] = parts;
    if (first.length < START) {
      short.push(parts);
      continue;
    }
    const start = first.slice(0, START);
    byStart.set(start, [...(byStart.get(start) ?? []), parts]);
  }
  return { byStart, short };
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
export function holdsAny(plain: string, { byStart, short }: Phrases): boolean {
  for (let space = plain.indexOf(' '); space >= 0; space = plain.indexOf(' ', space + 1)) {
    const word = space + 1;
    const begins = (parts: Phrase): boolean => beginsAt(plain, word, parts);
    if (byStart.get(plain.slice(word, word + START))?.some(begins) || short.some(begins)) return true;
  }
  return false;
}

function beginsAt(text: string, word: number, [first = '', ...others]: Phrase): boolean {
  return text.startsWith(first, word) && follow(text, word + first.length, others);
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
