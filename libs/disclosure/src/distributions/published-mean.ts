/** Half the width of the interval of a mean, from standard deviation and n. Given by the caller: `tMargin`. */
export type Margin = (sd: number, n: number) => number;

/** A mean as it leaves: rounded, with the rounded half width of its interval. */
export interface MeanFigure {
  readonly estimate: number;
  /** Null when no margin was asked for. */
  readonly margin: number | null;
  readonly n: number;
  readonly decimals: 0 | 1;
}

/** Answers per score. */
export interface ScoreCount {
  readonly score: number;
  readonly count: number;
}

/** The figure that would be printed for these answers. @throws RangeError when there are none */
export function publishedMean(counts: readonly ScoreCount[], decimals: 0 | 1, margin?: Margin): MeanFigure {
  let n = 0;
  let sum = 0;
  for (const { score, count } of counts) {
    n += count;
    sum += score * count;
  }
  if (n === 0) throw new RangeError('there is no mean of no answers');
  const factor = decimals === 1 ? 10 : 1;
  // The nudge keeps 80.25, which binary fractions cannot hold once multiplied, from falling to either side by chance.
  const round = (value: number): number => Math.round(value * factor + 1e-9) / factor;
  const estimate = round(sum / n);
  if (margin === undefined || n < 2) return { estimate, margin: null, n, decimals };
  let squares = 0;
  for (const { score, count } of counts) squares += count * (score - sum / n) ** 2;
  return { estimate, margin: round(margin(Math.sqrt(squares / (n - 1)), n)), n, decimals };
}
