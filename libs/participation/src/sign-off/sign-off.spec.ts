import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { ParticipationError } from '../participation-error.ts';
import {
  changedSince,
  checkSignOff,
  dissents,
  FRAME,
  latestStands,
  refuseSecondStand,
  type SignOff,
  STANDS,
} from './sign-off.ts';

const sign = (member: string, stand: SignOff['stand'], day: number, more: Partial<SignOff> = {}): SignOff => ({
  member,
  stand,
  reason: '',
  questions: [],
  revision: 1,
  at: new Date(Date.UTC(2026, 0, day)),
  ...more,
});

describe('checkSignOff', () => {
  it('takes an approval without words, and a stand that is none', () => {
    for (const stand of ['approve', 'stand-aside', 'conflict-of-interest'] as const) {
      expect(() => checkSignOff({ stand, reason: '' })).not.toThrow();
    }
  });

  it.each(['approve-with-remark', 'dissent'] as const)('asks for the words of "%s"', (stand) => {
    expect(() => checkSignOff({ stand, reason: ' ' })).toThrow(new ParticipationError('SIGN_OFF_NEEDS_REASON'));
    expect(() => checkSignOff({ stand, reason: 'Spørsmål 3 er uklart' })).not.toThrow();
  });
});

describe('a veto', () => {
  const dissent = { stand: 'dissent', reason: 'Barn kan ikke samtykke' } as const;

  it('is for dissents in the matters that the organisation names', () => {
    expect(() => checkSignOff({ ...dissent, matter: 'children' }, ['children'])).not.toThrow();
    const not = new ParticipationError('VETO_NOT_GIVEN');
    expect(() => checkSignOff({ ...dissent, matter: 'children' }, ['privacy'])).toThrow(not);
    expect(() => checkSignOff({ ...dissent, matter: 'children' })).toThrow(not);
    expect(() => checkSignOff({ stand: 'approve', reason: '', matter: 'children' }, ['children'])).toThrow(not);
  });
});

describe('refuseSecondStand', () => {
  it('lets each member take one stand on a text, and another when the text has changed', () => {
    const earlier = [sign('a', 'approve', 1, { revision: 2 })];
    const twice = new ParticipationError('ALREADY_SIGNED_OFF');
    expect(() => refuseSecondStand(earlier, 'a', { revision: 2 })).toThrow(twice);
    expect(() => refuseSecondStand(earlier, 'a', { revision: 3 })).not.toThrow();
    expect(() => refuseSecondStand(earlier, 'b', { revision: 2 })).not.toThrow();
  });
});

describe('changedSince', () => {
  const text = { revision: 3, prints: { [FRAME]: 'f', a: 'a1', b: 'b1' } };

  it('is nothing on the very text that was read', () => {
    expect(changedSince({ revision: 3, prints: null }, text)).toEqual([]);
  });

  it('is what reads otherwise now, new questions included', () => {
    expect(changedSince({ revision: 2, prints: { [FRAME]: 'f', a: 'a0' } }, text)).toEqual(['a', 'b']);
    expect(changedSince({ revision: 2, prints: { ...text.prints, gone: 'g' } }, text)).toEqual([]);
    expect(changedSince({ revision: 2 }, text)).toEqual([FRAME, 'a', 'b']);
  });
});

describe('latestStands', () => {
  it("keeps each member's latest, whatever order they are read in", () => {
    const all = [sign('a', 'dissent', 1), sign('b', 'approve', 2), sign('a', 'approve', 3)];
    for (const order of [all, all.toReversed()]) {
      const stands = latestStands(order).map(({ member, stand }) => `${member} ${stand}`);
      expect(stands.sort()).toEqual(['a approve', 'b approve']);
    }
  });

  it('takes the later written of two at the same moment', () => {
    expect(latestStands([sign('a', 'approve', 1), sign('a', 'dissent', 1)]).map(({ stand }) => stand)).toEqual([
      'dissent',
    ]);
  });
});

describe('dissents', () => {
  it('stay when the member has approved since, oldest first', () => {
    const all = [
      sign('b', 'dissent', 4, { reason: 'For langt' }),
      sign('a', 'dissent', 2, { reason: 'Leder svaret' }),
      sign('a', 'approve', 3),
    ];
    expect(dissents(all).map(({ reason }) => reason)).toEqual(['Leder svaret', 'For langt']);
    expect(all[0]?.reason).toBe('For langt'); // what was given in is left as it was
  });

  it('are all kept, whatever else is said before or after', () => {
    const signOff = fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...STANDS), fc.integer({ min: 1, max: 28 }))
      .map(([member, stand, day]) => sign(member, stand, day));
    fc.assert(
      fc.property(fc.array(signOff), (all) => {
        expect(new Set(dissents(all))).toEqual(new Set(all.filter(({ stand }) => stand === 'dissent')));
      }),
    );
  });
});
