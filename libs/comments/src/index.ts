export type { Found, IdentifierKind } from './masking/found.ts';
export { MARKS, type MarkLanguage } from './masking/marks.ts';
export { type MaskedComment, maskIdentifiers } from './masking/mask-identifiers.ts';
export { type KeyTerm, type KeyTermOptions, keyTerms } from './words/key-terms.ts';
export type { CommentText } from './words/term-index.ts';
