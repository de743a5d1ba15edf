import { describe, expect, it } from '@jest/globals';
import { ParticipationError } from '../participation-error.ts';
import {
  answerDue,
  answerProposal,
  checkProposal,
  isOverdue,
  PROPOSAL_DECISIONS,
  PROPOSAL_KINDS,
  PROPOSAL_SUBJECTS,
  type ProposalDraft,
  subjectOf,
} from './proposal.ts';

const refusal = (draft: ProposalDraft): string | undefined => {
  try {
    checkProposal(draft);
    return undefined;
  } catch (error) {
    return (error as ParticipationError).code;
  }
};

describe('checkProposal', () => {
  /** Of each subject, a proposal of each kind that can be done to it. */
  const FITTING: ProposalDraft[] = [
    { kind: 'reword', question: 'q', wording: 'Fikk du hjelp?', reason: '' },
    { kind: 'remove', question: 'q', reason: '' },
    { kind: 'comment', question: 'q', reason: 'Uklart' },
    { kind: 'new', about: 'option', question: 'q', wording: 'Av og til', reason: '' },
    { kind: 'reword', about: 'option', question: 'q', option: 'no', wording: 'Nei', reason: '' },
    { kind: 'remove', about: 'option', question: 'q', option: 'no', reason: '' },
    { kind: 'comment', about: 'option', question: 'q', option: 'no', reason: 'Uklart' },
    { kind: 'move', about: 'order', question: 'q', place: { behind: null }, reason: '' },
    { kind: 'comment', about: 'order', question: 'q', reason: 'Kommer for tidlig' },
    { kind: 'new', about: 'theme', wording: 'Språk', reason: '' },
    { kind: 'move', about: 'theme', question: 'q', theme: 'language', reason: '' },
    { kind: 'comment', about: 'theme', theme: 'language', reason: 'Mangler noe' },
    { kind: 'translate', question: 'q', language: 'nn', wording: 'Fekk du hjelp?', reason: '' },
    { kind: 'comment', about: 'translation', question: 'q', reason: 'Feil ord på polsk' },
    { kind: 'new', wording: 'Visste du hvem du kunne ringe?', reason: '' },
    { kind: 'comment', reason: 'For langt' },
  ];

  it.each(FITTING)('takes $kind about $about', (draft) => {
    expect(refusal(draft)).toBeUndefined();
  });

  it('has been tried with every kind and every subject', () => {
    expect(new Set(FITTING.map(({ kind }) => kind))).toEqual(new Set(PROPOSAL_KINDS));
    expect(new Set(FITTING.map(subjectOf))).toEqual(new Set(PROPOSAL_SUBJECTS));
    expect(subjectOf({ kind: 'translate', question: 'q' })).toBe('translation');
    expect(subjectOf({ kind: 'reword', question: 'q' })).toBe('question');
  });

  it('refuses every other kind of each subject', () => {
    const fits = new Set(FITTING.map((draft) => `${draft.kind} ${subjectOf(draft)}`));
    const whole = { question: 'q', option: 'o', language: 'nn', theme: 't', wording: 'Ord', reason: 'Fordi' };
    for (const about of PROPOSAL_SUBJECTS) {
      for (const kind of PROPOSAL_KINDS) {
        if (fits.has(`${kind} ${about}`)) continue;
        expect([kind, about, refusal({ ...whole, kind, about })]).toEqual([kind, about, 'PROPOSAL_DOES_NOT_FIT']);
      }
    }
  });

  it.each([
    ['an option of no question', { kind: 'new', about: 'option', wording: 'Ja' }],
    ['an option that is not named', { kind: 'remove', about: 'option', question: 'q' }],
    ['a new option that is there already', { kind: 'new', about: 'option', question: 'q', option: 'o', wording: 'Ja' }],
    ['a place of no question', { kind: 'move', about: 'order' }],
    ['a theme that is not named', { kind: 'move', about: 'theme', question: 'q' }],
    ['a theme for no question', { kind: 'move', about: 'theme', theme: 't' }],
    ['a translation into no language', { kind: 'translate', question: 'q', wording: 'Ja' }],
    ['a translation of no question', { kind: 'translate', about: 'translation', language: 'nn', wording: 'Ja' }],
    ['words of no question', { kind: 'reword', about: 'question', wording: 'Ja' }],
    ['a question as the whole', { kind: 'comment', about: 'whole', question: 'q' }],
  ] as const)('refuses %s', (_, draft) => {
    expect(refusal({ reason: 'Fordi', ...draft })).toBe('PROPOSAL_DOES_NOT_FIT');
  });

  it('asks for words where they are the proposal', () => {
    const worded = FITTING.filter(({ wording }) => wording !== undefined);
    expect(new Set(worded.map(({ kind }) => kind))).toEqual(new Set(['new', 'reword', 'translate']));
    for (const draft of worded) {
      for (const wording of [undefined, '', '  ']) {
        expect(refusal({ ...draft, wording, reason: 'Fordi' })).toBe('PROPOSAL_NEEDS_WORDING');
      }
    }
  });

  it('takes a comment that says something, and no other', () => {
    expect(refusal({ kind: 'comment', reason: ' ' })).toBe('PROPOSAL_NEEDS_WORDING');
  });
});

describe('answerProposal', () => {
  const open = { answer: null, mergedInto: null };

  it.each(PROPOSAL_DECISIONS)('answers "%s" with its reason, also when the answer is yes', (decision) => {
    expect(answerProposal(open, { decision, reason: ' Vi gjør det slik ' })).toEqual({
      decision,
      reason: 'Vi gjør det slik',
    });
    expect(() => answerProposal(open, { decision, reason: ' \n' })).toThrow(
      new ParticipationError('PROPOSAL_ANSWER_NEEDS_REASON'),
    );
  });

  it('answers once', () => {
    const answer = answerProposal(open, { decision: 'accepted', reason: 'Godt' });
    expect(() => answerProposal({ ...open, answer }, { decision: 'declined', reason: 'Ombestemt' })).toThrow(
      new ParticipationError('PROPOSAL_ALREADY_ANSWERED'),
    );
  });

  it('answers the proposal that stands for the others, never one of those', () => {
    expect(() => answerProposal({ ...open, mergedInto: 'lead' }, { decision: 'accepted', reason: 'Godt' })).toThrow(
      new ParticipationError('PROPOSAL_IS_MERGED'),
    );
  });
});

describe('answerDue', () => {
  it('is fourteen days later, or as many as the organisation has said', () => {
    const proposed = new Date('2026-02-20T10:00:00Z');
    expect(answerDue(proposed)).toEqual(new Date('2026-03-06T10:00:00Z'));
    expect(answerDue(proposed, 3)).toEqual(new Date('2026-02-23T10:00:00Z'));
  });
});

describe('isOverdue', () => {
  const dueAt = new Date('2026-03-06T10:00:00Z');
  it('is so from the moment after the deadline, until there is an answer', () => {
    const later = new Date(dueAt.getTime() + 1);
    expect(isOverdue({ dueAt, answer: null }, dueAt)).toBe(false);
    expect(isOverdue({ dueAt, answer: null }, later)).toBe(true);
    expect(isOverdue({ dueAt, answer: { decision: 'declined' } }, later)).toBe(false);
  });
});
