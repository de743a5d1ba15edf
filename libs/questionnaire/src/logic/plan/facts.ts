import type { GivenAnswer, StoredAnswer } from '../../answers/answer.ts';
import type { AnsweringContext } from '../answering-context.ts';

/**
 * What one slot of a plan holds: shown or not, an answer as it counts, codes that are offered, where jumps have led to, or
 * a score.
 */
export type SlotValue = boolean | number | undefined | readonly string[] | StoredAnswer;

/** One person's form as far as it is worked out. */
export interface Facts {
  readonly slots: SlotValue[];
  /** The answer that the person gave to an item, shown or not. */
  given: (item: string) => GivenAnswer | undefined;
  context: AnsweringContext;
}

export const NOT_SHOWN: StoredAnswer = { state: 'not-shown' };
export const SKIPPED: StoredAnswer = { state: 'skipped' };

/** The answer in a slot that holds one. */
export function answerIn(facts: Facts, slot: number): StoredAnswer {
  return facts.slots[slot] as StoredAnswer;
}

/** The codes in a slot that holds some. */
export function codesIn(facts: Facts, slot: number): readonly string[] {
  return facts.slots[slot] as readonly string[];
}

/** The number in a slot that holds one. */
export function numberIn(facts: Facts, slot: number): number | undefined {
  return facts.slots[slot] as number | undefined;
}

/** Whether two values of a slot are the same to whoever looks at them. */
export function isSame(before: SlotValue, after: SlotValue): boolean {
  if (Object.is(before, after)) return true;
  if (typeof before !== 'object' || typeof after !== 'object') return false;
  if ('state' in before && 'state' in after) {
    if (before.state !== after.state) return false;
    return before.state !== 'answered' || after.state !== 'answered' || isSameValue(before.value, after.value);
  }
  return isSameValue(before, after);
}

function isSameValue(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true;
  if (!Array.isArray(before) || !Array.isArray(after)) return false;
  return before.length === after.length && before.every((value, index) => value === after[index]);
}
