import type { LanguageTag } from './texts.ts';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'sd', 'ug', 'yi', 'dv']);

/** Direction of writing, for `dir` of what is shown in a language. @example directionOf('ar-SY') // 'rtl' */
export function directionOf(language: LanguageTag): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
