import type { UnitMargin } from './published-mean.ts';
import { type DistributionRelease, releaseDistributions } from './release-distributions.ts';

/** How many chose one value; `score` as in `ScaleValue`. */
export interface CountedValue {
  readonly value: string;
  readonly count: number;
  readonly score: number | null;
}

/**
 * What may leave about one question in one unit and period, when nothing else is released that this unit is a part of
 * or that is a part of it. Where a tree of units is shown, use `releaseDistributions` for all of it together.
 * Give every value of the scale, also those nobody chose.
 * @throws RangeError when a value comes twice, or a count, score or k is impossible
 */
export function releaseDistribution(input: {
  readonly counts: readonly CountedValue[];
  readonly k: number;
  readonly margin?: UnitMargin;
}): DistributionRelease {
  const counts = new Map(input.counts.map(({ value, count }) => [value, count]));
  const released = releaseDistributions(
    [{ id: 'one', parentId: null }],
    input.counts,
    new Map([['one', counts]]),
    input,
  );
  const one = released.get('one');
  if (one === undefined) throw new RangeError('the unit is not in its own tree');
  return one;
}
