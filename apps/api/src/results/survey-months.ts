import type { MonthCount } from '@medvirk/data-access';
import { type Cell, closedPeriods, protectCells, type Relation } from '@medvirk/disclosure';
import type { QuestionFacts } from '@medvirk/improvement';
import type { UnitTree } from '../organisation/unit-tree.ts';

type Months = QuestionFacts['months'];
/** Answers of one month. Raw: what may be told is decided by month and unit. */
export interface MonthValues {
  readonly month: string;
  readonly values: ReadonlyMap<string, number>;
}
/** month -> unit -> value -> count */
type MonthTable = Map<string, Map<string, Map<string, number>>>;

const cell = (unit: string, month: string) => `${unit} ${month}`;
const ownCell = (unit: string, month: string) => `own ${unit} ${month}`;
const TOTAL = 'total';
const NOTHING: ReadonlyMap<string, number> = new Map();
/** Units from which on their months are kept. */
const WORTH_KEEPING = 10;

/**
 * Answers by month, and which months of which units may be shown beside each other. Units and months hang together: a
 * ward's May follows from the clinic's May minus the other wards', and from the ward's total minus its other months.
 */
export class SurveyMonths {
  private readonly tree: UnitTree;
  private readonly k: number;
  private readonly tables = new Map<string, MonthTable>();
  /** What was asked for of units with many below them: counts stay as they are. */
  private readonly released = new Map<string, Months>();
  private readonly hidden: Map<string, ReadonlySet<string>>;
  private readonly summed: Map<string, readonly MonthValues[]>;

  /** @param known what was decided and added up of these very counts before; the rest is when it is asked for */
  constructor(
    tree: UnitTree,
    rows: readonly MonthCount[],
    k: number,
    known?: {
      readonly hiddenMonths: ReadonlyMap<string, ReadonlySet<string>>;
      readonly monthSums: ReadonlyMap<string, readonly MonthValues[]>;
    },
  ) {
    this.hidden = new Map(known?.hiddenMonths);
    this.summed = new Map(known?.monthSums);
    this.tree = tree;
    this.k = k;
    for (const { unitId, month, question, value, count } of rows) {
      const table = entry(this.tables, question, () => new Map());
      const units = entry(table, month, () => new Map<string, Map<string, number>>());
      const values = entry(units, unitId, () => new Map<string, number>());
      values.set(value, (values.get(value) ?? 0) + count);
    }
  }

  /** Decides which months of a question are hidden, where it has any. */
  decide(question: string): void {
    const table = this.tables.get(question);
    if (table) this.hiddenCells(question, table);
  }

  get decided(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.hidden;
  }

  /** Months of large parts of the tree as far as they were added up. */
  get sums(): ReadonlyMap<string, readonly MonthValues[]> {
    return this.summed;
  }

  /** Answers to a question by month in a unit and below it. Raw. */
  valuesBelow(question: string, unit: string): readonly MonthValues[] {
    const table = this.tables.get(question) ?? new Map<string, Map<string, Map<string, number>>>();
    const units = this.tree.subtree(unit);
    const add = () => [...table].map(([month, own]) => ({ month, values: sum(units, own) }));
    return units.length < WORTH_KEEPING ? add() : entry(this.summed, `${question} ${unit}`, add);
  }

  /**
   * The months of a unit and all below it that may be told apart, in order. What is left of the total beside them is
   * nothing or at least k, so that it tells of nobody either.
   * @param running the month that is not over, e.g. '2026-11': it is never told alone
   */
  release(question: string, unit: string, running: string): Months {
    const table = this.tables.get(question);
    if (!table) return [];
    const units = this.tree.subtree(unit);
    if (units.length < WORTH_KEEPING) return this.releaseOf(question, table, { unit, running });
    return entry(this.released, `${question} ${unit} ${running}`, () =>
      this.releaseOf(question, table, { unit, running }),
    );
  }

  private releaseOf(question: string, table: MonthTable, { unit, running }: { unit: string; running: string }): Months {
    const hidden = this.hiddenCells(question, table);
    const all = this.valuesBelow(question, unit);
    const months = all
      .filter(({ month, values }) => month < running && answers(values) > 0 && !hidden.has(cell(unit, month)))
      .sort((a, b) => (a.month < b.month ? -1 : 1));
    const total = all.reduce((sum_, { values }) => sum_ + answers(values), 0);
    return this.leaveEnough(months, total);
  }

  /** Takes months from the end until what is told beside the total leaves none, or at least k. */
  private leaveEnough(months: Months, total: number): Months {
    const counts = months.map(({ month, values }) => ({ month, count: answers(values) }));
    const { periods } = closedPeriods(counts, this.k);
    const told = periods.flatMap((period) => [...period.months]);
    const inPeriods = counts.reduce((sum_, { month, count }) => sum_ + (told.includes(month) ? count : 0), 0);
    const rest = total - inPeriods;
    const last = periods.at(-1)?.months[0];
    if (rest === 0 || rest >= this.k || last === undefined) return months;
    return months.filter(({ month }) => month < last);
  }

  private hiddenCells(question: string, table: MonthTable): ReadonlySet<string> {
    const known = this.hidden.get(question);
    if (known) return known;
    const cells: Cell[] = [];
    const relations: Relation[] = [];
    const months = [...table.keys()];
    const active = this.tree.withAncestors([...new Set([...table.values()].flatMap((units) => [...units.keys()]))]);
    const isActive = new Set(active);
    for (const unit of active) {
      const children = this.tree.children(unit).filter((child) => isActive.has(child));
      const below = this.tree.subtree(unit);
      let total = 0;
      for (const month of months) {
        const own = table.get(month) ?? new Map<string, Map<string, number>>();
        const count = answers(sum(below, own));
        total += count;
        cells.push({ key: cell(unit, month), count });
        if (children.length === 0) continue;
        const ownCount = answers(sum([unit], own));
        const parts = children.map((child) => cell(child, month));
        if (ownCount > 0) {
          cells.push({ key: ownCell(unit, month), count: ownCount, cost: 0 });
          parts.push(ownCell(unit, month));
        }
        relations.push({ total: cell(unit, month), parts });
      }
      cells.push({ key: cell(unit, TOTAL), count: total });
      relations.push({ total: cell(unit, TOTAL), parts: months.map((month) => cell(unit, month)) });
    }
    // A month without answers has nothing to hide, and hiding it would hide its neighbours.
    const { hidden } = protectCells(cells, relations, { k: this.k, hideZero: false });
    this.hidden.set(question, hidden);
    return hidden;
  }
}

function sum(
  units: readonly string[],
  own: ReadonlyMap<string, ReadonlyMap<string, number>>,
): ReadonlyMap<string, number> {
  const [first] = units;
  if (units.length === 1 && first !== undefined) return own.get(first) ?? NOTHING;
  const values = new Map<string, number>();
  for (const unit of units) {
    for (const [value, count] of own.get(unit) ?? []) values.set(value, (values.get(value) ?? 0) + count);
  }
  return values;
}

function answers(values: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of values.values()) total += count;
  return total;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
