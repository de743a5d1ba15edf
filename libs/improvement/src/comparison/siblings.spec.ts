import { describe, expect, it } from '@jest/globals';
import { siblingFunnel } from './siblings.ts';

const unit = (unitId: string, count: number, n: number) => ({ unitId, count, n });
/** The worked example of statistics.md 6.2, in the same order. */
const EXAMPLE = [
  [45, 60],
  [60, 90],
  [82, 100],
  [120, 160],
  [30, 50],
  [150, 180],
  [66, 110],
  [210, 250],
].map(([count = 0, n = 0], index) => unit(`u${index}`, count, n));

describe('sibling units in a funnel', () => {
  it('lie about their common share, with limits that allow for what units differ beyond chance', () => {
    const funnel = siblingFunnel(EXAMPLE);
    expect(funnel?.target).toBeCloseTo(0.763, 6);
    expect(funnel?.overdispersion).toBeCloseTo(4.104775, 5);
    const third = funnel?.units[2]?.limits;
    expect([third?.low95, third?.high95, third?.low998, third?.high998].map((value) => value?.toFixed(6))).toEqual([
      '0.579047',
      '0.906423',
      '0.465476',
      '0.961707',
    ]);
  });

  it('are told in the order given, each with an interval and without a rank', () => {
    const funnel = siblingFunnel(EXAMPLE);
    expect(funnel?.units.map(({ unitId }) => unitId)).toEqual(EXAMPLE.map(({ unitId }) => unitId));
    expect(funnel?.units.every(({ figure: { low, high, estimate } }) => low < estimate && estimate < high)).toBe(true);
    expect(Object.keys(funnel?.units[0] ?? {})).not.toContain('rank');
  });

  it('call one different only beyond the 99.8 % limits', () => {
    const alike = Array.from({ length: 20 }, (_, index) => unit(`u${index}`, 70 + (index % 5), 100));
    const funnel = siblingFunnel([...alike, unit('far', 30, 100)]);
    expect(funnel?.units.at(-1)).toMatchObject({ unitId: 'far', verdict: 'lower' });
    expect(funnel?.units.at(-1)?.q).toBeLessThan(0.05);
    expect(funnel?.units.slice(0, 20).every(({ verdict }) => verdict === 'not-clearly-different')).toBe(true);
  });

  it('are not compared when there are fewer than three with thirty answers', () => {
    expect(siblingFunnel([unit('a', 20, 40), unit('b', 30, 40), unit('c', 9, 29)])).toBeUndefined();
    expect(siblingFunnel([])).toBeUndefined();
  });

  it('are not compared when all have answered alike', () => {
    expect(siblingFunnel([unit('a', 40, 40), unit('b', 40, 40), unit('c', 50, 50)])).toBeUndefined();
  });
});
