import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HIDDEN, shown } from '../released.ts';
import { groupsToTell } from './groups-to-tell.ts';

const groups = (counts: Record<string, number>) => new Map(Object.entries(counts));

describe('groupsToTell', () => {
  it('tells of every group that is large enough', () => {
    expect(groupsToTell(groups({ patient: 80, kin: 20 }), shown(100), 5)).toEqual({
      told: [
        { group: 'patient', n: 80 },
        { group: 'kin', n: 20 },
      ],
      rest: null,
    });
  });

  it('puts a group of two together with the one that protects it', () => {
    const told = groupsToTell(groups({ patient: 80, kin: 20, staff: 2 }), shown(102), 5);
    expect(told).toEqual({ told: [{ group: 'patient', n: 80 }], rest: { groups: ['kin', 'staff'], n: 22 } });
  });

  it('tells nothing where the rest would be a group of two', () => {
    expect(groupsToTell(groups({ patient: 80, kin: 2 }), shown(82), 5)).toBeNull();
    expect(groupsToTell(groups({ patient: 80, kin: 0 }), shown(80), 5)).toBeNull();
  });

  it('tells nothing where the whole is hidden, and refuses groups that do not add up to it', () => {
    expect(groupsToTell(groups({ patient: 80, kin: 20 }), HIDDEN, 5)).toBeNull();
    expect(() => groupsToTell(groups({ patient: 80, kin: 20 }), shown(101), 5)).toThrow(RangeError);
  });

  it('never leaves a group of fewer than k, told or left over', () => {
    const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.oneof(fc.nat(7), fc.nat(60)));
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 8 }), (given, k) => {
        const all = Object.values(given).reduce((sum, n) => sum + n, 0);
        const found = groupsToTell(groups(given), shown(all), k);
        if (!found) return;
        const sizes = [...found.told.map(({ n }) => n), ...(found.rest ? [found.rest.n] : [])];
        expect(sizes.every((n) => n >= k)).toBe(true);
        expect(sizes.reduce((sum, n) => sum + n, 0)).toBe(all);
        expect(found.rest === null || found.rest.groups.length > 1).toBe(true);
      }),
    );
  });
});
