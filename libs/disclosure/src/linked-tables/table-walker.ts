import type { Range } from './exact-ranges.ts';
import type { HiddenSystem } from './hidden-system.ts';
import { at } from './linked-table.ts';

/** Other cells that a move may touch: most moves are a square of two units and two values, with their groups. */
const DEPTHS = [7, 14] as const;
/** How far a move without an end is followed: further than any k. */
const FAR = 1_000_000;
/** The same for moves over fixed cells: a long one passes too many that have nothing to do with it. */
const WAYS = [3, 7] as const;
/** Fixed cells that a move may pass at most. */
const MOST_FIXED = 3;

/**
 * Reads flat lists in which what is most likely to fit comes first, so that a step costs the same in a system of a hundred
 * cells and of ten thousand.
 */
export class TableWalker {
  readonly seen: Range[];
  private readonly values: Float64Array;
  private readonly imbalance: Int32Array;
  private readonly change: Int8Array;
  private readonly moved = new Set<number>();
  /** Equations that were touched since the last whole move, in the order of their first touch. */
  private readonly open: number[] = [];
  private readonly isOpen: Uint8Array;
  private readonly byEquation: Incidence;
  private readonly byColumn: Incidence;
  /** What `sharedBy` has found. */
  private readonly shared = new Map<number, number[]>();
  private readonly trail: number[] = [];
  private steps = 0;
  /** Steps of all searches so far. */
  taken = 0;
  /** Fixed cells that the move may still pass. */
  private mayPass = 0;

  constructor(
    system: HiddenSystem,
    private readonly start: readonly number[],
    private readonly stepsPerMove: number,
    private readonly isFixed: (column: number) => boolean = () => false,
    costs: readonly number[] = [],
  ) {
    this.seen = start.map((count) => ({ low: count, high: count }));
    this.values = Float64Array.from(start);
    this.imbalance = new Int32Array(system.equations.length);
    this.change = new Int8Array(start.length);
    this.isOpen = new Uint8Array(system.equations.length);
    this.byColumn = incidence(system.equationsOf, ({ equation }) => equation);
    // A cell in few equations opens few; one with many respondents can give away many.
    const { starts: opened } = this.byColumn;
    const opens = (column: number): number => (opened[column + 1] ?? 0) - (opened[column] ?? 0);
    this.byEquation = incidence(
      system.equations.map(({ cells }) =>
        [...cells].sort(
          ({ column: a }, { column: b }) =>
            (costs[a] ?? 0) - (costs[b] ?? 0) || opens(a) - opens(b) || (start[b] ?? 0) - (start[a] ?? 0),
        ),
      ),
      ({ column }) => column,
    );
  }

  restart(): void {
    for (const column of this.moved) this.values[column] = this.start[column] ?? 0;
    this.moved.clear();
  }

  /** Changes `column` and others so that all equations hold again, as far as they can go. False where no way is found. */
  move(column: number, direction: 1 | -1): boolean {
    this.mayPass = 0;
    return this.search(column, direction, DEPTHS, () => this.goAlong());
  }

  /**
   * Fixed cells that would have to give way for `column` to change: those on a move that passes as few of them as are
   * found to do. Null where no such move is found.
   */
  blocking(column: number, direction: 1 | -1): number[] | null {
    for (this.mayPass = 1; this.mayPass <= MOST_FIXED; this.mayPass += 1) {
      let fixed: number[] = [];
      const note = (): void => {
        fixed = this.trail.filter((cell) => cell !== column && this.isFixed(cell));
      };
      if (this.search(column, direction, WAYS, note)) return fixed;
    }
    return null;
  }

  private search(column: number, direction: 1 | -1, depths: readonly number[], note: () => void): boolean {
    if ((this.values[column] ?? 0) + direction < 0) return false;
    for (const depth of depths) {
      this.steps = 0;
      this.trail.push(column);
      this.apply(column, direction);
      const found = this.repair(depth);
      this.taken += this.steps;
      if (found) note();
      for (const changed of this.trail) this.change[changed] = 0;
      for (const equation of this.open) {
        this.imbalance[equation] = 0;
        this.isOpen[equation] = 0;
      }
      this.trail.length = 0;
      this.open.length = 0;
      if (found) return true;
    }
    return false;
  }

  /** Takes note of the tables at both ends of the move, and stays at the one it leads to. */
  private goAlong(): void {
    const [values, change] = [this.values, this.change];
    let forwards = FAR;
    let backwards = FAR;
    for (const column of this.trail) {
      const value = values[column] ?? 0;
      if ((change[column] ?? 0) < 0) forwards = Math.min(forwards, value);
      else backwards = Math.min(backwards, value);
    }
    for (const column of this.trail) {
      const [value, step] = [values[column] ?? 0, change[column] ?? 0];
      const range = at(this.seen, column);
      const [ahead, behind] = [value + step * forwards, value - step * backwards];
      range.low = Math.min(range.low, ahead, behind);
      range.high = Math.max(range.high, ahead, behind);
      values[column] = ahead;
      this.moved.add(column);
    }
  }

  private repair(depth: number): boolean {
    const row = this.open.find((equation) => this.imbalance[equation] !== 0);
    if (row === undefined) return true;
    if (depth === 0) return false;
    const lacking = (this.imbalance[row] ?? 0) > 0 ? -1 : 1;
    // What mends another open equation as well comes first.
    for (const other of [...this.open]) {
      if (other === row || this.imbalance[other] === 0) continue;
      for (const column of this.sharedBy(row, other)) {
        const step = this.signIn(column, row) * lacking;
        const mends = step * this.signIn(column, other) * (this.imbalance[other] ?? 0) < 0;
        if (mends && this.attempt(column, step, depth)) return true;
        if (this.steps >= this.stepsPerMove) return false;
      }
    }
    const { starts, others, signs } = this.byEquation;
    const end = starts[row + 1] ?? 0;
    for (const fixed of this.mayPass > 0 ? [false, true] : [false]) {
      for (let index = starts[row] ?? 0; index < end; index += 1) {
        const column = others[index] ?? 0;
        if (this.isFixed(column) !== fixed) continue;
        if (this.attempt(column, (signs[index] ?? 0) * lacking, depth)) return true;
        if (this.steps >= this.stepsPerMove) return false;
      }
    }
    return false;
  }

  private attempt(column: number, step: number, depth: number): boolean {
    if (this.change[column] !== 0 || (this.values[column] ?? 0) + step < 0) return false;
    const price = this.isFixed(column) ? 1 : 0;
    if (price > this.mayPass) return false;
    this.steps += 1;
    this.mayPass -= price;
    this.trail.push(column);
    this.apply(column, step);
    if (this.repair(depth - 1)) return true;
    this.mayPass += price;
    this.apply(column, -step);
    this.change[column] = 0;
    this.trail.pop();
    return false;
  }

  private apply(column: number, step: number): void {
    const { starts, others, signs } = this.byColumn;
    const end = starts[column + 1] ?? 0;
    this.change[column] = (this.change[column] ?? 0) + step;
    for (let index = starts[column] ?? 0; index < end; index += 1) {
      const equation = others[index] ?? 0;
      if (this.isOpen[equation] === 0) {
        this.isOpen[equation] = 1;
        this.open.push(equation);
      }
      this.imbalance[equation] = (this.imbalance[equation] ?? 0) + step * (signs[index] ?? 0);
    }
  }

  private signIn(column: number, equation: number): number {
    const { starts, others, signs } = this.byColumn;
    const end = starts[column + 1] ?? 0;
    for (let index = starts[column] ?? 0; index < end; index += 1)
      if (others[index] === equation) return signs[index] ?? 0;
    return 0;
  }

  /** Cells that two equations have in common, ascending. Looked for when first asked: of most pairs nobody ever asks. */
  private sharedBy(one: number, other: number): readonly number[] {
    const [low, high] = one < other ? [one, other] : [other, one];
    const key = low * this.isOpen.length + high;
    const known = this.shared.get(key);
    if (known) return known;
    const { starts, others } = this.byEquation;
    const found: number[] = [];
    for (let index = starts[low] ?? 0; index < (starts[low + 1] ?? 0); index += 1) {
      const column = others[index] ?? 0;
      if (this.signIn(column, high) !== 0) found.push(column);
    }
    found.sort((a, b) => a - b);
    this.shared.set(key, found);
    return found;
  }
}

/** Lists of lists, one after the other: those of `index` stand from `starts[index]` up to `starts[index + 1]`. */
interface Incidence {
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly signs: Int8Array;
}

function incidence<Item extends { readonly sign: 1 | -1 }>(
  lists: readonly (readonly Item[])[],
  other: (item: Item) => number,
): Incidence {
  const starts = new Int32Array(lists.length + 1);
  for (let index = 0; index < lists.length; index += 1)
    starts[index + 1] = (starts[index] ?? 0) + (lists[index]?.length ?? 0);
  const all = starts[lists.length] ?? 0;
  const [others, signs] = [new Int32Array(all), new Int8Array(all)];
  let place = 0;
  for (const list of lists) {
    for (const item of list) {
      others[place] = other(item);
      signs[place] = item.sign;
      place += 1;
    }
  }
  return { starts, others, signs };
}
