/** Languages that the screen's own words exist in. From Northern Sámi on they are drafts that nobody has proofread (README.md). */
export const SCREEN_LANGUAGES = ['nb', 'nn', 'en', 'se', 'ar', 'uk', 'pl', 'so', 'ur'] as const;
export type ScreenLanguage = (typeof SCREEN_LANGUAGES)[number];

const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** The screen's own words for somebody who reads the questions in `language`: English where there is no translation. */
export function screenLanguageOf(language: string): ScreenLanguage {
  const base = baseOf(language);
  if (base === 'no') return 'nb';
  return SCREEN_LANGUAGES.find((candidate) => candidate === base) ?? 'en';
}

/**
 * The language to start in: the first of the reader's own that is offered, "no" being bokmål; else the first offered.
 * @example firstLanguage(['nb', 'ar'], ['no-NO', 'en']) // 'nb'
 */
export function firstLanguage(offered: readonly string[], wanted: readonly string[]): string {
  for (const tag of wanted) {
    const base = baseOf(tag) === 'no' ? 'nb' : baseOf(tag);
    const found =
      offered.find((candidate) => candidate === tag) ?? offered.find((candidate) => baseOf(candidate) === base);
    if (found) return found;
  }
  return offered[0] ?? 'nb';
}
