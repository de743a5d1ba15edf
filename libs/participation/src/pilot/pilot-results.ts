/**
 * What somebody who tries a form stumbles over, as the one who sits beside them notes it: did not understand; understood something
 * else; found no answer that fits; found it too close; anything else. After Willis (2005), Cognitive Interviewing.
 */
export const STUMBLES = ['not-understood', 'other-meaning', 'no-answer-fits', 'too-close', 'other'] as const;
export type Stumble = (typeof STUMBLES)[number];

export interface PilotNote {
  /** Which of those who tried: nobody is named. */
  sitting: string;
  question: string;
  stumble: Stumble;
  /** A word of the question that they stopped at. */
  word: string | null;
  note: string;
  /** Whether the question still has the words that it had then. */
  current: boolean;
}

export interface QuestionInPilot {
  question: string;
  /** People who stumbled over the words as they are. */
  people: number;
  /** People who stumbled over earlier words, and not over these. */
  earlier: number;
  stumbles: { stumble: Stumble; people: number }[];
  /** Words that people stopped at, the most frequent first. */
  words: { word: string; people: number }[];
  notes: string[];
}

/** What came of trying a form out, question by question, in the order given. People are counted once each. */
export function pilotResults(questions: readonly string[], notes: readonly PilotNote[]): QuestionInPilot[] {
  return questions.map((question) => {
    const about = notes.filter((note) => note.question === question);
    const now = about.filter(({ current }) => current);
    const people = peopleIn(now);
    const before = about.filter(({ sitting }) => !people.has(sitting));
    return {
      question,
      people: people.size,
      earlier: peopleIn(before).size,
      stumbles: STUMBLES.map((stumble) => ({
        stumble,
        people: peopleIn(now.filter((note) => note.stumble === stumble)).size,
      })).filter((each) => each.people > 0),
      words: wordsIn(now),
      notes: now.flatMap(({ note }) => (note === '' ? [] : [note])),
    };
  });
}

const peopleIn = (notes: readonly PilotNote[]): Set<string> => new Set(notes.map(({ sitting }) => sitting));

function wordsIn(notes: readonly PilotNote[]): QuestionInPilot['words'] {
  const found = new Map<string, PilotNote[]>();
  for (const note of notes) {
    if (note.word === null) continue;
    const word = note.word.toLowerCase();
    found.set(word, [...(found.get(word) ?? []), note]);
  }
  return [...found]
    .map(([word, about]) => ({ word, people: peopleIn(about).size }))
    .sort((a, b) => b.people - a.people || a.word.localeCompare(b.word));
}
