import { at } from '../linked-tables/linked-table.ts';
import { type Precision, publishedMean, type UnitMargin } from './published-mean.ts';

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
  const open = values.filter((value) => !value.hidden);
  const base = values.reduce((sum, { count }) => sum + count, 0);
  // Every table looked at has the same base, so the margin is asked for once.
  const half = margin?.(base);
  const sameMargin = half === undefined ? undefined : () => half;
  const printed = publishedMean(values, precision, sameMargin);
  const truth = hidden.map(({ count }) => count);
  const low = [...truth];
  const high = [...truth];
  const settled = (): boolean => low.every((smallest, i) => at(high, i) - smallest >= minWidth);
  const looksTheSame = (counts: readonly number[]): boolean => {
    const other = publishedMean(
      [...open, ...hidden.map(({ score }, i) => ({ score, count: at(counts, i) }))],
      precision,
      sameMargin,
    );
    return other.estimate === printed.estimate && other.margin === printed.margin;
  };
  const meet = (counts: readonly number[]): void => {
    if (!looksTheSame(counts)) return;
    counts.forEach((count, i) => {
      low[i] = Math.min(at(low, i), count);
      high[i] = Math.max(at(high, i), count);
    });
  };
  for (const counts of nearby(truth, hidden)) {
    meet(counts);
    if (settled()) return true;
  }
  let tables = 0;
  for (const counts of allTables(truth, hidden)) {
    tables += 1;
    if (tables > MOST_TABLES) return false;
    meet(counts);
    if (settled()) return true;
  }
  return false;
}

/** Tables reached by moving one to three answers, once or twice, inside blocks. */
function* nearby(truth: readonly number[], hidden: readonly AuditedValue[]): Generator<readonly number[]> {
  const pairs = hidden.flatMap((from, i) =>
    hidden.flatMap((to, j) => (i !== j && from.block === to.block ? [{ from: i, to: j }] : [])),
  );
  const moved = (counts: readonly number[], pair: { from: number; to: number }, answers: number): number[] | null => {
    if (at(counts, pair.from) < answers) return null;
    const next = [...counts];
    next[pair.from] = at(counts, pair.from) - answers;
    next[pair.to] = at(counts, pair.to) + answers;
    return next;
  };
  for (const first of pairs) {
    for (const a of [1, 2, 3]) {
      const once = moved(truth, first, a);
      if (once === null) continue;
      yield once;
      for (const second of pairs) {
        for (const b of [1, 2, 3]) {
          const twice = moved(once, second, b);
          if (twice !== null) yield twice;
        }
      }
    }
  }
}

/** Every table with the same block sums. */
function* allTables(truth: readonly number[], hidden: readonly AuditedValue[]): Generator<readonly number[]> {
  const left = new Map<string, number>();
  const lastOf = new Map<string, number>();
  hidden.forEach(({ block }, i) => {
    left.set(block, (left.get(block) ?? 0) + at(truth, i));
    lastOf.set(block, i);
  });
  const counts = [...truth];
  function* fill(index: number): Generator<readonly number[]> {
    const value = hidden[index];
    if (value === undefined) {
      yield counts;
      return;
    }
    const rest = left.get(value.block) ?? 0;
    const isLast = lastOf.get(value.block) === index;
    for (let count = isLast ? rest : 0; count <= rest; count += 1) {
      counts[index] = count;
      left.set(value.block, rest - count);
      yield* fill(index + 1);
    }
    left.set(value.block, rest);
  }
  yield* fill(0);
}
