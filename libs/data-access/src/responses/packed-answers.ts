import type { StoredAnswer, StoredAnswers } from '@medvirk/questionnaire';

/**
 * Answers as the database keeps them: an answered item is its bare value, and only what else may be is written out as an
 * object with its state. Half the size of the answers as the rules see them, on the disk, in the log and in every portion
 * that is counted.
 */
export type PackedAnswers = Readonly<Record<string, unknown>>;

/** A value that is an object itself, as that of a repeating group, stays written out: a bare object is always one with a state. */
function packed(answer: StoredAnswer): unknown {
  if (answer.state !== 'answered') return answer;
  const { value } = answer;
  return typeof value === 'object' && !Array.isArray(value) ? answer : value;
}

const isWrittenOut = (kept: unknown): kept is StoredAnswer =>
  typeof kept === 'object' && kept !== null && !Array.isArray(kept);

export function packAnswers(answers: StoredAnswers): PackedAnswers {
  const kept: Record<string, unknown> = {};
  for (const code in answers) {
    const answer = answers[code];
    if (answer) kept[code] = packed(answer);
  }
  return kept;
}

/** The other way; answers that were never packed come out as they are. */
export function unpackAnswers(kept: PackedAnswers): StoredAnswers {
  const answers: Record<string, StoredAnswer> = {};
  for (const code in kept) answers[code] = unpackAnswer(kept[code]);
  return answers;
}

export const unpackAnswer = (kept: unknown): StoredAnswer =>
  isWrittenOut(kept) ? kept : { state: 'answered', value: kept as string | number | string[] };
