import { dayText } from '../improvement-report/day-text.ts';
import { LETTER_WORDS } from './letter-words.ts';

/** A letter that asks for an answer, all but the code: alike for everybody who is asked in one unit. */
export interface LetterText {
  language: 'nb' | 'nn' | 'en';
  organisation: string;
  greeting: string;
  lines: readonly string[];
  withPhone: string;
  withTyping: string;
  code: string;
  foot: readonly string[];
}

export interface CodeLetterFacts {
  language: 'nb' | 'nn' | 'en';
  organisation: string;
  /** The survey's address, without a code. */
  address: string;
  anonymous: boolean;
  /** Last day for answers, ISO; null where there is none. */
  closesOn: string | null;
  contact: string;
}

export function letterText(facts: CodeLetterFacts): LetterText {
  const { language, organisation, address, anonymous, closesOn, contact } = facts;
  const words = LETTER_WORDS[language];
  return {
    language,
    organisation,
    greeting: words.greeting,
    lines: [words.ask(organisation), `${words.use} ${words.voluntary}`, ...(anonymous ? [words.anonymous] : [])],
    withPhone: words.withPhone,
    withTyping: words.withTyping(address.replace(/^https?:\/\//, '')),
    code: words.code,
    foot: [words.once, ...(closesOn ? [words.until(dayText(closesOn, language))] : []), words.help(contact)],
  };
}

/** A code as it is set in print: groups of four, which are read and typed more surely. */
export const codeInGroups = (code: string): string => code.match(/.{1,4}/g)?.join(' ') ?? code;
