import { FAMILY_NAMES } from './family-names.ts';
import { GIVEN_NAMES } from './given-names.ts';
import * as cues from './name-cues.ts';
import { FAMILY_NAMES_THAT_ARE_WORDS, GIVEN_NAMES_THAT_ARE_WORDS } from './names-that-are-words.ts';
import { NOT_PEOPLE } from './not-people.ts';

/** What a word may be where names are looked for; a word may be several things, so each is one bit. */
export const WORD_CLASS = {
  given: 1 << 0,
  family: 1 << 1,
  /** A given or family name that is an ordinary word or a place as well. */
  word: 1 << 2,
  notPerson: 1 << 3,
  title: 1 << 4,
  called: 1 << 5,
  greeting: 1 << 6,
  meeting: 1 << 7,
  directMeeting: 1 << 8,
  meetingLink: 1 << 9,
  owner: 1 << 10,
  copula: 1 << 11,
  institution: 1 << 12,
  department: 1 << 13,
  personVerb: 1 << 14,
  placePreposition: 1 << 15,
  and: 1 << 16,
  particle: 1 << 17,
  abbreviation: 1 << 18,
  saint: 1 << 19,
} as const;

const { given, family, word } = WORD_CLASS;

const LISTS: readonly (readonly [list: string, classes: number])[] = [
  [GIVEN_NAMES, given],
  [GIVEN_NAMES_THAT_ARE_WORDS, given | word],
  [FAMILY_NAMES, family],
  [FAMILY_NAMES_THAT_ARE_WORDS, family | word],
  [NOT_PEOPLE, WORD_CLASS.notPerson],
  [cues.TITLES, WORD_CLASS.title],
  [cues.CALLED, WORD_CLASS.called],
  [cues.GREETINGS, WORD_CLASS.greeting],
  [cues.MEETINGS, WORD_CLASS.meeting],
  [cues.DIRECT_MEETINGS, WORD_CLASS.directMeeting],
  [cues.MEETING_LINKS, WORD_CLASS.meetingLink],
  [cues.OWNERS, WORD_CLASS.owner],
  [cues.COPULAS, WORD_CLASS.copula],
  [cues.INSTITUTIONS, WORD_CLASS.institution],
  [cues.DEPARTMENTS, WORD_CLASS.department],
  [cues.PERSON_VERBS, WORD_CLASS.personVerb],
  [cues.PLACE_PREPOSITIONS, WORD_CLASS.placePreposition],
  [cues.AND, WORD_CLASS.and],
  [cues.PARTICLES, WORD_CLASS.particle],
  [cues.ABBREVIATIONS, WORD_CLASS.abbreviation],
  [cues.SAINTS, WORD_CLASS.saint],
];

function classesOfAll(): ReadonlyMap<string, number> {
  const classes = new Map<string, number>();
  for (const [list, added] of LISTS) {
    for (const entry of list.trim().split(/\s+/u)) {
      const key = entry.toLowerCase();
      classes.set(key, (classes.get(key) ?? 0) | added);
    }
  }
  // "Sara" is a farm and a family as well, but as a given name it is no other word.
  for (const plain of `${GIVEN_NAMES} ${FAMILY_NAMES}`.trim().split(/\s+/u)) {
    const key = plain.toLowerCase();
    classes.set(key, (classes.get(key) ?? 0) & ~word);
  }
  return classes;
}

const CLASSES = classesOfAll();

/** The classes of a word in small letters, as bits of `WORD_CLASS`; 0 for a word that is on no list. */
export function classesOf(small: string): number {
  return CLASSES.get(small) ?? 0;
}
