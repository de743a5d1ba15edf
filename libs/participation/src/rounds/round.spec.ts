import { describe, expect, it } from '@jest/globals';
import { ParticipationError } from '../participation-error.ts';
import { checkNewRound, isRoundOpen, moveRound, openRoundOf, ROUND_KINDS, type Round, voteState } from './round.ts';

const TODAY = '2026-03-10';
const round = (more: Partial<Round> = {}): Round => ({ kind: 'proposals', endsOn: TODAY, closedAt: null, ...more });
const yesterday = { endsOn: '2026-03-09' };
const closed = { closedAt: new Date('2026-03-08T10:00:00Z') };

describe('isRoundOpen', () => {
  it('holds to the end of its last day, unless somebody ends it', () => {
    expect(isRoundOpen(round(), TODAY)).toBe(true);
    expect(isRoundOpen(round({ endsOn: '2026-12-01' }), TODAY)).toBe(true);
    expect(isRoundOpen(round(yesterday), TODAY)).toBe(false);
    expect(isRoundOpen(round(closed), TODAY)).toBe(false);
  });
});

describe('openRoundOf', () => {
  it.each(ROUND_KINDS)('finds the open round of kind %s, and nothing when another is open', (kind) => {
    const open = round({ kind });
    expect(openRoundOf([round({ kind, ...closed }), open], [kind], TODAY)).toBe(open);
    const others = ROUND_KINDS.filter((each) => each !== kind);
    expect(() => openRoundOf([open], others, TODAY)).toThrow(new ParticipationError('ROUND_NOT_OPEN'));
  });

  it('takes no answer after the last day', () => {
    expect(() => openRoundOf([round(yesterday)], ROUND_KINDS, TODAY)).toThrow(new ParticipationError('ROUND_NOT_OPEN'));
  });
});

describe('checkNewRound', () => {
  it('asks the council for one thing at a time', () => {
    expect(() => checkNewRound([round(yesterday), round(closed)], TODAY, TODAY)).not.toThrow();
    expect(() => checkNewRound([round()], TODAY, TODAY)).toThrow(new ParticipationError('ROUND_ALREADY_OPEN'));
  });

  it('gives at least the day', () => {
    expect(() => checkNewRound([], '2026-03-09', TODAY)).toThrow(new ParticipationError('ROUND_ENDS_TOO_EARLY'));
  });
});

describe('moveRound', () => {
  it('moves the last day of what is open, never to the past', () => {
    expect(() => moveRound(round(), '2026-03-20', TODAY)).not.toThrow();
    expect(() => moveRound(round(), TODAY, TODAY)).not.toThrow();
    expect(() => moveRound(round(), '2026-03-09', TODAY)).toThrow(new ParticipationError('ROUND_ENDS_TOO_EARLY'));
    for (const over of [yesterday, closed]) {
      expect(() => moveRound(round(over), '2026-03-20', TODAY)).toThrow(new ParticipationError('ROUND_NOT_OPEN'));
    }
  });
});

describe('voteState', () => {
  const vote = (more: Partial<Round> = {}) => round({ kind: 'sign-off', ...more });

  it.each([
    ['has not been held', 'not-held', [round()], false],
    ['is open', 'open', [round(closed), vote()], false],
    ['has ended by its day', 'ended', [vote(yesterday)], false],
    ['has been ended', 'ended', [vote(closed)], true],
    ['is open again', 'open', [vote(closed), vote()], true],
    ['was held before there were rounds', 'ended', [], true],
  ] as const)('tells that the vote %s', (_, state, rounds, hasSignOffs) => {
    expect(voteState(rounds, hasSignOffs, TODAY)).toBe(state);
  });
});
