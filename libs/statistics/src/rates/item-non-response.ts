import type { Interval } from '../interval.ts';
import { type AnswerStateCounts, answerBases } from '../proportions/answer-bases.ts';
import { wilsonInterval } from '../proportions/wilson-interval.ts';

export interface ItemNonResponse {
  /** Of those for whom the question was relevant: went past it without a word. */
  readonly skipped: Interval<'wilson'>;
  readonly dontKnow: Interval<'wilson'>;
  readonly preferNotToSay: Interval<'wilson'>;
  /** Of those who saw it: it was not relevant to them. */
  readonly notRelevant: Interval<'wilson'>;
}

/**
 * How a question fails to be answered, each way apart: many "don't know" ask for another wording, many "prefer not to say"
 * for another question, many "not relevant" for a condition. Those who never saw it are in no base.
 * @returns null when nobody saw it or it was relevant to nobody
 * @throws RangeError for an impossible count, by name
 */
export function itemNonResponse(states: AnswerStateCounts, level = 0.95): ItemNonResponse | null {
  const { relevant, shown } = answerBases(states);
  if (relevant === 0) return null;
  return {
    skipped: wilsonInterval(states.skipped, relevant, level),
    dontKnow: wilsonInterval(states.dontKnow, relevant, level),
    preferNotToSay: wilsonInterval(states.preferNotToSay, relevant, level),
    notRelevant: wilsonInterval(states.notRelevant, shown, level),
  };
}
