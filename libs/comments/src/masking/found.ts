/** What kind of identifier was found. */
export type IdentifierKind =
  | 'personal-number'
  | 'phone'
  | 'email'
  | 'url'
  | 'handle'
  | 'date-of-birth'
  | 'address'
  | 'case-number'
  | 'name';

/** A stretch of text, `start` included and `end` not, counted in UTF-16 units like `String.slice`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * That something was masked, where in the text as it was written, and of what kind. The value itself is left out on
 * purpose, so that a `Found` may be counted, logged and stored.
 */
export interface Found extends Span {
  readonly kind: IdentifierKind;
}
