import { MARKS } from '../masking/marks.ts';
import { STAFF_TITLES } from '../masking/names/name-cues.ts';
import { SELF_HARM_WORDS, THREAT_WORDS, VIOLENCE_WORDS } from './concern-words.ts';
import { holdsAny, phrasesOf, plainWords } from './plain-phrases.ts';

/** Why a comment is read by a person who is named for it, before or instead of by others. */
export type Concern = 'self-harm' | 'threat' | 'named-staff';

/** What is written out of despair or in anger is read by the one who is named for it; what names staff is masked and stays. */
export const WITHHELD_CONCERNS: readonly Concern[] = ['self-harm', 'threat'];

const SELF_HARM = phrasesOf(SELF_HARM_WORDS);
const THREAT = phrasesOf(VIOLENCE_WORDS, THREAT_WORDS);

const STAFF = new Set(STAFF_TITLES.trim().split(/\s+/u));
/** After a name, these tell that its bearer works there. */
const AT_WORK = phrasesOf({
  nb: ['som jobber', 'som jobbet', 'som jobba', 'som arbeider', 'på vakt', 'i resepsjonen', 'i skranken', 'i luka'],
  nn: ['som arbeider', 'som jobbar', 'i resepsjonen', 'i skranken'],
  en: ['who works', 'who worked', 'on duty', 'at the desk', 'at reception', 'on the ward'],
});
const NAME_MARK = new RegExp(
  Object.values(MARKS)
    .map(({ name }) => name.replace(/[[\]]/gu, '\\$&'))
    .join('|'),
  'gu',
);
/** Characters beside a name in which a word of work is looked for. */
const BESIDE = 60;

/**
 * Why a comment belongs on the separate list: it speaks of harm to oneself, it threatens or tells of violence, or it names somebody
 * who works there. Names are masked before a comment is stored, so the last is told by a name's mark beside a word of work. Words
 * decide and a person judges: it may be wrong in the direction of too often. Linear in the length of the text.
 */
export function concernsIn(text: string): Concern[] {
  const plain = plainWords(text);
  const concerns: Concern[] = [];
  if (holdsAny(plain, SELF_HARM)) concerns.push('self-harm');
  if (holdsAny(plain, THREAT)) concerns.push('threat');
  if (namesStaff(text)) concerns.push('named-staff');
  return concerns;
}

function namesStaff(text: string): boolean {
  if (!text.includes('[')) return false;
  for (const { 0: mark, index } of text.matchAll(NAME_MARK)) {
    const before = plainWords(text.slice(Math.max(0, index - BESIDE), index))
      .trim()
      .split(' ');
    // Right before the name, with an owner between at most: "legen min [navn fjernet]".
    if (before.slice(-2).some((word) => STAFF.has(word))) return true;
    const after = text.slice(index + mark.length, index + mark.length + BESIDE);
    // In apposition only: "[navn fjernet], sykepleier", "[navn fjernet] (jordmor)". "[navn fjernet] spurte legen" names a patient.
    const apposed = /^\s*[,(–-]\s*(?:en|ei|a|the)?\s*(\p{L}+)/u.exec(after)?.[1];
    if (apposed && STAFF.has(apposed.toLowerCase())) return true;
    const sentence = after.split(/[.!?\n]/u)[0] ?? '';
    if (holdsAny(plainWords(sentence.split(',')[0] ?? ''), AT_WORK)) return true;
  }
  return false;
}
