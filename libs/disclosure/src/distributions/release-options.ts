import { TableProtection } from '../linked-tables/protect-cells.ts';
import { HIDDEN, type Released, shown } from '../released.ts';
import { unitCells } from '../units/released-units.ts';
import type { UnitNode } from '../units/unit-tree.ts';

/** Answers to a question where several options can be chosen, of one unit itself. */
export interface OptionCounts {
  /** Respondents who answered. */
  readonly n: number;
  /** Respondents who chose each; an option that is missing was chosen by nobody. */
  readonly chosen: ReadonlyMap<string, number>;
}

/**
 * What may leave about a question where several options can be chosen, over a unit tree: for each option the count of each unit with
 * all below it.
 *
 * Those who chose an option and those who did not are each protected over the tree; an option is shown in a unit where both are. And
 * since each who answered chose something, whoever chose none of the shown options chose a hidden one: where one alone is hidden in a
 * unit and the shown ones do not cover everybody there, it would be bounded from below, and a second is hidden with it
 * (`releaseMultipleChoice`). That one is protected over the tree as well: else it would follow from the unit above and those
 * beside it, and nothing would be won. Doing so can leave one alone in another unit, so it is looked through until none is.
 * Shares do not add up to a hundred, so that options do not follow from each other in any other way.
 * @throws RangeError when the tree or a count is impossible
 */
export function releaseOptions(
  units: readonly UnitNode[],
  options: readonly string[],
  counts: ReadonlyMap<string, OptionCounts>,
  k: number,
): ReadonlyMap<string, ReadonlyMap<string, Released<number>>> {
  const answered = rollUps(units, new Map([...counts].map(([unit, { n }]) => [unit, n])));
  const tables = new Map(options.map((option) => [option, new OptionTable(units, option, counts, k)]));
  const places = units.map(({ id }) => id).filter((id) => (answered.get(id) ?? 0) >= k);
  let again = true;
  while (again) {
    again = false;
    for (const unit of places) {
      const told = [...tables.values()].filter((table) => table.isShown(unit));
      if (tables.size - told.length !== 1) continue;
      const covered = told.reduce((sum, table) => sum + table.count(unit), 0);
      const fewest = told.sort((a, b) => a.count(unit) - b.count(unit))[0];
      if (!fewest || covered >= (answered.get(unit) ?? 0)) continue;
      fewest.hide(unit);
      again = true;
    }
  }
  return new Map(
    [...tables].map(([option, table]) => [
      option,
      new Map(units.map(({ id }) => [id, table.isShown(id) ? shown(table.count(id)) : HIDDEN])),
    ]),
  );
}

/** One option over the tree: those who chose it, and those who did not. */
class OptionTable {
  private readonly counts: ReadonlyMap<string, number>;
  private readonly keyOf: (unit: string) => string;
  private readonly sides: readonly TableProtection[];
  private hidden: readonly ReadonlySet<string>[];

  constructor(units: readonly UnitNode[], option: string, counts: ReadonlyMap<string, OptionCounts>, k: number) {
    const side = (of: (own: OptionCounts) => number) =>
      unitCells(units, new Map([...counts].map(([unit, own]) => [unit, of(own)])));
    const chosen = side(({ chosen }) => chosen.get(option) ?? 0);
    const others = side(({ n, chosen }) => n - (chosen.get(option) ?? 0));
    this.counts = new Map(chosen.cells.map(({ key, count }) => [key, count]));
    this.keyOf = chosen.rollUpKey;
    this.sides = [chosen, others].map(({ cells, relations }) => new TableProtection(cells, relations, { k }));
    this.hidden = this.sides.map((each) => each.protect());
  }

  count(unit: string): number {
    return this.counts.get(this.keyOf(unit)) ?? 0;
  }

  isShown(unit: string): boolean {
    return this.hidden.every((keys) => !keys.has(this.keyOf(unit)));
  }

  /** In the unit, and wherever else it must be for that to help. */
  hide(unit: string): void {
    for (const side of this.sides) side.hide([this.keyOf(unit)]);
    this.hidden = this.sides.map((each) => each.protect());
  }
}

function rollUps(units: readonly UnitNode[], own: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const { cells, rollUpKey } = unitCells(units, own);
  const countOf = new Map(cells.map(({ key, count }) => [key, count]));
  return new Map(units.map(({ id }) => [id, countOf.get(rollUpKey(id)) ?? 0]));
}
