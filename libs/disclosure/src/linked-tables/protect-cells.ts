import { acyclicRanges } from './acyclic-ranges.ts';
import { exactRanges } from './exact-ranges.ts';
import { type HiddenSystem, hiddenSystems, wholeSystem } from './hidden-system.ts';
import { at, type Cell, type LinkedTable, linkTable, type Relation } from './linked-table.ts';
import { isSafe, isTooFew, policyOf, type ReleasePolicy, type Work } from './policy.ts';
import { TableWalker } from './table-walker.ts';
import { STEPS_PER_MOVE, witnessRanges } from './witness-search.ts';

export interface ProtectOptions extends Partial<ReleasePolicy> {
  /** Cells that must be hidden for another reason than their count. */
  readonly hide?: Iterable<string>;
  /** Adds the steps of all searches to it. */
  readonly work?: Work;
}

export interface Protection {
  /** All cells to hide. */
  readonly hidden: ReadonlySet<string>;
  /** Those hidden for their own sake; the rest protects them. */
  readonly primary: ReadonlySet<string>;
}

/** Systems up to this many cells are tidied afterwards: hidden cells that turn out not to be needed are shown again. */
const TIDY_UP_TO = 60;
/** In larger systems than this a proof gives up sooner: there are many to try, and most come at once. */
const LARGE_SYSTEM = 300;
/** Search steps for a way over shown cells. */
const STEPS_PER_WAY = 4_000;
/** Parts up to this many relations away are hidden before a total is. */
const NEAR = 3;

/**
 * Chooses cells to hide so that no hidden cell can be derived from the shown ones, over all relations together.
 *
 * 1. Primary: counts below k. 2. Relation by relation: a shown total must leave at least two hidden parts with k
 * respondents between them; the cheapest part that does it is hidden too. 3. Over all relations: every group of hidden
 * cells is proven safe, by showing other tables that fit or by exact bounds; where it cannot be proven, the shown cells that
 * stand in the way of another table are hidden and the proof is tried again. 4. What turns out superfluous is shown again.
 * Deterministic: same input, same answer. Ends at the latest when all that hangs together is hidden.
 * @throws RangeError when the table does not add up or k is below 2
 */
export function protectCells(
  cells: readonly Cell[],
  relations: readonly Relation[],
  options: ProtectOptions = {},
): Protection {
  const protection = new TableProtection(cells, relations, options);
  const hidden = protection.protect();
  return { hidden, primary: protection.primaryKeys() };
}

/**
 * The same for a caller who finds out bit by bit what must be hidden. What was proven stays proven, since hiding more only
 * widens what is possible: protecting anew costs what the further cells cost, not the whole table.
 */
export class TableProtection {
  private readonly table: LinkedTable;
  private readonly policy: ReleasePolicy;
  private readonly work: Work;
  private readonly hidden: Uint8Array;
  private readonly primary: Uint8Array;
  /** Cells proven safe. Hiding more only widens what is possible, so a proof stays good until a cell is shown again. */
  private readonly proven: Uint8Array;
  /** Walks over shown cells too, to find what is in the way. Made when it is first needed: most tables never do. */
  private walker: TableWalker | undefined;
  private readonly isHidden = (cell: number): boolean => this.hidden[cell] === 1;
  /** Rows of cells that were hidden since the last protection. */
  private touched: number[];
  private readonly indexOf: ReadonlyMap<string, number>;

  /** @throws RangeError when the table does not add up or k is below 2 */
  constructor(cells: readonly Cell[], relations: readonly Relation[], options: ProtectOptions = {}) {
    this.policy = policyOf(options);
    this.work = options.work ?? { steps: 0 };
    this.table = linkTable(cells, relations);
    this.indexOf = new Map(this.table.keys.map((key, cell) => [key, cell]));
    this.primary = Uint8Array.from(cells, ({ count }) => (isTooFew(count, this.policy) ? 1 : 0));
    this.hidden = Uint8Array.from(this.primary);
    this.proven = new Uint8Array(this.table.keys.length);
    this.touched = [...this.table.rows.keys()];
    this.hide(options.hide ?? []);
  }

  /** Takes further cells out for another reason than their count. Keys that are not in the table are passed over. */
  hide(keys: Iterable<string>): void {
    for (const key of keys) {
      const cell = this.indexOf.get(key);
      if (cell === undefined || this.primary[cell] === 1) continue;
      this.primary[cell] = 1;
      if (this.hidden[cell] === 1) continue;
      this.hidden[cell] = 1;
      this.touched.push(...at(this.table.rowsOf, cell));
    }
  }

  /** Hides what must go with them. @returns all that is hidden now */
  protect(): ReadonlySet<string> {
    this.closeAll();
    this.tidy();
    return new Set(this.table.keys.filter((_, cell) => this.isHidden(cell)));
  }

  /** Those hidden for their own sake. */
  primaryKeys(): ReadonlySet<string> {
    return new Set(this.table.keys.filter((_, cell) => this.primary[cell] === 1));
  }

  private closeAll(): void {
    let unproven = this.closeRows(this.touched);
    this.touched = [];
    while (unproven.size > 0) {
      const next = new Set<number>();
      for (const system of hiddenSystems(
        this.table,
        this.isHidden,
        [...unproven].sort((a, b) => a - b),
      )) {
        const changed = new Set<number>();
        for (const unsafe of this.unsafeCells(system)) {
          const rows = at(this.table.rowsOf, unsafe);
          if (rows.some((row) => changed.has(row))) continue; // may have become safe: asked again in the next round
          const victims = this.victims(unsafe);
          if (victims.length === 0) break; // all that hangs together is hidden: there is nothing left to derive from
          for (const victim of victims) this.hidden[victim] = 1;
          const touched = victims.flatMap((victim) => at(this.table.rowsOf, victim));
          for (const row of [...this.closeRows(touched), ...touched]) {
            next.add(row);
            changed.add(row);
          }
          for (const row of rows) changed.add(row);
        }
        for (const row of changed) next.add(row);
      }
      unproven = next;
    }
  }

  /** Shows hidden cells again, dearest first, where the proof holds without them. */
  private tidy(): void {
    const extra = [...this.hidden.keys()].filter((cell) => this.isHidden(cell) && this.primary[cell] === 0);
    extra.sort((a, b) => at(this.table.costs, b) - at(this.table.costs, a) || a - b);
    const inSmallSystem = new Set(
      hiddenSystems(this.table, this.isHidden, this.table.rows.keys())
        .filter(({ columns }) => columns.length <= TIDY_UP_TO)
        .flatMap(({ columns }) => columns),
    );
    for (const cell of extra) {
      if (!inSmallSystem.has(cell)) continue;
      const rows = at(this.table.rowsOf, cell);
      this.hidden[cell] = 0;
      // Most are needed by a single relation, which is seen at once.
      if (rows.every((row) => this.lackOf(row) === null) && this.holdsWithout(cell)) continue;
      this.hidden[cell] = 1;
    }
  }

  /** Whether all that hung together with a cell can be proven safe now that it is shown. Proofs stay as they were where not. */
  private holdsWithout(cell: number): boolean {
    const rows = at(this.table.rowsOf, cell);
    const systems = hiddenSystems(this.table, this.isHidden, rows);
    const members = [cell, ...systems.flatMap(({ columns }) => columns)];
    const wasProven = members.map((member) => this.proven[member] ?? 0);
    for (const member of members) this.proven[member] = 0;
    if (systems.every((system) => this.unsafeCells(system).length === 0)) return true;
    for (const [index, member] of members.entries()) this.proven[member] = wasProven[index] ?? 0;
    return false;
  }

  /** Indexes of the hidden cells that cannot be proven safe, ascending. */
  private unsafeCells(system: HiddenSystem): number[] {
    if (system.rows.length === 1 && this.lackOf(at(system.rows, 0)) === null) return [];
    const doubtful = [...system.columns.keys()].filter((column) => this.proven[at(system.columns, column)] === 0);
    const open = this.openColumns(system, doubtful);
    const cells = new Set(open.map((column) => at(system.columns, column)));
    for (const column of doubtful) {
      const cell = at(system.columns, column);
      if (!cells.has(cell)) this.proven[cell] = 1;
    }
    return [...cells].sort((a, b) => a - b);
  }

  /** The columns of those asked about that cannot be proven safe. */
  private openColumns(system: HiddenSystem, doubtful: readonly number[]): number[] {
    const acyclic = acyclicRanges(system);
    if (acyclic) return doubtful.filter((column) => !isSafe(at(acyclic, column), this.policy));
    const settled = (_: number, range: { low: number; high: number }) => isSafe(range, this.policy);
    const counts = system.columns.map((cell) => at(this.table.counts, cell));
    const steps = system.columns.length > LARGE_SYSTEM ? STEPS_PER_MOVE / 5 : STEPS_PER_MOVE;
    const seen = witnessRanges(system, counts, doubtful, settled, steps, this.work);
    const open = doubtful.filter((column) => !isSafe(at(seen, column), this.policy));
    const ranges = open.length === 0 ? [] : exactRanges(system, open, settled, this.work);
    return open.filter((column) => ranges === null || !isSafe(wholeRange(at(ranges, column)), this.policy));
  }

  /** Hides parts until no single relation gives anything away. Returns the rows of all hidden cells it came by. */
  private closeRows(start: readonly number[]): Set<number> {
    const touched = new Set<number>();
    const queue = [...start];
    for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
      const { total, parts } = at(this.table.rows, row);
      if (this.isHidden(total) || parts.some(this.isHidden)) touched.add(row);
      for (let lack = this.lackOf(row); lack !== null; lack = this.lackOf(row)) {
        const victim =
          this.cheapest(
            parts.filter((part) => !this.isHidden(part)),
            lack,
          ) ?? total;
        if (this.isHidden(victim)) break;
        this.hidden[victim] = 1;
        queue.push(...at(this.table.rowsOf, victim));
      }
    }
    return touched;
  }

  /** How many respondents the hidden cells of a relation lack to be safe within it (0: only a further cell); null: safe. */
  private lackOf(row: number): number | null {
    const { total, parts } = at(this.table.rows, row);
    const hiddenParts = parts.filter(this.isHidden);
    if (this.isHidden(total)) return hiddenParts.length > 0 ? null : 0;
    if (hiddenParts.length === 0) return null;
    const sum = hiddenParts.reduce((running, part) => running + at(this.table.counts, part), 0);
    const lack = Math.max(this.policy.k, this.policy.minWidth) - sum;
    if (lack > 0) return lack;
    return hiddenParts.length > 1 ? null : 0;
  }

  /** The cheapest cell that alone brings what is lacking; if none does, the one that brings most. */
  private cheapest(cells: readonly number[], lack: number): number | undefined {
    const { counts, costs } = this.table;
    const order = (a: number, b: number): number => {
      const enoughA = at(counts, a) >= lack;
      const enoughB = at(counts, b) >= lack;
      if (enoughA !== enoughB) return enoughA ? -1 : 1;
      return (enoughA ? at(costs, a) - at(costs, b) : at(counts, b) - at(counts, a)) || a - b;
    };
    return [...cells].sort(order)[0];
  }

  /** Shown cells to hide so that an unsafe one has room: those that stand in the way of another table, else the nearest. */
  private victims(unsafe: number): readonly number[] {
    this.walker ??= new TableWalker(
      wholeSystem(this.table),
      this.table.counts,
      STEPS_PER_WAY,
      (cell) => !this.isHidden(cell),
      this.table.costs,
    );
    const found = this.walker.blocking(unsafe, 1) ?? this.walker.blocking(unsafe, -1);
    this.work.steps += this.walker.taken;
    this.walker.taken = 0;
    if (found && found.length > 0) return found;
    const nearest = this.neighbour(unsafe);
    return nearest === null ? [] : [nearest];
  }

  /** The cheapest shown part in the relations nearest to an unsafe cell; a shown total only where no part is near. */
  private neighbour(unsafe: number): number | null {
    const seenRows = new Set(at(this.table.rowsOf, unsafe));
    let rows = [...seenRows];
    let nearestTotal: number | undefined;
    for (let distance = 1; rows.length > 0; distance += 1) {
      const members = rows.map((row) => at(this.table.rows, row));
      const shownParts = members.flatMap(({ parts }) => parts.filter((part) => !this.isHidden(part)));
      const shownTotals = members.map(({ total }) => total).filter((total) => !this.isHidden(total));
      const part = this.cheapest(shownParts, 1);
      if (part !== undefined) return part;
      nearestTotal ??= this.cheapest(shownTotals, 1);
      if (nearestTotal !== undefined && distance >= NEAR) break;
      rows = members
        .flatMap(({ total, parts }) => [total, ...parts])
        .flatMap((cell) => at(this.table.rowsOf, cell))
        .filter((row) => !seenRows.has(row) && Boolean(seenRows.add(row)));
    }
    return nearestTotal ?? null;
  }
}

const wholeRange = ({ low, high }: { low: number; high: number }) => ({ low: Math.ceil(low), high: Math.floor(high) });
