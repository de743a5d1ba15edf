import { describe, expect, it } from '@jest/globals';
import { type CoDesignState, coDesignNotices, type Staff } from './co-design-notices.ts';

const NOW = new Date('2026-03-10T09:00:00Z');
const STAFF: Staff = { answers: ['team'], oversees: ['leader'] };
type StateRound = CoDesignState['rounds'][number];
type StateProposal = CoDesignState['proposals'][number];

const round = (more: Partial<StateRound> = {}): StateRound => ({
  ...{ id: 'round', kind: 'proposals', endsOn: '2026-03-20', closedAt: null },
  ...{ openedAt: new Date('2026-03-01T09:00:00Z'), takenPart: new Set<string>() },
  ...more,
});
const proposal = (more: Partial<StateProposal> = {}): StateProposal => ({
  ...{ id: 'proposal', authorId: 'anna', mergedInto: null, dueAt: new Date('2026-03-15T09:00:00Z'), answer: null },
  ...more,
});
const told = (more: Partial<CoDesignState>, now = NOW): string[] =>
  coDesignNotices(
    { versionId: 'v', underWay: true, members: ['anna', 'bo'], rounds: [], proposals: [], ...more },
    STAFF,
    now,
  ).map(({ personId, kind, occasion }) => [personId, kind, occasion].filter(Boolean).join(' '));

describe('a round', () => {
  it.each([
    ['proposals', 'asked-to-read'],
    ['pilot', 'asked-to-try'],
    ['sign-off', 'asked-to-sign-off'],
  ] as const)('of kind %s tells each member that they are %s', (kind, notice) => {
    expect(told({ rounds: [round({ kind })] })).toEqual([`anna ${notice}`, `bo ${notice}`]);
  });

  it('reminds, two days before the end, those who have not been heard', () => {
    const rounds = [round({ endsOn: '2026-03-12', takenPart: new Set(['anna']) })];
    expect(told({ rounds })).toEqual(['anna asked-to-read', 'bo asked-to-read', 'bo reading-ends 2026-03-12']);
    const vote = [round({ kind: 'sign-off', endsOn: '2026-03-10' })];
    expect(told({ rounds: vote })).toContain('anna vote-ends 2026-03-10');
    expect(told({ rounds: [round({ endsOn: '2026-03-13' })] })).not.toContain('bo reading-ends 2026-03-13');
  });

  it('reminds anew when its last day has been moved, and not at all when it was short from the start', () => {
    expect(told({ rounds: [round({ endsOn: '2026-03-11' })] })).toContain('bo reading-ends 2026-03-11');
    const short = round({ endsOn: '2026-03-11', openedAt: new Date('2026-03-09T09:00:00Z') });
    expect(told({ rounds: [short] })).toEqual(['anna asked-to-read', 'bo asked-to-read']);
  });

  it('says nothing when it is over, except that the vote has ended, to members and team, for a week', () => {
    const over = { closedAt: new Date('2026-03-09T09:00:00Z') };
    expect(told({ rounds: [round(over)] })).toEqual([]);
    expect(told({ rounds: [round({ ...over, kind: 'sign-off' })] })).toEqual([
      'anna vote-ended',
      'bo vote-ended',
      'team vote-ended',
    ]);
    expect(told({ rounds: [round({ kind: 'sign-off', endsOn: '2026-03-02' })] })).toEqual([]);
  });

  it('says nothing when the text is settled', () => {
    expect(told({ underWay: false, rounds: [round({ endsOn: '2026-03-11' })] })).toEqual([]);
  });
});

describe('a proposal', () => {
  it('tells its author of the answer, as long as that is news', () => {
    const answered = (at: string) => told({ proposals: [proposal({ answer: { at: new Date(at) } })] });
    expect(answered('2026-03-09T09:00:00Z')).toEqual(['anna proposal-answered']);
    expect(answered('2026-02-09T09:00:00Z')).toEqual([]);
  });

  it('that is late is told to both sides and the leader', () => {
    expect(told({ proposals: [proposal({ dueAt: new Date('2026-03-09T09:00:00Z') })] })).toEqual([
      'anna own-proposal-late',
      'team proposal-late',
      'leader council-waits',
    ]);
    expect(told({ proposals: [proposal()] })).toEqual([]);
  });

  it('that another stands for is told to its author only', () => {
    const late = proposal({ mergedInto: 'other', dueAt: new Date('2026-03-09T09:00:00Z') });
    expect(told({ proposals: [late] })).toEqual(['anna own-proposal-late']);
  });
});
