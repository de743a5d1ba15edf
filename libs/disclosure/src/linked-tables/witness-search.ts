import type { Range } from './exact-ranges.ts';
import type { HiddenSystem } from './hidden-system.ts';
import { at } from './linked-table.ts';

/** Search steps per move before giving up: giving up is safe, it only leaves the question to the exact method. */
export const STEPS_PER_MOVE = 400;
const LONGEST_MOVE = 14;

/**
 * Quick proof that cells are safe: walks from the true counts to other tables that look the same from outside, one
 * respondent at a time (add one here, take one there, so that every shown number stays). Each table met is a witness.
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
): Range[] {
  const seen = trueCounts.map((count) => ({ low: count, high: count }));
  const walker = new Walker(system, trueCounts, stepsPerMove);
  for (const direction of [1, -1] as const) {
    for (const column of wanted) {
      walker.restart();
      while (!isSettled(column, at(seen, column))) {
        const moved = walker.move(column, direction);
        if (moved === null) break;
        for (const changed of moved) {
          const range = at(seen, changed);
          const value = at(walker.values, changed);
          if (value < range.low) range.low = value;
          if (value > range.high) range.high = value;
        }
      }
    }
  }
  return seen;
}

interface Candidate {
  readonly column: number;
  readonly step: number;
  readonly worth: number;
}

class Walker {
  readonly values: Float64Array;
  private readonly imbalance: Int32Array;
  private readonly change: Int8Array;
  private readonly moved = new Set<number>();
  /** Equations that were touched since the last whole move, in the order of their first touch. */
  private open: number[] = [];
  private readonly isOpen: Uint8Array;
  private steps = 0;

  constructor(
    private readonly system: HiddenSystem,
    private readonly start: readonly number[],
    private readonly stepsPerMove: number,
  ) {
    this.values = Float64Array.from(start);
    this.imbalance = new Int32Array(system.equations.length);
    this.change = new Int8Array(start.length);
    this.isOpen = new Uint8Array(system.equations.length);
  }

  restart(): void {
    for (const column of this.moved) this.values[column] = at(this.start, column);
    this.moved.clear();
  }

  /** Changes `column` by one and others so that all equations hold again. The changed columns, or null. */
  move(column: number, direction: 1 | -1): number[] | null {
    if (at(this.values, column) + direction < 0) return null;
    for (const depth of [3, 7, LONGEST_MOVE]) {
      this.steps = 0;
      const trail = [column];
      this.apply(column, direction);
      const found = this.repair(trail, depth);
      for (const changed of trail) {
        if (found) {
          this.values[changed] = at(this.values, changed) + at(this.change, changed);
          this.moved.add(changed);
        }
        this.change[changed] = 0;
      }
      for (const equation of this.open) {
        this.imbalance[equation] = 0;
        this.isOpen[equation] = 0;
      }
      this.open = [];
      if (found) return trail;
    }
    return null;
  }

  private repair(trail: number[], depth: number): boolean {
    const row = this.open.find((equation) => this.imbalance[equation] !== 0);
    if (row === undefined) return true;
    if (depth === 0 || this.steps >= this.stepsPerMove) return false;
    const lacking = Math.sign(-(this.imbalance[row] ?? 0));
    const { cells } = at(this.system.equations, row);
    // The best untried candidate is looked for anew each time: the first one is nearly always enough, so sorting is waste.
    let tried: Candidate | undefined;
    for (
      let next = this.bestAfter(tried, cells, lacking);
      next !== undefined;
      next = this.bestAfter(tried, cells, lacking)
    ) {
      tried = next;
      this.steps += 1;
      trail.push(next.column);
      this.apply(next.column, next.step);
      if (this.repair(trail, depth - 1)) return true;
      this.apply(next.column, -next.step);
      this.change[next.column] = 0;
      trail.pop();
      if (this.steps >= this.stepsPerMove) return false;
    }
    return false;
  }

  /** The candidate with the least worth, then the lowest column, among those that come after `tried` in that order. */
  private bestAfter(
    tried: Candidate | undefined,
    cells: HiddenSystem['equations'][number]['cells'],
    lacking: number,
  ): Candidate | undefined {
    let best: Candidate | undefined;
    for (const { column, sign } of cells) {
      const step = sign * lacking;
      if (this.change[column] !== 0 || (this.values[column] ?? 0) + step < 0) continue;
      const worth = this.worth(column, step);
      if (tried && (worth < tried.worth || (worth === tried.worth && column <= tried.column))) continue;
      if (best === undefined || worth < best.worth || (worth === best.worth && column < best.column)) {
        best = { column, step, worth };
      }
    }
    return best;
  }

  /** Equations that stand open after the step, relative to now: the fewer the better. */
  private worth(column: number, step: number): number {
    let opened = 0;
    for (const { equation, sign } of at(this.system.equationsOf, column)) {
      const before = this.imbalance[equation] ?? 0;
      opened += Math.abs(before + step * sign) - Math.abs(before);
    }
    return opened;
  }

  private apply(column: number, step: number): void {
    this.change[column] = (this.change[column] ?? 0) + step;
    for (const { equation, sign } of at(this.system.equationsOf, column)) {
      if (this.isOpen[equation] === 0) {
        this.isOpen[equation] = 1;
        this.open.push(equation);
      }
      this.imbalance[equation] = (this.imbalance[equation] ?? 0) + step * sign;
    }
  }
}
