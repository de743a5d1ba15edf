import { HIDDEN, type Released, shown } from '../released.ts';

/**
 * How many came as far as each step of a way that people walk one after the other. Every count is rounded down to a whole number of
 * times k, and what is below k is hidden: so no difference, between two steps or between two looks, speaks about fewer than k.
 * @param counts of people, in any order of steps
 */
export function releaseSteps(counts: readonly number[], k: number): Released<number>[] {
  return counts.map((count) => (count < k ? HIDDEN : shown(Math.floor(count / k) * k)));
}
