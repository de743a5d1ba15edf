import { type Cell, protectCells, type Relation } from '@medvirk/disclosure';

/** Answers that a figure could be made of. `uniform`: all the same, so that a mean would tell each person's answer. */
export interface Population {
  readonly n: number;
  readonly uniform: boolean;
}

export interface MonthPopulation extends Population {
  readonly month: string;
}

/** The closed months in two parts that are set against each other; months in neither part lie between them. */
export interface Split {
  readonly key: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export const ALL = 'all';
export const monthKey = (month: string): string => `month ${month}`;
export const beforeKey = (split: string): string => `before ${split}`;
export const afterKey = (split: string): string => `after ${split}`;

/**
 * Which populations of one question figures may be shown of, judged together: all answers, each month, and the parts of
 * each split. What stays hidden can't be found by subtracting what is shown, whichever months and parts are combined.
 * `populationOf` counts the answers of several months as one.
 * @returns keys of the populations that may be shown
 */
export function releasedPopulations(
  all: Population,
  months: readonly MonthPopulation[],
  splits: readonly Split[],
  populationOf: (months: readonly string[]) => Population,
  k: number,
): ReadonlySet<string> {
  const cells: Cell[] = [{ key: ALL, count: all.n }];
  const relations: Relation[] = [];
  const uniform = new Set<string>(all.uniform ? [ALL] : []);
  const countOf = new Map(months.map(({ month, n }) => [month, n]));
  const add = (key: string, population: Population, cost?: number): string => {
    cells.push({ key, count: population.n, cost: cost ?? population.n });
    if (population.uniform) uniform.add(key);
    return key;
  };

  for (const { month, n, uniform: same } of months) add(monthKey(month), { n, uniform: same });
  // Answers in months that are not closed yet: shown nowhere, but the difference between the total and the months.
  const open = all.n - [...countOf.values()].reduce((sum, n) => sum + n, 0);
  const rest = open > 0 ? [add('open', { n: open, uniform: false }, 0)] : [];
  if (months.length > 0)
    relations.push({ total: ALL, parts: [...months.map(({ month }) => monthKey(month)), ...rest] });

  for (const { key, before, after } of splits) {
    const parts = [...rest];
    for (const [side, list] of [
      [beforeKey(key), before],
      [afterKey(key), after],
    ] as const) {
      if (list.length === 0) continue;
      parts.push(add(side, populationOf(list)));
      relations.push({ total: side, parts: list.map(monthKey) });
    }
    const inSplit = new Set([...before, ...after]);
    for (const { month } of months) if (!inSplit.has(month)) parts.push(monthKey(month));
    relations.push({ total: ALL, parts });
  }
  const { hidden } = protectCells(cells, relations, { k, hide: uniform });
  return new Set(cells.map(({ key }) => key).filter((key) => !hidden.has(key)));
}
