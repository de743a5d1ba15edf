import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { ParticipationError, type ParticipationErrorCode } from '../participation-error.ts';
import { DEFAULT_SIGN_OFF_RULE, signOffStatus } from '../sign-off/sign-off-rule.ts';
import { checkStandIn, type Seat, type StandIn, seatHolders } from './stand-ins.ts';

const seat = (person: string, from = '2026-01-01', until: string | null = null): Seat => ({ person, from, until });
const standIn = (member: string, deputy: string, more: Partial<StandIn> = {}): StandIn => ({
  ...{ member, deputy, from: '2026-03-01', until: '2026-03-31', version: null },
  ...more,
});
const SEATS = [seat('kari'), seat('ola'), seat('left', '2025-01-01', '2025-12-31')];
const heldOn = (day: string, standIns: readonly StandIn[], version: string | null = null, seats = SEATS) =>
  seatHolders(day, seats, standIns, version).map(({ person, standsInFor }) =>
    standsInFor ? `${person} for ${standsInFor}` : person,
  );

describe('the seats of a council', () => {
  it('are held by the members in office, first and last day included', () => {
    expect(heldOn('2026-02-01', [])).toEqual(['kari', 'ola']);
    expect(heldOn('2025-12-31', [])).toEqual(['left']);
    expect(heldOn('2026-01-01', [])).toEqual(['kari', 'ola']);
    expect(heldOn('2026-02-01', [], null, [seat('kari'), seat('kari', '2026-02-01')])).toEqual(['kari']);
  });

  it('are held by a deputy in place of the member, from the first day to the last', () => {
    const away = [standIn('kari', 'dina')];
    expect(heldOn('2026-02-28', away)).toEqual(['kari', 'ola']);
    expect(heldOn('2026-03-01', away)).toEqual(['dina for kari', 'ola']);
    expect(heldOn('2026-03-31', away)).toEqual(['dina for kari', 'ola']);
    expect(heldOn('2026-04-01', away)).toEqual(['kari', 'ola']);
    expect(heldOn('2027-01-01', [standIn('kari', 'dina', { until: null })])).toEqual(['dina for kari', 'ola']);
  });

  it('are held by a deputy for one version only, where the member has a conflict of interest in it', () => {
    const conflict = [standIn('kari', 'dina', { version: 'v1' })];
    expect(heldOn('2026-03-10', conflict, 'v1')).toEqual(['dina for kari', 'ola']);
    expect(heldOn('2026-03-10', conflict, 'v2')).toEqual(['kari', 'ola']);
    expect(heldOn('2026-03-10', conflict)).toEqual(['kari', 'ola']);
  });

  it('are never held by a deputy for a member whose term is over', () => {
    expect(heldOn('2026-03-10', [standIn('left', 'dina')])).toEqual(['kari', 'ola']);
  });

  it('are held by the member again where the deputy has come to sit in a seat of their own, or for another', () => {
    expect(heldOn('2026-03-10', [standIn('kari', 'ola')])).toEqual(['kari', 'ola']);
    expect(heldOn('2026-03-10', [standIn('kari', 'dina'), standIn('ola', 'dina')])).toEqual(['dina for kari', 'ola']);
  });

  it('are as many as the members in office, each held by one person, whoever steps in', () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const anyStandIn = fc.record({
      member: person,
      deputy: person,
      from: fc.constantFrom('2026-01-01', '2026-03-05'),
      until: fc.constantFrom('2026-03-10', '2026-02-01', null),
      version: fc.constantFrom('v1', 'v2', null),
    });
    fc.assert(
      fc.property(fc.uniqueArray(person), fc.array(anyStandIn), (members, standIns) => {
        const holders = seatHolders(
          '2026-03-10',
          members.map((each) => seat(each)),
          standIns,
          'v1',
        );
        expect(holders).toHaveLength(members.length);
        expect(new Set(holders.map((holder) => holder.person)).size).toBe(members.length);
        for (const holder of holders) {
          if (holder.standsInFor) expect(holders.map(({ person: each }) => each)).not.toContain(holder.standsInFor);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('count for the quorum through the deputy, and what the member said before counts no more', () => {
    const at = new Date('2026-03-10T12:00:00Z');
    const approve = (member: string) => ({
      member,
      stand: 'approve' as const,
      reason: '',
      questions: [],
      revision: 1,
      at,
    });
    const holders = seatHolders('2026-03-10', SEATS, [standIn('kari', 'dina')], 'v1');
    const vote = (...members: string[]) =>
      signOffStatus({
        rule: { ...DEFAULT_SIGN_OFF_RULE, quorumShare: 1 },
        members: holders.map(({ person }) => person),
        signOffs: members.map(approve),
        text: { revision: 1, prints: { q: 'x' } },
        vote: 'ended',
        unansweredProposals: 0,
      });
    expect(vote('kari', 'ola')).toMatchObject({ met: false, members: 2, taken: 1 });
    expect(vote('kari', 'ola', 'dina')).toMatchObject({ met: true, members: 2, taken: 2, approvals: 2 });
  });
});

describe('a deputy who is to step in', () => {
  const refusal = (wanted: StandIn, standIns: StandIn[] = []): ParticipationErrorCode | undefined => {
    try {
      checkStandIn(wanted, [...SEATS, seat('soon', '2026-03-20')], standIns);
      return undefined;
    } catch (error) {
      if (error instanceof ParticipationError) return error.code;
      throw error;
    }
  };

  it.each<[string, StandIn, StandIn[]]>([
    ['for a member in office', standIn('kari', 'dina'), []],
    ['while another steps in for another member', standIn('kari', 'dina'), [standIn('ola', 'emil')]],
    ['after another did', standIn('kari', 'dina', { from: '2026-04-01', until: null }), [standIn('kari', 'emil')]],
    [
      'before another does',
      standIn('kari', 'dina', { until: '2026-03-19' }),
      [standIn('kari', 'emil', { from: '2026-03-20' })],
    ],
    ['who will have a seat of their own later', standIn('kari', 'soon', { until: '2026-03-19' }), []],
    ['in another version', standIn('kari', 'dina', { version: 'v2' }), [standIn('kari', 'emil', { version: 'v1' })]],
  ])('may: %s', (_, wanted, standIns) => {
    expect(refusal(wanted, standIns)).toBeUndefined();
  });

  it.each<[ParticipationErrorCode, string, StandIn, StandIn[]]>([
    ['MEMBER_NOT_IN_OFFICE', 'for somebody without a seat', standIn('nobody', 'dina'), []],
    ['MEMBER_NOT_IN_OFFICE', 'for somebody whose term is over', standIn('left', 'dina'), []],
    ['MEMBER_NOT_IN_OFFICE', 'before the term begins', standIn('kari', 'dina', { from: '2025-12-31' }), []],
    ['DEPUTY_HAS_A_SEAT', 'who is a member', standIn('kari', 'ola'), []],
    ['DEPUTY_HAS_A_SEAT', 'for oneself', standIn('kari', 'kari'), []],
    ['DEPUTY_HAS_A_SEAT', 'who becomes a member meanwhile', standIn('kari', 'soon'), []],
    [
      'DEPUTY_HAS_A_SEAT',
      'for two',
      standIn('kari', 'dina'),
      [standIn('ola', 'dina', { from: '2026-03-31', until: null })],
    ],
    ['MEMBER_HAS_A_DEPUTY', 'beside another', standIn('kari', 'dina'), [standIn('kari', 'emil', { until: null })]],
    [
      'MEMBER_HAS_A_DEPUTY',
      'for good, from the last day of another',
      standIn('kari', 'dina', { from: '2026-03-31', until: null }),
      [standIn('kari', 'emil')],
    ],
    [
      'MEMBER_HAS_A_DEPUTY',
      'in a version that another steps in for',
      standIn('kari', 'dina', { version: 'v1' }),
      [standIn('kari', 'emil', { version: 'v1' })],
    ],
    [
      'MEMBER_HAS_A_DEPUTY',
      'in a version, beside one for all',
      standIn('kari', 'dina', { version: 'v1' }),
      [standIn('kari', 'emil')],
    ],
    [
      'MEMBER_HAS_A_DEPUTY',
      'for all, beside one in a version',
      standIn('kari', 'dina'),
      [standIn('kari', 'emil', { version: 'v1' })],
    ],
    ['MEMBER_HAS_A_DEPUTY', 'twice', standIn('kari', 'dina'), [standIn('kari', 'dina')]],
  ])('may not: %s, %s', (code, _, wanted, standIns) => {
    expect(refusal(wanted, standIns)).toBe(code);
  });
});
