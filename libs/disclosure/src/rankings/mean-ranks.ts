import type { UnitMargin } from '../distributions/published-mean.ts';
import { at } from '../linked-tables/linked-table.ts';

/** A mean rank as it leaves: to one decimal, with the half width of its interval to one decimal. */
export interface MeanRank {
  /** 1 is first. */
  readonly estimate: number;
  readonly margin: number;
  /** Respondents who ranked the option. */
  readonly n: number;
}

/** One option in one place: how many gave it each rank, and whether the first is told. */
export interface RankedOption {
  readonly value: string;
  readonly counts: readonly number[];
  readonly firstIsShown: boolean;
  /** Whether its base may be told. */
  readonly mayBeTold: boolean;
}

/** Tables looked at before giving up. Giving up counts as unsafe. */
const MOST_TABLES = 10_000;
const MIN_WIDTH = 2;

const tenths = (value: number): number => Math.round(value * 10 + 1e-9) / 10;

/** @throws RangeError when fewer than two ranked it */
export function meanRankOf(counts: readonly number[], margin: UnitMargin): MeanRank {
  let n = 0;
  let sum = 0;
  counts.forEach((count, index) => {
    n += count;
    sum += count * (index + 1);
  });
  if (n < 2) throw new RangeError('a mean rank needs two answers');
  let squares = 0;
  counts.forEach((count, index) => {
    squares += count * (index + 1 - sum / n) ** 2;
  });
  return { estimate: tenths(sum / n), margin: tenths(Math.sqrt(squares / (n - 1)) * margin(n)), n };
}

/**
 * Options whose mean ranks may stand beside what is told of a place. Looks for other tables with the same told numbers and the
 * same printed means: every rank that is not told must be able to differ by at least two. Where it can't, the mean of its
 * option goes. No mean where fewer than k gave the option another rank than its most common one.
 * @param complete everybody ranked everything: then the options of each rank add up too
 */
export function safeMeanRanks(
  options: readonly RankedOption[],
  complete: boolean,
  k: number,
  margin: UnitMargin,
): ReadonlySet<string> {
  const told = new Set(
    options
      .filter(({ mayBeTold, counts }) => mayBeTold && sum(counts) - Math.max(0, ...counts) >= k)
      .map(({ value }) => value),
  );
  while (told.size > 0) {
    const stuck = new RankTables(options, told, margin).stuck(complete);
    if (stuck.length === 0) return told;
    for (const value of stuck) told.delete(value);
  }
  return told;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** One step away from a table: so many answers of an option from one rank to another. */
type Step = readonly [option: number, from: number, to: number];

/** Walks through other tables in place: a large house asks for some millions of them. */
class RankTables {
  private readonly counts: number[][];
  private readonly low: number[][];
  private readonly high: number[][];
  /** Undefined where nothing is printed: then any table will do. */
  private readonly printed: readonly (MeanRank | undefined)[];
  /** Ranks of printed options that have not yet been met far enough apart. */
  private unsettled = 0;
  private tables = 0;

  constructor(
    private readonly options: readonly RankedOption[],
    told: ReadonlySet<string>,
    private readonly margin: UnitMargin,
  ) {
    this.counts = options.map(({ counts }) => [...counts]);
    this.low = options.map(({ counts }) => [...counts]);
    this.high = options.map(({ counts }) => [...counts]);
    this.printed = options.map(({ value, counts }) => (told.has(value) ? meanRankOf(counts, margin) : undefined));
    for (const [option, counts] of this.counts.entries()) {
      if (this.printed[option]) this.unsettled += counts.filter((_, rank) => !this.isTold(option, rank)).length;
    }
  }

  /** Options with a rank that could not be met far enough from the true one. */
  stuck(complete: boolean): string[] {
    const moves = complete ? this.swaps() : this.shifts();
    for (const [index, first] of moves.entries()) {
      if (this.isOver()) break;
      if (!this.take(first)) continue;
      this.meet(first);
      for (let next = index; next < moves.length && !this.isOver(); next += 1) {
        const second = at(moves, next);
        // Two moves of the same options are enough: further options have moves of their own.
        if (second[0]?.[0] !== first[0]?.[0] || second[1]?.[0] !== first[1]?.[0]) continue;
        if (!this.take(second)) continue;
        this.meet(first);
        this.undo(second);
      }
      this.undo(first);
    }
    return this.options.filter((_, option) => this.isStuck(option)).map(({ value }) => value);
  }

  private isOver(): boolean {
    return this.unsettled === 0 || this.tables > MOST_TABLES;
  }

  private isStuck(option: number): boolean {
    if (!this.printed[option]) return false;
    return at(this.counts, option).some((_, rank) => !this.isTold(option, rank) && !this.isOpen(option, rank));
  }

  private isOpen(option: number, rank: number): boolean {
    return at(at(this.high, option), rank) - at(at(this.low, option), rank) >= MIN_WIDTH;
  }

  private isTold(option: number, rank: number): boolean {
    return rank === 0 && at(this.options, option).firstIsShown;
  }

  /** Pairs of ranks of an option that answers may be moved between. */
  private ranksOf(option: number): (readonly [number, number])[] {
    const open = at(this.counts, option).flatMap((_, rank) => (this.isTold(option, rank) ? [] : [rank]));
    return open.flatMap((from) => open.flatMap((to) => (from === to ? [] : [[from, to] as const])));
  }

  /** Moves of one option alone. */
  private shifts(): Step[][] {
    return this.options.flatMap((_, option) => this.ranksOf(option).map(([from, to]): Step[] => [[option, from, to]]));
  }

  /** Moves of two options against each other, which leave what each rank adds up to. */
  private swaps(): Step[][] {
    return this.options.flatMap((_, one) =>
      this.options.flatMap((__, other) =>
        one === other
          ? []
          : this.ranksOf(one)
              .filter(([from, to]) => !this.isTold(other, from) && !this.isTold(other, to))
              .map(([from, to]): Step[] => [
                [one, from, to],
                [other, to, from],
              ]),
      ),
    );
  }

  /** False, and nothing moved, where there is nobody to move. */
  private take(move: readonly Step[]): boolean {
    if (move.some(([option, from]) => at(at(this.counts, option), from) < 1)) return false;
    for (const [option, from, to] of move) this.shift(option, from, to);
    return true;
  }

  private undo(move: readonly Step[]): void {
    for (const [option, from, to] of move) this.shift(option, to, from);
  }

  private shift(option: number, from: number, to: number): void {
    const counts = at(this.counts, option);
    counts[from] = at(counts, from) - 1;
    counts[to] = at(counts, to) + 1;
  }

  /** Takes note of the table as it stands, if it looks the same from outside. */
  private meet(move: readonly Step[]): void {
    this.tables += 1;
    for (const [option] of move) {
      const printed = this.printed[option];
      if (printed && !looksLike(at(this.counts, option), printed, this.margin)) return;
    }
    for (const [option] of move) {
      if (!this.printed[option]) continue;
      at(this.counts, option).forEach((count, rank) => {
        const low = at(this.low, option);
        const high = at(this.high, option);
        if ((count >= at(low, rank) && count <= at(high, rank)) || this.isTold(option, rank)) return;
        const wasOpen = this.isOpen(option, rank);
        low[rank] = Math.min(at(low, rank), count);
        high[rank] = Math.max(at(high, rank), count);
        if (!wasOpen && this.isOpen(option, rank)) this.unsettled -= 1;
      });
    }
  }
}

function looksLike(counts: readonly number[], printed: MeanRank, margin: UnitMargin): boolean {
  const { estimate, margin: half } = meanRankOf(counts, margin);
  return estimate === printed.estimate && half === printed.margin;
}
