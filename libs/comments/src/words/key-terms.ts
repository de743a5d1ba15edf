import { overUse } from './over-use.ts';
import { type CommentText, type IndexedTerm, indexTerms } from './term-index.ts';
import { wordLanguageOf } from './word-language.ts';

/** A word, or two words side by side, and the comments that use it. */
export interface KeyTerm {
  /** As most comments write it, in lower case. */
  readonly term: string;
  /** How many comments use any form of it: at least `minRespondents`. */
  readonly comments: number;
  readonly commentIds: readonly string[];
}

export interface KeyTermOptions {
  /** Language tag of the comments; bokmål and nynorsk are counted together. */
  readonly language: string;
  /** Terms that fewer comments use are left out: the organisation's k. A whole number, at least 1. */
  readonly minRespondents: number;
  /** At most this many terms. */
  readonly limit: number;
  /** Other comments, for instance on other themes: then only terms used more here than there are given, surest first. */
  readonly comparedWith?: readonly CommentText[];
}

/** A pair takes its word's place when it makes up at least this share of the comments that use the word. */
const PAIR_SHARE = 0.7;

/** Pairs that account for most uses of one of their words: "fast telefontid" rather than "telefontid". */
function clearPairs(terms: ReadonlyMap<string, IndexedTerm>, minRespondents: number): IndexedTerm[] {
  return [...terms.values()].filter(
    ({ stems, comments }) =>
      stems.length === 2 &&
      comments.size >= minRespondents &&
      stems.some((stem) => comments.size >= PAIR_SHARE * (terms.get(stem)?.comments.size ?? Number.POSITIVE_INFINITY)),
  );
}

/**
 * Words that are also used enough without their pairs. Subtracting a pair's count from its word's must not
 * show how many few people used the word otherwise, so what remains has to reach k too.
 */
function wordsBesidePairs(
  terms: ReadonlyMap<string, IndexedTerm>,
  pairs: readonly IndexedTerm[],
  minRespondents: number,
): IndexedTerm[] {
  const inPairs = new Map<string, Set<string>>();
  for (const { stems, comments } of pairs) {
    for (const stem of stems) {
      const users = inPairs.get(stem) ?? new Set();
      for (const id of comments) users.add(id);
      inPairs.set(stem, users);
    }
  }
  return [...terms.values()].filter(({ stems, comments }) => {
    const [stem, second] = stems;
    if (stem === undefined || second !== undefined || comments.size < minRespondents) return false;
    const paired = inPairs.get(stem)?.size;
    if (paired === undefined) return true;
    return comments.size - paired >= Math.max(minRespondents, (1 - PAIR_SHARE) * comments.size);
  });
}

/**
 * What comments are about, in their own words: the stems that most comments use, each shown in its commonest form, and
 * pairs of words where the pair is what is meant. Each respondent gives one comment, so ids are counted, not mentions.
 * Give masked comments: marks are never counted.
 *
 * @throws RangeError when `minRespondents` is not a whole number of at least 1, or `limit` not one of at least 0
 * @example keyTerms(suggestions, { language: 'nb', minRespondents: 5, limit: 3 }) // [{ term: 'ringe', comments: 14, ... }]
 */
export function keyTerms(comments: readonly CommentText[], options: KeyTermOptions): KeyTerm[] {
  const { minRespondents, limit, comparedWith } = options;
  if (!Number.isInteger(minRespondents) || minRespondents < 1)
    throw new RangeError(`minRespondents: ${minRespondents}`);
  if (!Number.isInteger(limit) || limit < 0) throw new RangeError(`limit: ${limit}`);

  const language = wordLanguageOf(options.language);
  const terms = indexTerms(comments, language);
  const pairs = clearPairs(terms, minRespondents);
  const candidates = [...pairs, ...wordsBesidePairs(terms, pairs, minRespondents)];

  const elsewhere = comparedWith === undefined ? undefined : indexTerms(comparedWith, language);
  const allHere = new Set(comments.map(({ id }) => id)).size;
  const allThere = new Set(comparedWith?.map(({ id }) => id)).size;
  const weightOf = ({ stems, comments: users }: IndexedTerm): number =>
    elsewhere === undefined || allThere === 0
      ? users.size
      : overUse(users.size, allHere, elsewhere.get(stems.join(' '))?.comments.size ?? 0, allThere);

  return candidates
    .map((term) => ({ term, weight: weightOf(term) }))
    .filter(({ weight }) => weight > 0)
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        b.term.comments.size - a.term.comments.size ||
        (a.term.surface < b.term.surface ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ term }) => ({ term: term.surface, comments: term.comments.size, commentIds: [...term.comments].sort() }));
}
