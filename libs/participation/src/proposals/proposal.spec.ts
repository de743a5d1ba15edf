import { describe, expect, it } from '@jest/globals';
import { ParticipationError } from '../participation-error.ts';
import { answerDue, answerProposal, checkProposal, PROPOSAL_DECISIONS, PROPOSAL_KINDS } from './proposal.ts';

describe('checkProposal', () => {
  it.each(['new', 'reword', 'translate'] as const)('asks for words where they are the proposal: %s', (kind) => {
    expect(() => checkProposal({ kind, question: 'q', wording: 'Fikk du hjelp?', reason: '' })).not.toThrow();
    for (const wording of [undefined, '', '  ']) {
      expect(() => checkProposal({ kind, question: 'q', wording, reason: 'Fordi' })).toThrow(
        new ParticipationError('PROPOSAL_NEEDS_WORDING'),
      );
    }
  });

  it.each(['remove', 'move'] as const)('asks for no words to %s a question', (kind) => {
    expect(() => checkProposal({ kind, question: 'q', reason: '' })).not.toThrow();
  });

  it('takes a comment that says something, and no other', () => {
    expect(() => checkProposal({ kind: 'comment', reason: 'Uklart' })).not.toThrow();
    expect(() => checkProposal({ kind: 'comment', reason: ' ' })).toThrow(
      new ParticipationError('PROPOSAL_NEEDS_WORDING'),
    );
  });

  it('has been tried with every kind', () => {
    expect([...PROPOSAL_KINDS].sort()).toEqual(['comment', 'move', 'new', 'remove', 'reword', 'translate']);
  });
});

describe('answerProposal', () => {
  it.each(PROPOSAL_DECISIONS)('answers "%s" with its reason, also when the answer is yes', (decision) => {
    expect(answerProposal(undefined, { decision, reason: ' Vi gjør det slik ' })).toEqual({
      decision,
      reason: 'Vi gjør det slik',
    });
    expect(() => answerProposal(undefined, { decision, reason: ' \n' })).toThrow(
      new ParticipationError('PROPOSAL_ANSWER_NEEDS_REASON'),
    );
  });

  it('answers once', () => {
    const first = answerProposal(undefined, { decision: 'accepted', reason: 'Godt' });
    expect(() => answerProposal(first, { decision: 'declined', reason: 'Ombestemt' })).toThrow(
      new ParticipationError('PROPOSAL_ALREADY_ANSWERED'),
    );
  });
});

describe('answerDue', () => {
  it('is fourteen days later', () => {
    expect(answerDue(new Date('2026-02-20T10:00:00Z'))).toEqual(new Date('2026-03-06T10:00:00Z'));
  });
});
