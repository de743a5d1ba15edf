/** `{{item|words for when there is no answer}}` */
const PLACE = /\{\{\s*([^{}|\s]+)\s*(?:\|([^{}]*))?\}\}/g;

/** Characters of an answer that go into another text at most: a whole story would drown the question. */
const LONGEST_PIECE = 200;

export interface PipedPlace {
  item: string;
  /** Undefined where none is written. */
  fallback: string | undefined;
}

/** Where a text takes in answers. */
export function pipedPlaces(text: string): PipedPlace[] {
  if (!text.includes('{{')) return [];
  return [...text.matchAll(PLACE)].map(([, item = '', fallback]) => ({ item, fallback: fallback?.trim() }));
}

/**
 * The text with answers in the places meant for them. Answers go in as words and nothing else: what they hold is not read
 * for places again, and whoever shows the text shows it as text, never as markup.
 * @param wordsOf the answer to an item in words; undefined where there is none
 */
export function piped(text: string, wordsOf: (item: string) => string | undefined): string {
  return text.replace(PLACE, (_, item: string, fallback: string | undefined) => {
    const words = wordsOf(item)?.replace(/\s+/g, ' ').trim();
    if (!words) return fallback?.trim() ?? '';
    return words.length > LONGEST_PIECE ? `${words.slice(0, LONGEST_PIECE).trimEnd()}…` : words;
  });
}

/** Keys of all items that the texts inside of a part of a questionnaire take in, however deep they lie. */
export function pipedInto(part: unknown): string[] {
  const items: string[] = [];
  // Into one list: each draft is gone through whole, and a list for each of its parts took longer than reading the texts.
  gather(part, items);
  return items;
}

function gather(part: unknown, items: string[]): void {
  if (typeof part === 'string') for (const { item } of pipedPlaces(part)) items.push(item);
  if (typeof part !== 'object' || part === null) return;
  for (const inner of Object.values(part)) gather(inner, items);
}

const hasPlaces = (part: unknown): boolean =>
  typeof part === 'string'
    ? pipedPlaces(part).length > 0
    : typeof part === 'object' && part !== null && Object.values(part).some(hasPlaces);

/** The part with its texts piped; parts without places are the same objects as before. */
export function withPiped<Part>(part: Part, wordsOf: (item: string) => string | undefined): Part;
export function withPiped(part: unknown, wordsOf: (item: string) => string | undefined): unknown {
  if (typeof part === 'string') return part.includes('{{') ? piped(part, wordsOf) : part;
  if (typeof part !== 'object' || part === null || !hasPlaces(part)) return part;
  if (Array.isArray(part)) return part.map((inner) => withPiped(inner, wordsOf));
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, withPiped(inner, wordsOf)]));
}
