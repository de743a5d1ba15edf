import { z } from 'zod';

const OWN = 'http://own.invalid';
/** What browsers drop or turn into a slash before they read an address. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const REWRITTEN = /[\u0000-\u0020\u007f\\]/;

/** Where to go after signing in: a place on our own site, judged the way a browser reads it. Anything else becomes the front page. */
export const ReturnTo = z.string().max(500).refine(isOwnPlace).catch('/');

function isOwnPlace(value: string): boolean {
  if (!value.startsWith('/') || REWRITTEN.test(value)) return false;
  return URL.canParse(value, OWN) && new URL(value, OWN).origin === OWN;
}
