import { describe, expect, it } from '@jest/globals';
import { groupDifferences } from './group-differences.ts';

const groups = (given: Record<string, readonly [count: number, n: number]>) =>
  Object.entries(given).map(([group, [count, n]]) => ({ group, favourable: { count, n } }));

describe('groupDifferences', () => {
  it('calls groups different where the test says so, with the interval of Newcombe', () => {
    // Newcombe 1998, table II, row (a): 56/70 less 48/80 is 0.2000, by method 10 from 0.0524 to 0.3339.
    const [found] = groupDifferences([{ question: 'q', groups: groups({ patient: [56, 70], kin: [48, 80] }) }]);
    expect(found).toMatchObject({ first: 'patient', second: 'kin', clear: true });
    expect(found?.difference).toMatchObject({ estimate: 0.2, n: 150, method: 'newcombe' });
    expect(found?.difference.low).toBeCloseTo(0.0524, 4);
    expect(found?.difference.high).toBeCloseTo(0.3339, 4);
  });

  it('needs more of a difference the more is compared', () => {
    const alone = { question: 'q', groups: groups({ patient: [56, 70], kin: [48, 80] }) };
    const same = Array.from({ length: 40 }, (_, index) => ({
      question: `q${index}`,
      groups: groups({ patient: [40, 70], kin: [46, 80] }),
    }));
    expect(groupDifferences([alone])[0]?.clear).toBe(true);
    expect(groupDifferences([alone, ...same])[0]?.clear).toBe(false);
  });

  it('compares every two groups, and none of fewer than ten', () => {
    const found = groupDifferences([
      { question: 'q', groups: groups({ patient: [40, 70], kin: [10, 20], parent: [5, 10], staff: [5, 9] }) },
    ]);
    expect(found.map(({ first, second }) => `${first} ${second}`)).toEqual([
      'patient kin',
      'patient parent',
      'kin parent',
    ]);
  });

  it('has nothing to say of groups that answered alike to the last', () => {
    const [found] = groupDifferences([{ question: 'q', groups: groups({ patient: [20, 20], kin: [15, 15] }) }]);
    expect(found?.clear).toBe(false);
  });
});
