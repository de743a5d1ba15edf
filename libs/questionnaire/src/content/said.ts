import type { Texts } from '../texts/texts.ts';
import type { Audio } from './question-base.ts';
import type { TextPlace } from './texts-of.ts';

/** What is done with each text of a content: with its words, and with its recording where it can have one. */
export interface Visit {
  words: (place: TextPlace, texts: Texts) => Texts;
  sound: (place: TextPlace, texts: Texts, audio: Audio | undefined) => Audio | undefined;
}

/** The name of the recording of a text, beside which it stands: `audio` of `texts`, `easyAudio` of `easyTexts`, `hintAudio` of `hint`. */
export type AudioName<Name extends string> = Name extends 'texts'
  ? 'audio'
  : Name extends `${infer Start}Texts`
    ? `${Start}Audio`
    : `${Name}Audio`;

export const audioName = <Name extends string>(name: Name): AudioName<Name> =>
  // Safe: the same rule as the type's.
  (name === 'texts' ? 'audio' : `${name.replace(/Texts$/, '')}Audio`) as AudioName<Name>;

/** Names of texts in a shape that has a recording beside them. */
export type SaidIn<Part> = {
  [Name in keyof Part & string]: AudioName<Name> extends keyof Part ? Name : never;
}[keyof Part & string];

/** A part with the words under a name, and their recording, as a visit leaves them. What is not there stays away. */
export function said<Part extends object>(part: Part, name: SaidIn<Part>, place: TextPlace, visit: Visit): Part {
  // Safe: names of texts that have a recording beside them.
  const { [name]: texts, [audioName(name)]: before, ...rest } = part as Record<string, unknown>;
  // A recording of no words would be heard when others are written.
  if (texts === undefined) return before ? (rest as Part) : part;
  const words = visit.words(place, texts as Texts);
  const audio = visit.sound(place, texts as Texts, before as Audio | undefined);
  return { ...rest, [name]: words, ...(audio && { [audioName(name)]: audio }) } as Part;
}
