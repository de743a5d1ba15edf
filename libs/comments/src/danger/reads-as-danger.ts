import { DANGER_WORDS } from './danger-words.ts';

/** Words that may stand in the place of a `*`. */
const BETWEEN = 3;

/** A phrase as its parts, which follow each other with few words between. */
const PHRASES = DANGER_WORDS.map((phrase) => phrase.split(' * '));

/**
 * Whether a comment reads as if somebody's life were in danger. It decides one thing only: whether the person who writes is told
 * where help can be had, at once. Nothing is stored, sent or counted, so it may be wrong in the direction of too often.
 * The time it takes grows with the length of the text and nothing else.
 */
export function readsAsDanger(text: string): boolean {
  const plain = ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')} `;
  return PHRASES.some((parts) => holds(plain, parts));
}

function holds(text: string, [first = '', ...others]: readonly string[]): boolean {
  for (let at = text.indexOf(` ${first}`); at >= 0; at = text.indexOf(` ${first}`, at + 1)) {
    if (follow(text, at + 1 + first.length, others)) return true;
  }
  return false;
}

/** Whether the parts follow each other from here, each with few words before it: that bounds the work for each place. */
function follow(text: string, from: number, [next, ...others]: readonly string[]): boolean {
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
