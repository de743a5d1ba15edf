import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type CurrentText, FRAME, isApproval, type SignOff, STANDS } from './sign-off.ts';
import { allHaveTakenAStand, DEFAULT_SIGN_OFF_RULE, signOffStatus } from './sign-off-rule.ts';

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
const TEXT: CurrentText = { revision: 3, prints: { [FRAME]: 'f1', informed: 'i1', waited: 'w1' } };
const status = (given: Partial<Parameters<typeof signOffStatus>[0]> = {}) =>
  signOffStatus({
    rule: DEFAULT_SIGN_OFF_RULE,
    members: members(4),
    signOffs: [],
    text: TEXT,
    vote: 'ended',
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
    const rule = { ...DEFAULT_SIGN_OFF_RULE, moreThanShare, quorumShare: 0 };
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
    const rule = { ...DEFAULT_SIGN_OFF_RULE, allProposalsAnswered: false };
    expect(status({ rule, signOffs, unansweredProposals: 1 }).met).toBe(true);
    expect(status({ unansweredProposals: 2 }).missing).toEqual(['quorum', 'approvals', 'unanswered-proposals']);
  });

  it('is never met by a council without members', () => {
    expect(status({ members: [], signOffs: approvedBy(3) })).toMatchObject({
      met: false,
      members: 0,
      missing: ['no-council-members'],
    });
  });

  it('has a quorum: with few there, many of them do not decide', () => {
    const rule = { ...DEFAULT_SIGN_OFF_RULE, moreThanShare: 0, quorumShare: 0.6 };
    const five = members(5);
    expect(status({ rule, members: five, signOffs: approvedBy(2) })).toMatchObject({
      takenNeeded: 3,
      taken: 2,
      missing: ['quorum'],
    });
    expect(status({ rule, members: five, signOffs: [...approvedBy(2), sign('m2', 'stand-aside')] }).met).toBe(true);
    expect(status({ rule: { ...rule, quorumShare: 0.29 }, members: members(100) }).takenNeeded).toBe(29);
  });

  it('lets who stands aside leave it to the others: present, and not among those who decide', () => {
    const signOffs = [...approvedBy(2), sign('m2', 'stand-aside')];
    expect(status({ signOffs })).toMatchObject({ met: true, deciding: 3, approvals: 2, approvalsNeeded: 2, taken: 3 });
    const nobody = members(4).map((member) => sign(member, 'stand-aside'));
    expect(status({ signOffs: nobody })).toMatchObject({ met: false, deciding: 0, missing: ['approvals'] });
  });

  it('does not count who has a conflict of interest towards the quorum', () => {
    const rule = { ...DEFAULT_SIGN_OFF_RULE, quorumShare: 0.5 };
    const signOffs = [sign('m0'), sign('m4', 'conflict-of-interest')];
    expect(status({ rule, members: members(5), signOffs })).toMatchObject({ takenNeeded: 2, deciding: 4 });
    expect(status({ rule, members: members(5), signOffs }).missing).toContain('quorum');
  });

  it('leaves who has a conflict of interest out of it, quorum included, whatever has changed since', () => {
    const conflict = sign('m3', 'conflict-of-interest', { revision: 1 });
    const signOffs = [...approvedBy(2), conflict];
    expect(status({ signOffs })).toMatchObject({ met: true, deciding: 3, takenNeeded: 2, taken: 3, waitingFor: 1 });
    expect(status({ signOffs: [...approvedBy(3), conflict] }).waitingFor).toBe(0);
  });

  it('is held back by a dissent in a matter with a veto, until the member thinks otherwise', () => {
    const veto = sign('m3', 'dissent', { matter: 'children' });
    expect(status({ signOffs: [...approvedBy(3), veto] })).toMatchObject({ vetoes: ['children'], missing: ['veto'] });
    const now = sign('m3', 'approve', { at: new Date('2026-01-07T12:00:00Z') });
    expect(status({ signOffs: [...approvedBy(3), veto, now] }).met).toBe(true);
    expect(status({ signOffs: [...approvedBy(3), sign('m3', 'dissent')] }).met).toBe(true);
  });

  it('tells nothing before there has been a vote, and before it has ended', () => {
    const signOffs = approvedBy(4);
    expect(status({ signOffs, vote: 'open' }).missing).toEqual(['vote-open']);
    expect(status({ signOffs, vote: 'not-held', unansweredProposals: 1 }).missing).toEqual([
      'vote-not-held',
      'unanswered-proposals',
    ]);
  });

  describe('when the text has changed since', () => {
    const before = { revision: 2, prints: { ...TEXT.prints, informed: 'i0' } };
    const read = (count: number) => members(count).map((member) => sign(member, 'approve', before));

    it('has lost the approvals of the changed question, and of no other', () => {
      expect(status({ signOffs: read(4) })).toMatchObject({
        met: false,
        approvals: 0,
        taken: 0,
        waitingFor: 4,
        changed: ['informed'],
        missing: ['quorum', 'approvals'],
      });
      const unchanged = { ...before, prints: TEXT.prints };
      expect(status({ signOffs: members(3).map((member) => sign(member, 'approve', unchanged)) }).met).toBe(true);
    });

    it('needs the rule to be met for the changed question alone', () => {
      const again = members(3).map((member) => sign(member, 'approve', { at: new Date('2026-01-08T12:00:00Z') }));
      expect(status({ signOffs: [...read(4), ...again] })).toMatchObject({ met: true, approvals: 3, waitingFor: 1 });
      expect(status({ signOffs: [...read(4), ...again.slice(1)] })).toMatchObject({ met: false, approvals: 2 });
    });

    it('minds order and introduction as it minds a question', () => {
      const frame = { revision: 2, prints: { ...TEXT.prints, [FRAME]: 'f0' } };
      const signOffs = members(4).map((member) => sign(member, 'approve', frame));
      expect(status({ signOffs })).toMatchObject({ met: false, changed: [FRAME] });
    });

    it('takes a stand without prints whole or not at all', () => {
      const signOffs = members(4).map((member) => sign(member, 'approve', { revision: 2, prints: null }));
      expect(status({ signOffs }).changed).toEqual(Object.keys(TEXT.prints));
    });
  });

  it('agrees, for any stands, with a count by hand of every question', () => {
    const prints = fc.record({
      [FRAME]: fc.constantFrom('f0', 'f1'),
      informed: fc.constantFrom('i0', 'i1'),
      waited: fc.constantFrom('w0', 'w1'),
    });
    const signOff = fc
      .record({
        member: fc.nat(9).map((index) => `m${index}`),
        stand: fc.constantFrom(...STANDS),
        revision: fc.constantFrom(2, 3),
        prints: fc.option(prints),
        day: fc.integer({ min: 1, max: 9 }),
      })
      .map(({ member, stand, day, ...more }) => sign(member, stand, { ...more, at: new Date(Date.UTC(2026, 0, day)) }));
    fc.assert(
      fc.property(fc.nat(8), fc.array(signOff, { maxLength: 30 }), fc.nat(1), (count, signOffs, unanswered) => {
        const result = status({ members: members(count), signOffs, unansweredProposals: unanswered });
        const last = members(count).flatMap((member) => {
          const own = signOffs.filter((each) => each.member === member);
          const latest = Math.max(...own.map(({ at }) => at.getTime()));
          return own.findLast(({ at }) => at.getTime() === latest) ?? [];
        });
        const out = last.filter(({ stand }) => stand === 'conflict-of-interest').length;
        const enough = Object.entries(TEXT.prints).map(([code, print]) => {
          const holding = last.filter(
            ({ stand, revision, prints: read }) =>
              stand !== 'conflict-of-interest' && (revision === TEXT.revision || read?.[code] === print),
          );
          const deciding = count - out - holding.filter(({ stand }) => stand === 'stand-aside').length;
          const approvals = holding.filter(({ stand }) => isApproval(stand)).length;
          return holding.length * 2 >= count - out && approvals * 2 > deciding;
        });
        expect(result.met).toBe(count > 0 && enough.every(Boolean) && unanswered === 0);
        expect(result.taken + result.waitingFor).toBe(count);
        expect(allHaveTakenAStand(result)).toBe(count > 0 && result.taken === count);
        expect(result.met).toBe(result.missing.length === 0);
      }),
      { numRuns: 2000 },
    );
  });
});
