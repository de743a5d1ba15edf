import { dayText } from '../improvement-report/day-text.ts';
import { LETTER_WORDS, type LetterWords } from './letter-words.ts';

/** A letter that asks for an answer, all but code and number: alike for everybody who is asked in one unit. */
export interface LetterText {
  language: 'nb' | 'nn' | 'en';
  organisation: string;
  greeting: string;
  lines: readonly string[];
  withPhone: string;
  withTyping: string;
  code: string;
  foot: readonly string[];
  /** What stands before the letter's number, and on the list of numbers. Texts that were kept before there were numbers have none. */
  number?: string;
  list?: LetterWords['list'];
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
  /** Whether a number is printed on each letter. */
  numbered: boolean;
  /** `listed`: another letter, with a new code, to who has not answered. `to-all`: one without a code. Null for the first letter. */
  reminder: 'listed' | 'to-all' | null;
}

export function letterText(facts: CodeLetterFacts): LetterText {
  const { language, organisation, anonymous, closesOn, contact, numbered, reminder } = facts;
  const words = LETTER_WORDS[language];
  const address = facts.address.replace(/^https?:\/\//, '');
  const earlier = reminder === 'to-all';
  const asks = { listed: words.remind, 'to-all': words.remindAll };
  const until = closesOn ? [words.until(dayText(closesOn, language))] : [];
  return {
    language,
    organisation,
    greeting: words.greeting,
    lines: [
      (reminder ? asks[reminder] : words.ask)(organisation),
      `${words.use} ${words.voluntary}`,
      ...(anonymous ? [earlier ? `${words.anonymous} ${words.whyAll}` : words.anonymous] : []),
    ],
    withPhone: earlier ? words.withPhoneEarlier : words.withPhone,
    withTyping: earlier ? words.withTypingEarlier(address) : words.withTyping(address),
    code: words.code,
    foot: earlier
      ? [...until, words.lost(contact)]
      : [
          ...(reminder ? [words.newest] : []),
          words.once,
          ...until,
          words.help(contact),
          ...(numbered ? [words.numberUse] : []),
        ],
    ...(numbered && !earlier ? { number: words.number, list: words.list } : {}),
  };
}

/** A code as it is set in print: groups of four, which are read and typed more surely. */
export const codeInGroups = (code: string): string => code.match(/.{1,4}/g)?.join(' ') ?? code;
