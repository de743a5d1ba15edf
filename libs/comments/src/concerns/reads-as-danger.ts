import { SELF_HARM_WORDS, VIOLENCE_WORDS } from './concern-words.ts';
import { holdsAny, phrasesOf, plainWords } from './plain-phrases.ts';

const DANGER = phrasesOf(SELF_HARM_WORDS, VIOLENCE_WORDS);

/**
 * Whether a comment reads as if somebody's life were in danger. Where it is asked on the page of the person who writes, it decides
 * one thing only: whether they are told where help can be had, at once. Nothing is stored, sent or counted there, so it may be
 * wrong in the direction of too often. The time it takes grows with the length of the text and nothing else.
 */
export function readsAsDanger(text: string): boolean {
  return holdsAny(plainWords(text), DANGER);
}
