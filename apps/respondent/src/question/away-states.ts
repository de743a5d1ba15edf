import type { AskedItem, GivenAnswer } from '@medvirk/questionnaire';

export type AwayState = Exclude<GivenAnswer['state'], 'answered'>;

/** The "away" answers that a question offers, in the order they are shown. */
export function awayStatesOf(question: AskedItem): AwayState[] {
  const states: AwayState[] = [];
  if (question.allowDontKnow) states.push('dont-know');
  if (question.allowNotRelevant) states.push('not-relevant');
  if (question.allowPreferNotToSay) states.push('prefer-not-to-say');
  return states;
}
