import type { Range } from '../linked-tables/exact-ranges.ts';
import { at } from '../linked-tables/linked-table.ts';
import type { Work } from '../linked-tables/policy.ts';
import {
  type MeanFigure,
  type Precision,
  printedSquares,
  printedSums,
  publishedMean,
  type UnitMargin,
} from './published-mean.ts';

/** A value of the question in one unit, as the attacker sees it. */
export interface AuditedValue {
  readonly score: number;
  readonly count: number;
  readonly hidden: boolean;
  /** Values with the same block have a known sum: their group is shown, or only the whole base is. */
  readonly block: string;
}

/** Search steps before giving up. Giving up counts as unsafe. */
const MOST_STEPS = 4_000;
/** Answers moved at once from one value to another when looking near the true table. */
const MOST_MOVED = 3;

/**
 * May the mean (and its margin) stand beside what is shown of the distribution? Lists other distributions with the same
 * shown numbers and the same printed mean and margin; every hidden count must be able to differ by at least `minWidth`.
 * First near the true one, which settles most cases at once, then all of them, as far as the search reaches.
 */
export function meanIsSafe(
  values: readonly AuditedValue[],
  precision: Precision,
  margin: UnitMargin | undefined,
  minWidth = 2,
  work: Work = { steps: 0 },
): boolean {
  const hidden = values.filter((value) => value.hidden);
  if (hidden.length === 0) return true;
  const search = new TableSearch(values, hidden, precision, margin, minWidth);
  const safe = search.nearby() || search.all();
  work.steps += search.steps;
  return safe;
}

/** Walks through other tables in place: a large house asks for some millions of them, and a list for each would be most of the work. */
class TableSearch {
  private readonly counts: number[];
  private readonly low: number[];
  private readonly high: number[];
  private readonly printed: MeanFigure;
  private readonly margin: UnitMargin | undefined;
  private readonly open: readonly AuditedValue[];
  private readonly base: number;
  /** Of all answers as the table stands: the sum of scores and that of their squares. */
  private readonly now: Moments;
  /** Where these must lie for the print to be the same, a hair wider than that. */
  private readonly sums: Range;
  private readonly squares: Range;
  /** Hidden values that have not yet been met far enough apart. */
  private unsettled: number;
  /** Tables and moves looked at so far. */
  steps = 0;

  constructor(
    values: readonly AuditedValue[],
    private readonly hidden: readonly AuditedValue[],
    private readonly precision: Precision,
    margin: UnitMargin | undefined,
    private readonly minWidth: number,
  ) {
    this.open = values.filter((value) => !value.hidden);
    this.base = values.reduce((sum, { count }) => sum + count, 0);
    // Every table looked at has the same base, so the margin is asked for once.
    const half = margin?.(this.base);
    this.margin = half === undefined ? undefined : () => half;
    this.printed = publishedMean(values, precision, this.margin);
    this.now = momentsOf(values);
    this.sums = printedSums(this.printed);
    this.squares = printedSquares(this.printed, half, this.sums);
    this.counts = hidden.map(({ count }) => count);
    this.low = [...this.counts];
    this.high = [...this.counts];
    this.unsettled = hidden.length;
  }

  /** Tables reached by moving one to three answers, once or twice, inside blocks. */
  nearby(): boolean {
    const pairs = this.hidden.flatMap((from, i) =>
      this.hidden.flatMap((to, j) => (i !== j && from.block === to.block ? [[i, j] as const] : [])),
    );
    for (const [index, [from, to]] of pairs.entries()) {
      for (let moved = 1; moved <= MOST_MOVED && this.move(from, to, moved); moved += 1) {
        let done = this.meet();
        // Two moves lead to the same table in either order, unless the first makes room for the second.
        const isFirst = at(this.counts, to) > MOST_MOVED + moved;
        for (let next = isFirst ? index : 0; next < pairs.length && !done; next += 1) {
          const [source, target] = at(pairs, next);
          for (let more = 1; more <= MOST_MOVED && !done; more += 1) {
            if (!this.keepsPrint(source, target, more)) continue;
            if (!this.move(source, target, more)) break;
            done = this.meet();
            this.move(target, source, more);
          }
        }
        this.move(to, from, moved);
        if (done) return true;
      }
    }
    return false;
  }

  /**
   * Every table with the same block sums and the same print, as far as the steps reach. Counts that leave the print out of
   * reach for what is still to be filled in are passed over.
   */
  all(): boolean {
    const last = this.hidden.length - 1;
    const blocks = [...new Set(this.hidden.map(({ block }) => block))];
    const blockOf = this.hidden.map(({ block }) => blocks.indexOf(block));
    const left = blocks.map((_, block) =>
      this.counts.reduce((sum, count, i) => sum + (blockOf[i] === block ? count : 0), 0),
    );
    const reach = this.hidden.map((_, i) => reachAfter(this.hidden, blockOf, i, blocks.length));
    const shown = momentsOf(this.open);
    const first = this.steps;
    /** True when the search is over, one way or the other. */
    const fill = (i: number, sum: number, squares: number): boolean => {
      this.steps += 1;
      if (this.steps - first > MOST_STEPS) return true;
      if (i > last) {
        this.now.sum = sum;
        this.now.squares = squares;
        return this.meet();
      }
      const block = at(blockOf, i);
      const rest = at(left, block);
      const { score } = at(this.hidden, i);
      const square = score * score;
      const after = at(reach, i);
      const mine = at(after, block);
      let [least, most, leastSquares, mostSquares] = [0, 0, 0, 0];
      for (let other = 0; other < left.length; other += 1) {
        if (other === block) continue;
        const [lacking, scores] = [at(left, other), at(after, other)];
        if (lacking === 0) continue;
        least += lacking * scores.low;
        most += lacking * scores.high;
        leastSquares += lacking * scores.low * scores.low;
        mostSquares += lacking * scores.high * scores.high;
      }
      const counts: Range = { low: 0, high: rest };
      if (mine.low > mine.high) counts.low = rest;
      else {
        // What the others of the block can add at least and at most falls with what this one takes.
        const [low2, high2] = [mine.low * mine.low, mine.high * mine.high];
        atMost(counts, score - mine.low, this.sums.high - sum - least - rest * mine.low);
        atMost(counts, mine.high - score, sum + most + rest * mine.high - this.sums.low);
        atMost(counts, square - low2, this.squares.high - squares - leastSquares - rest * low2);
        atMost(counts, high2 - square, squares + mostSquares + rest * high2 - this.squares.low);
      }
      for (let count = counts.low; count <= counts.high; count += 1) {
        this.counts[i] = count;
        left[block] = rest - count;
        if (fill(i + 1, sum + count * score, squares + count * square)) return true;
      }
      left[block] = rest;
      return false;
    };
    return fill(0, shown.sum, shown.squares) && this.steps - first <= MOST_STEPS;
  }

  /** Whether the print may be the same after a move: most moves end here, before anything is touched. */
  private keepsPrint(from: number, to: number, answers: number): boolean {
    this.steps += 1;
    const [source, target] = [at(this.hidden, from).score, at(this.hidden, to).score];
    const sum = this.now.sum + answers * (target - source);
    if (sum < this.sums.low || sum > this.sums.high) return false;
    const squares = this.now.squares + answers * (target * target - source * source);
    return squares >= this.squares.low && squares <= this.squares.high;
  }

  /** False, and nothing moved, when there are not so many to take. */
  private move(from: number, to: number, answers: number): boolean {
    const held = at(this.counts, from);
    if (held < answers) return false;
    const [source, target] = [at(this.hidden, from).score, at(this.hidden, to).score];
    this.counts[from] = held - answers;
    this.counts[to] = at(this.counts, to) + answers;
    this.now.sum += answers * (target - source);
    this.now.squares += answers * (target * target - source * source);
    return true;
  }

  /** Takes note of the table as it stands, if it looks the same from outside. True when all that is hidden is open enough. */
  private meet(): boolean {
    // Most tables have another mean or another margin by far: told before anything else is made.
    const { sum, squares } = this.now;
    if (sum < this.sums.low || sum > this.sums.high) return false;
    if (squares < this.squares.low || squares > this.squares.high) return false;
    if (!this.looksTheSame()) return false;
    for (let i = 0; i < this.counts.length; i += 1) {
      const count = at(this.counts, i);
      const [low, high] = [at(this.low, i), at(this.high, i)];
      if (count >= low && count <= high) continue;
      this.low[i] = Math.min(low, count);
      this.high[i] = Math.max(high, count);
      const isSettled = (from: number, to: number) => to - from >= this.minWidth;
      if (!isSettled(low, high) && isSettled(at(this.low, i), at(this.high, i))) this.unsettled -= 1;
    }
    return this.unsettled === 0;
  }

  private looksTheSame(): boolean {
    const table = this.hidden.map(({ score }, i) => ({ score, count: at(this.counts, i) }));
    const { estimate, margin } = publishedMean([...this.open, ...table], this.precision, this.margin);
    return estimate === this.printed.estimate && margin === this.printed.margin;
  }
}

/** Keeps of a range what fulfils `factor` x count <= `limit`, a hair wider. */
function atMost(range: Range, factor: number, limit: number): void {
  const hair = 1e-9 * (1 + Math.abs(limit));
  if (factor > 0) range.high = Math.min(range.high, Math.floor((limit + hair) / factor));
  else if (factor < 0) range.low = Math.max(range.low, Math.ceil((limit + hair) / factor));
  else if (limit < -hair) range.high = range.low - 1;
}

interface Moments {
  sum: number;
  squares: number;
}

function momentsOf(values: readonly { readonly score: number; readonly count: number }[]): Moments {
  const moments = { sum: 0, squares: 0 };
  for (const { score, count } of values) {
    moments.sum += score * count;
    moments.squares += score * score * count;
  }
  return moments;
}

/** Least and greatest score of each block among the hidden values after `i`; low above high where there is none. */
function reachAfter(
  hidden: readonly AuditedValue[],
  blockOf: readonly number[],
  i: number,
  blocks: number,
): readonly Range[] {
  const reach = Array.from({ length: blocks }, () => ({
    low: Number.POSITIVE_INFINITY,
    high: Number.NEGATIVE_INFINITY,
  }));
  for (let later = i + 1; later < hidden.length; later += 1) {
    const range = at(reach, at(blockOf, later));
    range.low = Math.min(range.low, at(hidden, later).score);
    range.high = Math.max(range.high, at(hidden, later).score);
  }
  return reach;
}
