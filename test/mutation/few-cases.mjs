/**
 * fast-check with a fixed seed and at most thirty cases a property: ten thousand for every fault would take days. Where there
 * were fewer than asked for, the spec ends there: what it says after that is how many of its ten thousand cases were of a kind.
 */
import * as whole from 'fast-check';

const MOST = 30;

export class FewerCases extends Error {}

export * from 'fast-check';
export function assert(property, given = {}) {
  whole.assert(property, { ...given, seed: 20_260_101, numRuns: Math.min(given.numRuns ?? MOST, MOST) });
  if ((given.numRuns ?? 0) > MOST) throw new FewerCases();
}
export default { ...whole.default, assert };
