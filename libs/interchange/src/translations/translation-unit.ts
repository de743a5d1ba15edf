/** One text on its way to a translator and back. */
export interface TranslationUnit {
  /** Key of the text in its questionnaire. */
  key: string;
  /** What the text is, for the one who translates: "question", "option". */
  note: string;
  source: string;
  /** '' where there are no words yet. */
  target: string;
  /** Whether somebody has read the two beside each other. Told in files that have a place for it. */
  reviewed: boolean;
  /** Name of the text read by a person in the other language, '' for none yet. Undefined where nobody reads it aloud. */
  audio?: string | undefined;
}

/** What a file says, before it is held against a questionnaire. */
export interface ReadTranslations {
  /** Languages that the file names; undefined where it names none. */
  source: string | undefined;
  target: string | undefined;
  /** Texts with words in the other language. `source` is undefined where the file does not repeat it. */
  units: { key: string; source: string | undefined; target: string }[];
  /** Recordings in the other language, with the line of the file that names them. */
  audio: NamedAudio[];
  /** Texts that the file holds without words in the other language. */
  empty: number;
  problems: TranslationFileProblem[];
}

/** A recording that a file names for a text. */
export interface NamedAudio {
  key: string;
  asset: string;
  line: number;
}

/** Tells the line on which each name stands, asked in the order of the file; 1 for what is not in it. */
export function linesIn(text: string): (name: string) => number {
  let from = 0;
  let line = 1;
  return (name) => {
    const at = text.indexOf(name, from);
    if (at < 0) return line;
    for (const sign of text.slice(from, at)) if (sign === '\n') line += 1;
    // The same name may stand again further down.
    from = at + name.length;
    return line;
  };
}

/** What could not be taken out of a file as it stands. `place` names a key or a line. */
export interface TranslationFileProblem {
  code:
    | 'not-readable'
    | 'not-xliff-2'
    | 'column-missing'
    | 'key-missing'
    | 'double-key'
    | 'codes-dropped'
    | 'segment-without-words'
    | 'too-many-texts';
  place: string;
}

/** More texts than any questionnaire has. */
export const MOST_TEXTS = 50_000;

export const noTranslations = (problem: TranslationFileProblem): ReadTranslations => ({
  source: undefined,
  target: undefined,
  units: [],
  audio: [],
  empty: 0,
  problems: [problem],
});
