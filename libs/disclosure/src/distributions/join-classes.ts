import { requireCount, requireK } from '../released.ts';

/** Classes from `first` to `last` of those given, taken as one. */
export interface JoinedClasses {
  readonly first: number;
  readonly last: number;
}

/**
 * Joins neighbours among classes of numbers until each holds 2k answers and a twentieth of all. A class that few are in would be hidden
 * in every unit, and would take its neighbours' counts with it. To be called with the counts of the whole survey, never of one unit:
 * what it tells is then that a class had under 2k answers, or under a twentieth, in all of it, which leaves open 0, k and what lies between.
 * Always the smallest is joined, with the smaller of its neighbours; of equals the first.
 * @param counts of all units together, in the order of the classes
 * @returns neighbours in order; a single one where there are too few answers, or nearly all are in one class
 * @throws RangeError when a count or k is impossible
 */
export function joinClasses(counts: readonly number[], k: number): JoinedClasses[] {
  requireK(k);
  for (const [index, count] of counts.entries()) requireCount(`class ${index}`, count);
  const least = Math.max(2 * k, counts.reduce((sum, count) => sum + count, 0) / 20);
  const joined = counts.map((count, index) => ({ first: index, last: index, count }));
  while (joined.length > 1) {
    const smallest = Math.min(...joined.map(({ count }) => count));
    if (smallest >= least) break;
    const at = joined.findIndex(({ count }) => count === smallest);
    const [before, after] = [
      joined[at - 1]?.count ?? Number.POSITIVE_INFINITY,
      joined[at + 1]?.count ?? Number.POSITIVE_INFINITY,
    ];
    const left = before <= after ? at - 1 : at;
    const [one, other] = joined.slice(left, left + 2);
    if (!one || !other) break;
    joined.splice(left, 2, { first: one.first, last: other.last, count: one.count + other.count });
  }
  return joined.map(({ first, last }) => ({ first, last }));
}
