import { describe, expect, it } from '@jest/globals';
import { ParticipationError } from '../participation-error.ts';
import { judgeAnswer } from './verdict.ts';

describe('judgeAnswer', () => {
  const answered = { author: 'kari', answer: { decision: 'declined' } };

  it('lets the one who proposed say yes without a word, and no with one', () => {
    expect(judgeAnswer(answered, 'kari', { satisfied: true, reason: ' ' })).toEqual({ satisfied: true, reason: '' });
    const verdict = { satisfied: false, reason: ' Dere svarte på noe annet ' };
    expect(judgeAnswer(answered, 'kari', verdict)).toEqual({ satisfied: false, reason: 'Dere svarte på noe annet' });
    expect(() => judgeAnswer(answered, 'kari', { satisfied: false, reason: ' ' })).toThrow(
      new ParticipationError('VERDICT_NEEDS_REASON'),
    );
  });

  it("is nobody else's to say", () => {
    expect(() => judgeAnswer(answered, 'per', { satisfied: true, reason: '' })).toThrow(
      new ParticipationError('NOT_THE_AUTHOR'),
    );
  });

  it('waits for the answer', () => {
    expect(() => judgeAnswer({ ...answered, answer: null }, 'kari', { satisfied: true, reason: '' })).toThrow(
      new ParticipationError('VERDICT_NEEDS_ANSWER'),
    );
  });
});
