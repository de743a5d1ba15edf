import { at } from '../linked-tables/linked-table.ts';
import { type MeanFigure, type Precision, publishedMean, roundedMean, type UnitMargin } from './published-mean.ts';

/** A value of the question in one unit, as the attacker sees it. */
export interface AuditedValue {
  readonly score: number;
  readonly count: number;
  readonly hidden: boolean;
  /** Values with the same block have a known sum: their group is shown, or only the whole base is. */
  readonly block: string;
}

/** Tables looked at before giving up. Giving up counts as unsafe. */
const MOST_TABLES = 20_000;
/** Answers moved at once from one value to another when looking near the true table. */
const MOST_MOVED = 3;

/**
 * May the mean (and its margin) stand beside what is shown of the distribution? Lists other distributions with the same
 * shown numbers and the same printed mean and margin; every hidden count must be able to differ by at least `minWidth`.
 * First near the true one, which settles most cases at once, then, when there are few enough, all of them.
 */
export function meanIsSafe(
  values: readonly AuditedValue[],
  precision: Precision,
  margin: UnitMargin | undefined,
  minWidth = 2,
): boolean {
  const hidden = values.filter((value) => value.hidden);
  if (hidden.length === 0) return true;
  const search = new TableSearch(values, hidden, precision, margin, minWidth);
  return search.nearby() || search.all();
}

/** Walks through other tables in place: a large house asks for some millions of them, and a list for each would be most of the work. */
class TableSearch {
  private readonly counts: number[];
  private readonly low: number[];
  private readonly high: number[];
  private readonly printed: MeanFigure;
  private readonly margin: UnitMargin | undefined;
  private readonly open: readonly AuditedValue[];
  private readonly openSum: number;
  private readonly base: number;
  /** Hidden values that have not yet been met far enough apart. */
  private unsettled: number;

  constructor(
    values: readonly AuditedValue[],
    private readonly hidden: readonly AuditedValue[],
    private readonly precision: Precision,
    margin: UnitMargin | undefined,
    private readonly minWidth: number,
  ) {
    this.open = values.filter((value) => !value.hidden);
    this.base = values.reduce((sum, { count }) => sum + count, 0);
    this.openSum = this.open.reduce((sum, { score, count }) => sum + score * count, 0);
    // Every table looked at has the same base, so the margin is asked for once.
    const half = margin?.(this.base);
    this.margin = half === undefined ? undefined : () => half;
    this.printed = publishedMean(values, precision, this.margin);
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
    for (const [from, to] of pairs) {
      for (let moved = 1; moved <= MOST_MOVED && this.move(from, to, moved); moved += 1) {
        let done = this.meet();
        for (let next = 0; next < pairs.length && !done; next += 1) {
          const [source, target] = at(pairs, next);
          for (let more = 1; more <= MOST_MOVED && !done && this.move(source, target, more); more += 1) {
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

  /** Every table with the same block sums, when there are few enough; too many count as unsafe. */
  all(): boolean {
    const left = new Map<string, number>();
    const lastOf = new Map<string, number>();
    this.hidden.forEach(({ block }, i) => {
      left.set(block, (left.get(block) ?? 0) + at(this.counts, i));
      lastOf.set(block, i);
    });
    let tables = 0;
    /** True when the search is over, one way or the other. */
    const fill = (index: number): boolean => {
      const value = this.hidden[index];
      if (value === undefined) {
        tables += 1;
        return tables > MOST_TABLES || this.meet();
      }
      const rest = left.get(value.block) ?? 0;
      const first = lastOf.get(value.block) === index ? rest : 0;
      for (let count = first; count <= rest; count += 1) {
        this.counts[index] = count;
        left.set(value.block, rest - count);
        if (fill(index + 1)) return true;
      }
      left.set(value.block, rest);
      return false;
    };
    return fill(0) && tables <= MOST_TABLES;
  }

  /** False, and nothing moved, when there are not so many to take. */
  private move(from: number, to: number, answers: number): boolean {
    const held = at(this.counts, from);
    if (held < answers) return false;
    this.counts[from] = held - answers;
    this.counts[to] = at(this.counts, to) + answers;
    return true;
  }

  /** Takes note of the table as it stands, if it looks the same from outside. True when all that is hidden is open enough. */
  private meet(): boolean {
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
    let sum = this.openSum;
    for (let i = 0; i < this.counts.length; i += 1) sum += at(this.hidden, i).score * at(this.counts, i);
    // Most tables have another mean: told by one division, before anything else is made.
    if (roundedMean(sum / this.base, this.precision) !== this.printed.estimate) return false;
    if (this.margin === undefined) return true;
    const table = this.hidden.map(({ score }, i) => ({ score, count: at(this.counts, i) }));
    return publishedMean([...this.open, ...table], this.precision, this.margin).margin === this.printed.margin;
  }
}
