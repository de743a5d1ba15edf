import { randomInt } from 'node:crypto';

/** Easy to read out and to type: no 0 o 1 l i, lower case only. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** 10 letters of 31: about 8 x 10^14 codes, so that guessing finds nothing. */
export function newLinkCode(length = 10): string {
  return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
