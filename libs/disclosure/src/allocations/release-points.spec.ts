import { describe, expect, it } from '@jest/globals';
import { releasePoints } from './release-points.ts';

const scale = ['0', '25', '50', '75', '100'].map((value) => ({ value, score: Number(value) }));
const UNITS = [
  { id: 'clinic', parentId: null },
  { id: 'a', parentId: 'clinic' },
  { id: 'b', parentId: 'clinic' },
];

/** Options from what each person gave them: [[50, 25, 25], ...] by unit. */
function given(byUnit: Record<string, readonly (readonly number[])[]>) {
  return ['food', 'rest', 'talk'].map((value, place) => ({
    value,
    scale,
    counts: new Map(
      Object.entries(byUnit).map(([unit, people]) => {
        const counts = new Map<string, number>();
        for (const points of people) {
          const key = String(points[place]);
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
        return [unit, counts];
      }),
    ),
  }));
}
const times = (count: number, ...points: number[]) => Array.from({ length: count }, () => points);
const MANY = [...times(20, 50, 25, 25), ...times(20, 25, 75, 0), ...times(20, 0, 0, 100), ...times(12, 75, 25, 0)];

function means(byUnit: Parameters<typeof given>[0], unit: string) {
  const units = UNITS.filter(({ id }) => id === 'clinic' || id in byUnit);
  const released = releasePoints(units, given(byUnit), { k: 5 }).get(unit);
  return [...(released ?? [])].map(([, mean]) => (mean.kind === 'shown' ? mean.value.estimate : null));
}

describe('releasing points that were shared out', () => {
  it('tells the mean share of each option, all of them 100 together', () => {
    // food: (20x50 + 20x25 + 12x75) / 72 = 33.3
    expect(means({ a: MANY, b: MANY }, 'a')).toEqual([33.3, 31.9, 34.7]);
    expect(means({ a: MANY, b: MANY }, 'clinic')).toEqual([33.3, 31.9, 34.7]);
  });

  it('tells nothing of four people, and nothing of the clinic or the other ward that they would follow from', () => {
    expect(means({ a: MANY, b: times(4, 50, 50, 0) }, 'b')).toEqual([null, null, null]);
    const told = ['a', 'clinic'].map((unit) => means({ a: MANY, b: times(4, 50, 50, 0) }, unit));
    expect(told.some((each) => each.every((mean) => mean === null))).toBe(true);
  });

  it('never holds back a single mean, which would follow from the others', () => {
    // Everybody gave food the same: a mean about each of them.
    const alike = [...times(30, 50, 25, 25), ...times(20, 50, 50, 0), ...times(20, 50, 0, 50)];
    const told = means({ a: alike }, 'a');
    expect(told[0]).toBeNull();
    expect(told.filter((mean) => mean === null).length).toBeGreaterThanOrEqual(2);
  });
});
