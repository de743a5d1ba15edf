import { describe, expect, it } from '@jest/globals';
import { answerBases } from './answer-bases.ts';

const none = { answered: 0, dontKnow: 0, notRelevant: 0, preferNotToSay: 0, skipped: 0, notShown: 0 };

describe('answerBases', () => {
  it('keeps each answer state out of the bases it does not belong to', () => {
    const states = { answered: 100, dontKnow: 10, notRelevant: 20, preferNotToSay: 5, skipped: 15, notShown: 50 };
    expect(answerBases(states)).toEqual({
      responses: 200,
      shown: 150,
      relevant: 130,
      answered: 100,
      answerRate: 100 / 130,
    });
  });

  it('has no answer rate for a question that was relevant to nobody', () => {
    expect(answerBases({ ...none, notRelevant: 4 }).answerRate).toBeNull();
  });

  it('names the state whose count is impossible', () => {
    expect(() => answerBases({ ...none, skipped: -1 })).toThrow('skipped must be a whole number');
  });
});
