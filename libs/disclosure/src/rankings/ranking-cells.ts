import type { Cell, Relation } from '../linked-tables/linked-table.ts';

/** How one unit's respondents ranked: answers, and by option how many put it first, second ... */
export interface RankingCounts {
  readonly n: number;
  readonly ranks: ReadonlyMap<string, readonly number[]>;
}

/** Hiding a base costs more than any first choice. */
const BASE_COST = 1e12;

export const BASE = 'n';
export const firstName = (option: string): string => `${option}.first`;

export const firstOf = ({ ranks }: RankingCounts, option: string): number => ranks.get(option)?.[0] ?? 0;

export const rankedOf = ({ ranks }: RankingCounts, option: string): number =>
  (ranks.get(option) ?? []).reduce((sum, count) => sum + count, 0);

/** Ranks of all who ranked it, added up. */
export const rankSum = ({ ranks }: RankingCounts, option: string): number =>
  (ranks.get(option) ?? []).reduce((sum, count, index) => sum + count * (index + 1), 0);

/** Whether anybody has left an option out: where nobody has, who ranked it is all, and no count of its own. */
export const isPartial = (options: readonly string[], all: readonly RankingCounts[]): boolean =>
  all.some((counts) => options.some((option) => rankedOf(counts, option) < counts.n));

/** The base of a place and its first choices, which add up to it: everybody puts one option first. */
export function firstChoices(
  place: string,
  options: readonly string[],
  counts: RankingCounts,
  isRead: boolean,
): { cells: Cell[]; relation: Relation } {
  const cost = (count: number, extra: number) => (isRead ? count + extra : count / 1_000);
  const firsts = options.map((option) => {
    const count = firstOf(counts, option);
    return { key: place + firstName(option), count, cost: cost(count, 0) };
  });
  return {
    cells: [{ key: place + BASE, count: counts.n, cost: cost(counts.n, BASE_COST) }, ...firsts],
    relation: { total: place + BASE, parts: firsts.map(({ key }) => key) },
  };
}

export function addedUp(parts: readonly RankingCounts[]): RankingCounts {
  const ranks = new Map<string, number[]>();
  for (const part of parts) {
    for (const [option, counts] of part.ranks) {
      const sums = ranks.get(option) ?? [];
      counts.forEach((count, index) => {
        sums[index] = (sums[index] ?? 0) + count;
      });
      ranks.set(option, sums);
    }
  }
  return { n: parts.reduce((sum, { n }) => sum + n, 0), ranks };
}
