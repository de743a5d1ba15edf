/**
 * The locale for numbers and dates of a screen language. English is written the British way (21 November 2026). Browsers
 * differ in what they carry for nynorsk; bokmål has the same numbers and order.
 */
export function localesOf(language: string): string[] {
  if (language === 'en') return ['en-GB'];
  return language === 'nn' ? ['nn-NO', 'nb-NO'] : ['nb-NO'];
}
