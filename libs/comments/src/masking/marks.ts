import type { IdentifierKind } from './found.ts';

/** The languages that marks are written in. */
export type MarkLanguage = 'nb' | 'nn' | 'en';

/** What the reader sees where an identifier stood. Square brackets tell the marks from what the respondent wrote. */
export const MARKS: Readonly<Record<MarkLanguage, Readonly<Record<IdentifierKind, string>>>> = {
  nb: {
    'personal-number': '[personnummer fjernet]',
    phone: '[telefonnummer fjernet]',
    email: '[e-postadresse fjernet]',
    url: '[nettadresse fjernet]',
    handle: '[brukernavn fjernet]',
    'date-of-birth': '[fødselsdato fjernet]',
    address: '[adresse fjernet]',
    'case-number': '[saksnummer fjernet]',
    name: '[navn fjernet]',
  },
  nn: {
    'personal-number': '[personnummer fjerna]',
    phone: '[telefonnummer fjerna]',
    email: '[e-postadresse fjerna]',
    url: '[nettadresse fjerna]',
    handle: '[brukarnamn fjerna]',
    'date-of-birth': '[fødselsdato fjerna]',
    address: '[adresse fjerna]',
    'case-number': '[saksnummer fjerna]',
    name: '[namn fjerna]',
  },
  en: {
    'personal-number': '[personal number removed]',
    phone: '[phone number removed]',
    email: '[e-mail address removed]',
    url: '[web address removed]',
    handle: '[user name removed]',
    'date-of-birth': '[date of birth removed]',
    address: '[address removed]',
    'case-number': '[case number removed]',
    name: '[name removed]',
  },
};

/** The language to write marks in for a language tag: "nn-NO" gives nn; languages without marks of their own give nb. */
export function markLanguageOf(languageTag: string): MarkLanguage {
  const base = languageTag.toLowerCase().split(/[-_]/u)[0];
  return base === 'nn' || base === 'en' ? base : 'nb';
}

// Marks hold no characters with a meaning in patterns but their brackets and hyphens.
const ALL_MARKS = Object.values(MARKS)
  .flatMap((marks) => Object.values(marks))
  .map((mark) => mark.replace(/[[\]]/gu, '\\$&'))
  .join('|');
const MARK = new RegExp(ALL_MARKS, 'gu');

/** Finds every mark of every language. Made once: for `replace` and `matchAll`, which leave no position behind in it. */
export function markPattern(): RegExp {
  return MARK;
}
