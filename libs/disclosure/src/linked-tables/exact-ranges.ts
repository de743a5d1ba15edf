import type { HiddenSystem } from './hidden-system.ts';
import { at } from './linked-table.ts';
import type { Work } from './policy.ts';

/** What an attacker can bound an unknown to. `high` may be Infinity. */
export interface Range {
  low: number;
  high: number;
}

/** Above this many numbers in the tableau the exact method is not tried. */
const LARGEST_TABLEAU = 250_000;

/** Thrown inside when a number leaves the whole numbers that doubles hold exactly. */
class NotExact extends Error {}

/**
 * Smallest and largest value of each wanted unknown over all non-negative solutions of the system: linear programming
 * in whole numbers (simplex with Edmonds' integer pivoting and Bland's rule), so that no tolerance decides what is safe.
 * Works from the equations alone, as an attacker would; the true counts are not used.
 *
 * `settled(column, seen)` may end the search for a column early, when the values met so far already prove what is asked.
 * @returns one range per column; columns that were not wanted hold the values met on the way.
 * Null when the system is too large or the numbers grow beyond 2^53: then nothing is proven.
 */
export function exactRanges(
  system: HiddenSystem,
  wanted: Iterable<number>,
  settled: (column: number, seen: Range) => boolean = () => false,
  work: Work = { steps: 0 },
): Range[] | null {
  if ((system.columns.length + 1) * system.equations.length > LARGEST_TABLEAU) return null;
  try {
    const simplex = new IntegerSimplex(system, work);
    for (const column of wanted) {
      if (!settled(column, at(simplex.seen, column))) simplex.maximise(column);
      if (!settled(column, at(simplex.seen, column))) simplex.minimise(column);
    }
    return simplex.seen;
  } catch (error) {
    if (error instanceof NotExact) return null;
    throw error;
  }
}

/** Tableau with entries T and common denominator D: D x(basic of row) + sum T x(others) = T(rhs). */
class IntegerSimplex {
  readonly seen: Range[];
  private readonly width: number;
  private tableau: Float64Array[];
  private basis: number[];
  private readonly isBasic: Uint8Array;
  private denominator = 1;

  constructor(
    system: HiddenSystem,
    private readonly work: Work,
  ) {
    this.width = system.columns.length;
    this.seen = system.columns.map(() => ({ low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY }));
    this.tableau = system.equations.map(({ cells, rhs }) => {
      const row = new Float64Array(this.width + 1);
      const flip = rhs < 0 ? -1 : 1;
      for (const { column, sign } of cells) row[column] = sign * flip;
      row[this.width] = rhs * flip;
      return row;
    });
    this.basis = this.tableau.map(() => -1);
    this.isBasic = new Uint8Array(this.width);
    this.findFirstVertex();
    this.note();
  }

  maximise(column: number): void {
    if (!this.basis.includes(column)) {
      if (!this.enter(column)) return;
      this.note();
    }
    // Zero-level ties may have let another unknown in; the row is looked up each time.
    for (let row = this.basis.indexOf(column); row >= 0; row = this.basis.indexOf(column)) {
      const entering = this.firstColumn((j) => this.entry(row, j) < 0);
      if (entering < 0 || !this.enter(entering)) return;
      this.note();
    }
  }

  minimise(column: number): void {
    for (let row = this.basis.indexOf(column); row >= 0; row = this.basis.indexOf(column)) {
      const entering = this.firstColumn((j) => this.entry(row, j) > 0);
      if (entering < 0) return;
      this.enter(entering);
      this.note();
    }
  }

  private entry(row: number, column: number): number {
    return at(at(this.tableau, row), column);
  }

  private firstColumn(fits: (column: number) => boolean): number {
    for (let j = 0; j < this.width; j += 1) if (this.isBasic[j] === 0 && fits(j)) return j;
    return -1;
  }

  /** Phase 1: artificial unknowns (basis -1) leave one by one; redundant rows are dropped. */
  private findFirstVertex(): void {
    for (;;) {
      const open = this.basis.flatMap((basic, row) => (basic < 0 ? [row] : []));
      if (!open.some((row) => this.entry(row, this.width) > 0)) break;
      const entering = this.firstColumn((j) => open.reduce((sum, row) => sum + this.entry(row, j), 0) > 0);
      if (entering < 0) throw new RangeError('the shown cells contradict each other');
      this.enter(entering);
    }
    for (let row = this.basis.length - 1; row >= 0; row -= 1) {
      if (at(this.basis, row) >= 0) continue;
      const column = this.firstColumn((j) => this.entry(row, j) !== 0);
      if (column < 0) {
        this.tableau.splice(row, 1);
        this.basis.splice(row, 1);
        continue;
      }
      const values = at(this.tableau, row);
      if (at(values, column) < 0) for (let j = 0; j <= this.width; j += 1) values[j] = -at(values, j);
      this.pivot(row, column);
    }
  }

  /** Lets an unknown grow as far as it can. False when nothing stops it: then it, and all it drags along, is unbounded. */
  private enter(column: number): boolean {
    let best = -1;
    for (let row = 0; row < this.basis.length; row += 1) {
      const entry = this.entry(row, column);
      if (entry <= 0) continue;
      if (best < 0) {
        best = row;
        continue;
      }
      const mine = exact(this.entry(row, this.width) * this.entry(best, column));
      const other = exact(this.entry(best, this.width) * entry);
      if (mine < other || (mine === other && at(this.basis, row) < at(this.basis, best))) best = row;
    }
    if (best >= 0) {
      this.pivot(best, column);
      return true;
    }
    at(this.seen, column).high = Number.POSITIVE_INFINITY;
    this.basis.forEach((basic, row) => {
      if (this.entry(row, column) < 0 && basic >= 0) at(this.seen, basic).high = Number.POSITIVE_INFINITY;
    });
    return false;
  }

  private pivot(pivotRow: number, pivotColumn: number): void {
    const source = at(this.tableau, pivotRow);
    const pivot = at(source, pivotColumn);
    const filled: number[] = [];
    for (let j = 0; j <= this.width; j += 1) if (source[j] !== 0) filled.push(j);
    for (const row of this.tableau) {
      if (row === source) continue;
      this.work.steps += 1;
      const factor = at(row, pivotColumn);
      if (pivot !== this.denominator) {
        for (let j = 0; j <= this.width; j += 1) {
          const grown = exact(at(row, j) * pivot) - exact(factor * at(source, j));
          row[j] = exact(grown) / this.denominator;
        }
      } else if (factor !== 0) {
        for (const j of filled) row[j] = exact(at(row, j) - exact(factor * at(source, j)) / pivot);
      }
    }
    this.denominator = pivot;
    const leaving = at(this.basis, pivotRow);
    if (leaving >= 0) this.isBasic[leaving] = 0;
    this.isBasic[pivotColumn] = 1;
    this.basis[pivotRow] = pivotColumn;
  }

  /** Remembers the values of the vertex. */
  private note(): void {
    const value = new Float64Array(this.width);
    this.basis.forEach((basic, row) => {
      if (basic >= 0) value[basic] = this.entry(row, this.width) / this.denominator;
    });
    this.seen.forEach((range, column) => {
      const here = at(value, column);
      if (here < range.low) range.low = here;
      if (here > range.high) range.high = here;
    });
  }
}

function exact(value: number): number {
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) throw new NotExact();
  return value;
}
