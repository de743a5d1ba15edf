import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { councilTally, type StandOnVersion, standingDissents } from './council-word.ts';
import { STANDS } from './sign-off.ts';

const stand = (member: string, day: number, more: Partial<StandOnVersion> = {}): StandOnVersion => ({
  member,
  stand: 'dissent',
  reason: `Grunn ${member}`,
  questions: [],
  revision: 1,
  at: new Date(Date.UTC(2026, 0, day)),
  version: 'v2',
  ...more,
});
const printed = (given: StandOnVersion[]) =>
  standingDissents(given, { version: 'v2', questions: ['respect', 'waiting'] }).map(({ member, questions }) => [
    member,
    ...questions,
  ]);

describe('standingDissents', () => {
  it('keeps a dissent on a question from an earlier version, as long as the question exists', () => {
    const earlier = stand('a', 1, { version: 'v1', questions: ['respect', 'gone'] });
    expect(printed([earlier])).toEqual([['a', 'respect']]);
    expect(printed([{ ...earlier, questions: ['gone'] }])).toEqual([]);
  });

  it('keeps a dissent on the whole with the version that it was about', () => {
    expect(printed([stand('a', 1, { version: 'v1' }), stand('b', 2)])).toEqual([['b']]);
  });

  it('stays when the member has approved since, and comes oldest first', () => {
    const given = [stand('b', 3), stand('a', 1, { questions: ['waiting'] }), stand('a', 4, { stand: 'approve' })];
    expect(printed(given)).toEqual([['a', 'waiting'], ['b']]);
  });

  it('prints once what a member repeats for the next text, and both members who say the same', () => {
    const words = { questions: ['respect'], reason: 'To ting i ett' };
    const again = [stand('a', 1, { ...words, version: 'v1' }), stand('a', 5, words), stand('b', 6, words)];
    expect(printed(again)).toEqual([
      ['a', 'respect'],
      ['b', 'respect'],
    ]);
  });
});

describe('councilTally', () => {
  const approve = { stand: 'approve' as const };

  it("counts each member's latest stand on the current text", () => {
    const signOffs = [
      stand('a', 1, approve),
      stand('a', 2), // changed their mind
      stand('b', 1, approve),
      stand('b', 3, { stand: 'approve-with-remark' }),
      stand('c', 1, { ...approve, revision: 0 }), // an earlier text
      stand('d', 2, approve),
    ];
    expect(councilTally(null, { signOffs, revision: 1, membersInOffice: 4 })).toEqual({ approvals: 2, members: 4 });
  });

  it('counts anew where only a part was kept', () => {
    const now = { signOffs: [stand('a', 1, approve)], revision: 1, membersInOffice: 2 };
    expect(councilTally({ approvals: 5 }, now)).toEqual({ approvals: 1, members: 2 });
    expect(councilTally({ members: 9 }, now)).toEqual({ approvals: 1, members: 2 });
  });

  it('gives what held at the approval, whatever the council looks like now', () => {
    const now = { signOffs: [stand('a', 1, approve)], revision: 1, membersInOffice: 2 };
    expect(councilTally({ approvals: 5, members: 7 }, now)).toEqual({ approvals: 5, members: 7 });
  });

  it('never tells of more approvals than members', () => {
    const signOff = fc.record({ member: fc.constantFrom('a', 'b', 'c', 'd'), kind: fc.constantFrom(...STANDS) });
    fc.assert(
      fc.property(fc.array(signOff), fc.nat(4), (given, membersInOffice) => {
        const signOffs = given.map(({ member, kind }, day) => stand(member, day + 1, { stand: kind }));
        const { approvals, members } = councilTally(null, { signOffs, revision: 1, membersInOffice });
        expect(approvals).toBeLessThanOrEqual(members);
      }),
    );
  });
});
