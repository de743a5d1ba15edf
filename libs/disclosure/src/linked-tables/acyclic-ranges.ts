import type { Range } from './exact-ranges.ts';
import type { HiddenSystem } from './hidden-system.ts';
import { at } from './linked-table.ts';

/**
 * Smallest and largest value of every unknown of a system without rings: where no two unknowns hang together in more than one
 * way, as in a tree of units and nothing else, what each equation leaves an unknown is an unbroken range of whole numbers
 * that depends on nothing else. So ranges are carried once from the leaves to a root and once back: exact, and linear in the
 * size of the system, where the general method needs a tableau.
 * @returns one range per column; null when the system has a ring, and nothing is said
 */
export function acyclicRanges(system: HiddenSystem): Range[] | null {
  const order = orderWithoutRings(system);
  if (order === null) return null;
  const within = system.columns.map((): Range => ({ low: 0, high: Number.POSITIVE_INFINITY }));
  // From the leaves: every equation tells the unknown above it what those below leave open.
  for (const { equation, above } of [...order].reverse())
    narrow(at(within, above), left(system, within, equation, above));
  // And back: the unknowns below hear what the rest leaves them. What an unknown told the equation itself is taken out again by
  // reckoning without it.
  for (const { equation, above } of order) {
    const parts = sumsOf(system, within, equation);
    for (const { column, sign } of at(system.equations, equation).cells) {
      if (column !== above) narrow(at(within, column), parts.without(sign, at(within, column)));
    }
  }
  return within;
}

interface Step {
  readonly equation: number;
  /** The unknown through which the equation hangs together with those nearer the root. */
  readonly above: number;
}

/** The equations of each connected part from a root outwards; null when one is reached by two ways. */
function orderWithoutRings(system: HiddenSystem): Step[] | null {
  const order: Step[] = [];
  const seenColumn = new Uint8Array(system.columns.length);
  const seenEquation = new Uint8Array(system.equations.length);
  for (let root = 0; root < system.columns.length; root += 1) {
    if (seenColumn[root] === 1) continue;
    seenColumn[root] = 1;
    const queue = [root];
    for (let column = queue.pop(); column !== undefined; column = queue.pop()) {
      for (const { equation } of at(system.equationsOf, column)) {
        if (seenEquation[equation] === 1) continue;
        seenEquation[equation] = 1;
        order.push({ equation, above: column });
        for (const cell of at(system.equations, equation).cells) {
          if (cell.column === column) continue;
          if (seenColumn[cell.column] === 1) return null;
          seenColumn[cell.column] = 1;
          queue.push(cell.column);
        }
      }
    }
  }
  return order;
}

/** What the other unknowns of an equation leave for one of them. */
function left(system: HiddenSystem, within: readonly Range[], equation: number, column: number): Range {
  const sign = at(system.equations, equation).cells.find((cell) => cell.column === column)?.sign ?? 1;
  return sumsOf(system, within, equation).without(sign, at(within, column));
}

/** Sums of the bounds of all unknowns in an equation, kept so that any one of them can be left out again. */
function sumsOf(system: HiddenSystem, within: readonly Range[], equation: number) {
  const { cells, rhs } = at(system.equations, equation);
  const least = new OpenSum();
  const most = new OpenSum();
  for (const { column, sign } of cells) {
    const { low, high } = at(within, column);
    least.add(sign > 0 ? low : -high);
    most.add(sign > 0 ? high : -low);
  }
  return {
    /** From sum of sign x unknown = rhs: the range of one unknown, by those of the others. */
    without(sign: 1 | -1, { low, high }: Range): Range {
      const othersLeast = least.less(sign > 0 ? low : -high);
      const othersMost = most.less(sign > 0 ? high : -low);
      const [a, b] = [rhs - othersMost, rhs - othersLeast];
      return sign > 0 ? { low: a, high: b } : { low: -b, high: -a };
    },
  };
}

/** A sum with some terms without bound, from which a term can be taken out again. */
class OpenSum {
  private finite = 0;
  private unbounded = 0;
  private direction = 1;

  add(term: number): void {
    if (Number.isFinite(term)) this.finite += term;
    else {
      this.unbounded += 1;
      this.direction = Math.sign(term);
    }
  }

  less(term: number): number {
    const isOpen = !Number.isFinite(term);
    if (this.unbounded - (isOpen ? 1 : 0) > 0) return this.direction * Number.POSITIVE_INFINITY;
    return this.finite - (isOpen ? 0 : term);
  }
}

function narrow(range: Range, other: Range): void {
  range.low = Math.max(range.low, other.low);
  range.high = Math.min(range.high, other.high);
}
