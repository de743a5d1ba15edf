/**
 * What the API sends for one figure. There is one reason only, on purpose: a second one ("all answered the same",
 * "hidden to protect another number") would tell what the hiding is meant to keep.
 */
export type Released<T> =
  | { readonly kind: 'shown'; readonly value: T }
  | { readonly kind: 'hidden'; readonly reason: 'too-few' };

/** The one value every hidden figure has, so that none can be told from another. */
export const HIDDEN: { readonly kind: 'hidden'; readonly reason: 'too-few' } = Object.freeze({
  kind: 'hidden',
  reason: 'too-few',
});

export const shown = <T>(value: T): Released<T> => ({ kind: 'shown', value });

/** Default least number of respondents behind a figure. An organisation may raise it. */
export const DEFAULT_K = 5;

/** Throws a RangeError unless k is a whole number of at least 2: with 1, a figure about one person may leave. */
export function requireK(k: number): void {
  if (!Number.isSafeInteger(k) || k < 2) throw new RangeError(`k must be a whole number of at least 2, got ${k}`);
}

/** Throws a RangeError unless `count` is a whole number of at least 0. */
export function requireCount(name: string, count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`count of ${name} must be a whole number of at least 0, got ${count}`);
  }
}
