import { type KeyTerm, keyTerms } from '../words/key-terms.ts';
import type { CommentText } from '../words/term-index.ts';

export interface SuggestionOptions {
  /** Language tag of the comments. */
  readonly language: string;
  /** Fewest comments a suggestion must stand in: the organisation's k. */
  readonly minRespondents: number;
  readonly limit: number;
}

/** Terms that often come in the same comments of those no theme has taken: perhaps a theme that nobody has named yet. */
export interface SuggestedTheme {
  /** The surest first. */
  readonly terms: readonly KeyTerm[];
  /** Comments that use at least one of the terms. */
  readonly comments: number;
}

const MOST_TERMS = 40;
const SHARED = 0.4;

/**
 * Words to add to a theme's list: used more in comments that people gave the theme and its words missed than in comments
 * that people kept from it.
 */
export function suggestWords(
  missed: readonly CommentText[],
  without: readonly CommentText[],
  { language, minRespondents, limit }: SuggestionOptions,
): KeyTerm[] {
  return keyTerms(missed, { language, minRespondents, limit, comparedWith: without });
}

/**
 * Themes that may be missing: key terms of comments that no theme took, against those that one did, gathered by the comments
 * they share. Greedy and in a fixed order, so that the same comments give the same groups.
 */
export function suggestThemes(
  leftOver: readonly CommentText[],
  coded: readonly CommentText[],
  { language, minRespondents, limit }: SuggestionOptions,
): SuggestedTheme[] {
  const terms = keyTerms(leftOver, { language, minRespondents, limit: MOST_TERMS, comparedWith: coded });
  const groups: { terms: KeyTerm[]; ids: Set<string> }[] = [];
  for (const term of terms) {
    const near = groups.find(({ ids }) => sharedShare(term, ids) >= SHARED);
    if (near) {
      near.terms.push(term);
      for (const id of term.commentIds) near.ids.add(id);
    } else {
      groups.push({ terms: [term], ids: new Set(term.commentIds) });
    }
  }
  return groups.map(({ terms: own, ids }) => ({ terms: own, comments: ids.size })).slice(0, limit);
}

/** Share of a term's comments that a group holds too (overlap coefficient, for the smaller is nearly always the term). */
function sharedShare(term: KeyTerm, ids: ReadonlySet<string>): number {
  const shared = term.commentIds.filter((id) => ids.has(id)).length;
  return shared / Math.min(term.commentIds.length, ids.size);
}
