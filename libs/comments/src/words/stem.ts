/// <reference path="./untyped-packages.d.ts" />
import { newStemmer } from 'snowball-stemmers';
import type { WordLanguage } from './word-language.ts';

const STEMMERS = { no: newStemmer('norwegian'), en: newStemmer('english') } as const;

/** Snowball takes "-leg" for the ending of an adjective, and would make "fastlege" into "fast". */
const DOCTOR = /^(.+leg)(?:e|en|er|ene|ar|ane|es|ens|enes)$/u;
/** Snowball gives "sykepleier", "sykepleieren" and "sykepleierne" three stems; these roles are named often. */
const ROLE =
  /^(.*(?:pleie|pleia|arbeide|arbeida|behandle|behandla|veilede|rettleia|rådgive|rådgjeva)r)(?:en|e|ne|ane|s|ens|nes|anes)?$/u;

/**
 * The stem of a word in lower case, so that "ventetid", "ventetiden" and "ventetida" count as one: Snowball's Norwegian
 * or English algorithm, with two corrections for the Norwegian of health services.
 */
export function stemOf(word: string, language: WordLanguage): string {
  if (language === 'en') return STEMMERS.en.stem(word);
  return DOCTOR.exec(word)?.[1] ?? ROLE.exec(word)?.[1] ?? STEMMERS.no.stem(word);
}
