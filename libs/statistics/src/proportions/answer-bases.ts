import { requireCount } from '../checks.ts';

/** How many responses met a question in each of the six answer states. */
export interface AnswerStateCounts {
  readonly answered: number;
  readonly dontKnow: number;
  readonly notRelevant: number;
  readonly preferNotToSay: number;
  readonly skipped: number;
  readonly notShown: number;
}

export interface AnswerBases {
  /** All responses, the question shown or not. */
  readonly responses: number;
  /** Those who saw the question. */
  readonly shown: number;
  /** Those who saw it and for whom it was relevant. */
  readonly relevant: number;
  /** Base of scores, shares and means: gave a substantive answer. */
  readonly answered: number;
  /** Answered / relevant: how well the question works. `null` when it was relevant to nobody. */
  readonly answerRate: number | null;
}

/**
 * The base each figure must be divided by. "Don't know" in the denominator of a share is the classic error: it turns
 * 20 satisfied of 21 into about half. A score's base is `answered` and nothing else.
 */
export function answerBases(states: AnswerStateCounts): AnswerBases {
  for (const [name, count] of Object.entries(states)) requireCount(name, count);
  const relevant = states.answered + states.dontKnow + states.preferNotToSay + states.skipped;
  const shown = relevant + states.notRelevant;
  return {
    responses: shown + states.notShown,
    shown,
    relevant,
    answered: states.answered,
    answerRate: relevant === 0 ? null : states.answered / relevant,
  };
}
