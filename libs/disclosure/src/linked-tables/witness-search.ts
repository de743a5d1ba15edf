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

class Walker {
  readonly values: number[];
  private readonly imbalance: Int32Array;
  private readonly change: Int8Array;
  private readonly moved = new Set<number>();
  private open: number[] = [];
  private steps = 0;

  constructor(
    private readonly system: HiddenSystem,
    private readonly start: readonly number[],
    private readonly stepsPerMove: number,
  ) {
    this.values = [...start];
    this.imbalance = new Int32Array(system.equations.length);
    this.change = new Int8Array(start.length);
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
      for (const equation of this.open) this.imbalance[equation] = 0;
      this.open = [];
      if (found) return trail;
    }
    return null;
  }

  private repair(trail: number[], depth: number): boolean {
    const row = this.open.find((equation) => this.imbalance[equation] !== 0);
    if (row === undefined) return true;
    if (depth === 0 || this.steps >= this.stepsPerMove) return false;
    const lacking = -at(this.imbalance, row);
    const options = at(this.system.equations, row)
      .cells.filter(({ column, sign }) => {
        const step = sign * Math.sign(lacking);
        return this.change[column] === 0 && at(this.values, column) + step >= 0;
      })
      .map(({ column, sign }) => ({
        column,
        step: sign * Math.sign(lacking),
        worth: this.worth(column, sign * Math.sign(lacking)),
      }))
      .sort((a, b) => a.worth - b.worth || a.column - b.column);
    for (const { column, step } of options) {
      this.steps += 1;
      trail.push(column);
      this.apply(column, step);
      if (this.repair(trail, depth - 1)) return true;
      this.apply(column, -step);
      this.change[column] = 0;
      trail.pop();
      if (this.steps >= this.stepsPerMove) return false;
    }
    return false;
  }

  /** Equations that stand open after the step, relative to now: the fewer the better. */
  private worth(column: number, step: number): number {
    let opened = 0;
    for (const { equation, sign } of at(this.system.equationsOf, column)) {
      const after = at(this.imbalance, equation) + step * sign;
      opened += Math.abs(after) - Math.abs(at(this.imbalance, equation));
    }
    return opened;
  }

  private apply(column: number, step: number): void {
    this.change[column] = at(this.change, column) + step;
    for (const { equation, sign } of at(this.system.equationsOf, column)) {
      if (!this.open.includes(equation)) this.open.push(equation);
      this.imbalance[equation] = at(this.imbalance, equation) + step * sign;
    }
  }
}
