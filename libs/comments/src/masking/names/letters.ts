const IS_LETTER = /^[\p{L}\p{M}]$/u;

/** The code of a letter's small form, 0 for what is no letter. */
function smallOf(character: string): number {
  return IS_LETTER.test(character) ? character.toLowerCase().charCodeAt(0) : 0;
}

// Latin-1 is nearly every character of nearly every comment: read from a table; others are asked for one by one.
const SMALL = Uint16Array.from({ length: 256 }, (_, code) => smallOf(String.fromCharCode(code)));

/**
 * The code of the small form of the letter at a place in a text, or 0 when no letter stands there. It differs from the
 * code in the text when that letter is a capital. Half of a character outside the basic plane is no letter.
 */
export function smallLetterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 256 ? (SMALL[code] ?? 0) : smallOf(text.charAt(at));
}
