import type { Range } from './exact-ranges.ts';
import type { HiddenSystem } from './hidden-system.ts';
import { at } from './linked-table.ts';
import type { Work } from './policy.ts';
import { TableWalker } from './table-walker.ts';

/** Search steps per move before giving up: giving up is safe, it only leaves the question to the exact method. */
export const STEPS_PER_MOVE = 400;
/**
 * Quick proof that cells are safe: walks from the true counts to other tables that look the same from outside (add one here,
 * take one there, so that every shown number stays). Each table met is a witness. A move that was found is made as often as
 * it can be, forwards and backwards: all tables on the way look the same too.
 * Finds nothing that is not there; may miss what is there.
 * @param wanted columns to be proven
 * @param isSettled says when the values met for a column are enough
 * @returns the values met per column
 */
export function witnessRanges(
  system: HiddenSystem,
  trueCounts: readonly number[],
  wanted: readonly number[],
  isSettled: (column: number, seen: Range) => boolean,
  stepsPerMove = STEPS_PER_MOVE,
  work: Work = { steps: 0 },
): Range[] {
  const walker = new TableWalker(system, trueCounts, stepsPerMove);
  for (const direction of [1, -1] as const) {
    for (const column of wanted) {
      walker.restart();
      while (!isSettled(column, at(walker.seen, column)) && walker.move(column, direction));
    }
  }
  work.steps += walker.taken;
  return walker.seen;
}
