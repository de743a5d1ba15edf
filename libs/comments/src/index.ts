export { type Concern, concernsIn, WITHHELD_CONCERNS } from './concerns/concerns-in.ts';
export { readsAsDanger } from './concerns/reads-as-danger.ts';
export type { Found, IdentifierKind } from './masking/found.ts';
export { MARKS, type MarkLanguage } from './masking/marks.ts';
export { type MaskedComment, maskIdentifiers } from './masking/mask-identifiers.ts';
export { type CodedExample, type CodingQuality, codingQuality, overallQuality } from './quality/coding-quality.ts';
export { type Agreement, cohensKappa } from './quality/cohens-kappa.ts';
export { marksIn, quoteText, type Stretch } from './quotes/quote-text.ts';
export { type EntryProblem, readEntry } from './themes/read-entry.ts';
export { type SuggestedTheme, type SuggestionOptions, suggestThemes, suggestWords } from './themes/suggestions.ts';
export {
  type CodedTheme,
  type ThemeCoder,
  type ThemeHit,
  type ThemeWords,
  themeCoder,
  type WordEntry,
} from './themes/theme-coder.ts';
export { type CommentLens, type Tone, toneOf } from './themes/tone.ts';
export { type KeyTerm, type KeyTermOptions, keyTerms } from './words/key-terms.ts';
export type { CommentText } from './words/term-index.ts';
export { type WordLanguage, wordLanguageOf } from './words/word-language.ts';
