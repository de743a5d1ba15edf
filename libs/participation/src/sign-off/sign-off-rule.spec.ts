import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type SignOff, STANDS } from './sign-off.ts';
import { DEFAULT_SIGN_OFF_RULE, signOffStatus } from './sign-off-rule.ts';

const members = (count: number): string[] => Array.from({ length: count }, (_, index) => `m${index}`);
const sign = (member: string, stand: SignOff['stand'] = 'approve', more: Partial<SignOff> = {}): SignOff => ({
  member,
  stand,
  reason: stand === 'approve' ? '' : 'Fordi',
  questions: [],
  revision: 3,
  at: new Date('2026-01-05T12:00:00Z'),
  ...more,
});
const status = (given: Partial<Parameters<typeof signOffStatus>[0]> = {}) =>
  signOffStatus({
    rule: DEFAULT_SIGN_OFF_RULE,
    members: members(4),
    signOffs: [],
    revision: 3,
    unansweredProposals: 0,
    ...given,
  });
const approvedBy = (count: number): SignOff[] => members(count).map((member) => sign(member));

describe('signOffStatus', () => {
  it('asks for more than half: two of four are not enough, three are', () => {
    expect(status({ signOffs: approvedBy(2) })).toMatchObject({
      met: false,
      approvalsNeeded: 3,
      missing: ['approvals'],
    });
    expect(status({ signOffs: approvedBy(3) })).toMatchObject({ met: true, approvals: 3, waitingFor: 1, missing: [] });
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [5, 3],
    [7, 4],
    [8, 5],
  ])('needs of %i members %i approvals', (count, needed) => {
    expect(status({ members: members(count) }).approvalsNeeded).toBe(needed);
  });

  it.each([
    [0.58, 50, 30],
    [0.29, 100, 30],
    [0.57, 100, 58],
    [0.7, 10, 8],
    [2 / 3, 9, 7],
    [0, 5, 1],
    [0.99, 100, 100],
  ])('reckons "more than %f of %i" without rounding faults: %i', (moreThanShare, count, needed) => {
    const rule = { moreThanShare, allProposalsAnswered: true };
    expect(status({ rule, members: members(count) }).approvalsNeeded).toBe(needed);
    expect(status({ rule, members: members(count), signOffs: approvedBy(needed - 1) }).met).toBe(false);
    expect(status({ rule, members: members(count), signOffs: approvedBy(needed) }).met).toBe(true);
  });

  it('counts a remark as approval and a dissent as none', () => {
    const signOffs = [sign('m0'), sign('m1', 'approve-with-remark'), sign('m2', 'dissent')];
    expect(status({ signOffs })).toMatchObject({ approvals: 2, dissents: 1, waitingFor: 1, met: false });
  });

  it('lets only members in office count, each once', () => {
    const signOffs = [...approvedBy(2), sign('former'), sign('m0'), sign('m0')];
    expect(status({ signOffs })).toMatchObject({ approvals: 2, met: false });
    expect(status({ members: ['m0', 'm0', 'm1'], signOffs })).toMatchObject({ members: 2, approvals: 2, met: true });
  });

  it('lets only stands on the current text count', () => {
    const signOffs = members(4).map((member) => sign(member, 'approve', { revision: 2 }));
    expect(status({ signOffs })).toMatchObject({ approvals: 0, waitingFor: 4, met: false });
  });

  it('takes the latest word: who turned from approval to dissent has not approved', () => {
    const later = sign('m0', 'dissent', { at: new Date('2026-01-06T12:00:00Z') });
    expect(status({ signOffs: [later, ...approvedBy(3)] })).toMatchObject({ approvals: 2, dissents: 1, met: false });
  });

  it('waits for answers to proposals, unless the organisation has decided otherwise', () => {
    const signOffs = approvedBy(4);
    expect(status({ signOffs, unansweredProposals: 1 })).toMatchObject({
      met: false,
      missing: ['unanswered-proposals'],
    });
    const rule = { moreThanShare: 0.5, allProposalsAnswered: false };
    expect(status({ rule, signOffs, unansweredProposals: 1 }).met).toBe(true);
    expect(status({ unansweredProposals: 2 }).missing).toEqual(['approvals', 'unanswered-proposals']);
  });

  it('is never met by a council without members', () => {
    expect(status({ members: [], signOffs: approvedBy(3) })).toMatchObject({
      met: false,
      members: 0,
      missing: ['no-council-members'],
    });
  });

  it('is never met when at most half of the members have approved, and always when more have and nothing waits', () => {
    const signOff = fc
      .record({
        member: fc.nat(12).map((index) => `m${index}`),
        stand: fc.constantFrom(...STANDS),
        revision: fc.constantFrom(2, 3),
        day: fc.integer({ min: 1, max: 9 }),
      })
      .map(({ member, stand, revision, day }) =>
        sign(member, stand, { revision, at: new Date(Date.UTC(2026, 0, day)) }),
      );
    fc.assert(
      fc.property(
        fc.nat(9),
        fc.array(signOff, { maxLength: 30 }),
        fc.nat(1),
        (count, signOffs, unansweredProposals) => {
          const result = status({ members: members(count), signOffs, unansweredProposals });
          // Counted anew, the slow way: the last stand of each member, at the latest moment, on this very text.
          const approvals = members(count).filter((member) => {
            const own = signOffs.filter((each) => each.member === member);
            const latest = Math.max(...own.map(({ at }) => at.getTime()));
            const last = own.findLast(({ at }) => at.getTime() === latest);
            return last !== undefined && last.revision === 3 && last.stand !== 'dissent';
          }).length;
          expect(result.approvals).toBe(approvals);
          expect(result.met).toBe(approvals * 2 > count && unansweredProposals === 0);
          expect(result.approvals + result.dissents + result.waitingFor).toBe(count);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
