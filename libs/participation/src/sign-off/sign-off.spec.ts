import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { ParticipationError } from '../participation-error.ts';
import { checkSignOff, dissents, latestStands, type SignOff, STANDS } from './sign-off.ts';

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
  it('takes an approval without words', () => {
    expect(() => checkSignOff('approve', '')).not.toThrow();
  });

  it.each(['approve-with-remark', 'dissent'] as const)('asks for the words of "%s"', (stand) => {
    expect(() => checkSignOff(stand, ' ')).toThrow(new ParticipationError('SIGN_OFF_NEEDS_REASON'));
    expect(() => checkSignOff(stand, 'Spørsmål 3 er uklart')).not.toThrow();
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
