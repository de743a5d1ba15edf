import type { NameToken } from './name-tokens.ts';
import { WORD_CLASS } from './word-classes.ts';

/** What stands in front of a word and says that it is somebody's name. */
export type NameCue = 'title' | 'called' | 'greeting' | 'meeting';

const { title, called, greeting, meeting, directMeeting, meetingLink, owner, copula } = WORD_CLASS;
/** How far back a meeting may stand: "snakket lenge og vel med". */
const MOST_BACK = 4;

const has = (token: NameToken | undefined, classes: number): boolean =>
  token !== undefined && (token.classes & classes) !== 0;

/** The cue right before the word at `at`, if there is one: "lege", "jeg heter", "hilsen", "snakket med". */
export function cueBefore(tokens: readonly NameToken[], at: number): NameCue | undefined {
  const gap = tokens[at]?.gap;
  const before = tokens[at - 1];
  if (before === undefined || gap === 'stop' || gap === 'other') return undefined;
  if (has(before, greeting)) return 'greeting';
  if (gap === 'line') return undefined;
  if (has(before, title) && gap !== 'comma') return 'title';
  if (has(before, called) && gap !== 'comma') return 'called';
  if (has(before, owner) && has(tokens[at - 2], title) && before.gap === 'space') return 'title';
  if (has(before, copula) && isCalled(tokens, at - 1)) return 'called';
  if (has(before, directMeeting)) return 'meeting';
  if (gap === 'space' && has(before, meetingLink)) {
    if (has(tokens[at - 2], greeting)) return 'greeting';
    if (isMeeting(tokens, at - 1)) return 'meeting';
  }
  return undefined;
}

/** "navnet mitt er", "my name is". */
function isCalled(tokens: readonly NameToken[], link: number): boolean {
  const back = has(tokens[link - 1], owner) ? link - 2 : link - 1;
  return tokens[link]?.gap === 'space' && has(tokens[back], called);
}

function isMeeting(tokens: readonly NameToken[], link: number): boolean {
  for (let back = link; back > link - MOST_BACK && tokens[back]?.gap === 'space'; back -= 1) {
    if (has(tokens[back - 1], meeting)) return true;
  }
  return false;
}
