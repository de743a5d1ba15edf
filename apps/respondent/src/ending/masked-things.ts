import type { TextKey } from '../texts/screen-texts.ts';

const KEYS: Readonly<Record<string, TextKey>> = {
  'personal-number': 'masked.personal-number',
  phone: 'masked.phone',
  email: 'masked.email',
  url: 'masked.url',
  handle: 'masked.handle',
  'date-of-birth': 'masked.date-of-birth',
  address: 'masked.address',
  'case-number': 'masked.case-number',
  name: 'masked.name',
};

/**
 * Texts that name what was taken out of comments, each once. A kind this page does not know, from a newer API, is told
 * too, in general words: nothing is taken away in silence.
 */
export function maskedThings(kinds: readonly string[]): TextKey[] {
  return [...new Set(kinds.map((kind) => KEYS[kind] ?? 'masked.other'))];
}
