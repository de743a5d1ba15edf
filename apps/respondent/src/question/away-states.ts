import type { AskedQuestion, GivenAnswer } from '@medvirk/questionnaire';

export type AwayState = Exclude<GivenAnswer['state'], 'answered'>;

/** A question, or a row of one, as far as it offers to be answered otherwise. */
export type OffersAway = Pick<AskedQuestion, 'allowDontKnow' | 'allowNotRelevant' | 'allowPreferNotToSay'>;

/** The "away" answers that a question offers, in the order they are shown. */
export function awayStatesOf(question: OffersAway): AwayState[] {
  const states: AwayState[] = [];
  if (question.allowDontKnow) states.push('dont-know');
  if (question.allowNotRelevant) states.push('not-relevant');
  if (question.allowPreferNotToSay) states.push('prefer-not-to-say');
  return states;
}
