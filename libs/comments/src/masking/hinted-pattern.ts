/** A pattern, and what stands in every text in which it finds something. */
export interface HintedPattern {
  /** May be found where the pattern finds nothing, never the other way round; without `g`, so that it keeps no position. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
}

/**
 * All that the pattern finds. The hint is looked for first: it costs a small part of the search, and most comments hold no hint
 * of most patterns.
 */
export function matchesOf(text: string, { hint, pattern }: HintedPattern): Iterable<RegExpExecArray> {
  return hint.test(text) ? text.matchAll(pattern) : [];
}
