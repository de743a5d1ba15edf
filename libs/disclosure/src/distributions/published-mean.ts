/**
 * Half the width of a mean's interval for a standard deviation of 1, by number of answers: `(n) => tMargin(1, n)`.
 * Given by the caller, so that this room need not know which interval is printed.
 */
export type UnitMargin = (n: number) => number;

/** A margin is asked for again and again for the same few numbers of answers, and is dear to work out. */
export function remembered(margin: UnitMargin): UnitMargin {
  const known = new Map<number, number>();
  return (n) => {
    const found = known.get(n) ?? margin(n);
    known.set(n, found);
    return found;
  };
}

/**
 * How finely a mean is printed, finest first. Estimate and margin to one decimal; to whole points; or the estimate to
 * whole points with a margin rounded up to the next 5, which is wider than it need be but never too narrow.
 */
export const PRECISIONS = ['tenths', 'ones', 'fives'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A mean as it leaves: rounded, with the rounded half width of its interval. */
export interface MeanFigure {
  readonly estimate: number;
  /** Null when no margin was asked for. */
  readonly margin: number | null;
  readonly n: number;
  readonly precision: Precision;
}

/** Answers per score. */
export interface ScoreCount {
  readonly score: number;
  readonly count: number;
}

/** The nudge keeps 80.25, which is not held exactly once multiplied, from falling to either side by chance. */
const roundTo = (value: number, perPoint: number): number => Math.round(value * perPoint + 1e-9) / perPoint;

const pointsOf = (precision: Precision): number => (precision === 'tenths' ? 10 : 1);

/** The figure that would be printed for these answers. @throws RangeError when there are none */
export function publishedMean(counts: readonly ScoreCount[], precision: Precision, margin?: UnitMargin): MeanFigure {
  let n = 0;
  let sum = 0;
  for (const { score, count } of counts) {
    n += count;
    sum += score * count;
  }
  if (n === 0) throw new RangeError('there is no mean of no answers');
  const perPoint = pointsOf(precision);
  const estimate = roundTo(sum / n, perPoint);
  if (margin === undefined || n < 2) return { estimate, margin: null, n, precision };
  let squares = 0;
  for (const { score, count } of counts) squares += count * (score - sum / n) ** 2;
  const half = Math.sqrt(squares / (n - 1)) * margin(n);
  return { estimate, margin: precision === 'fives' ? Math.ceil(half / 5) * 5 : roundTo(half, perPoint), n, precision };
}

/** A hair, so that what is printed the same is never left out for the sake of the last bits. */
const HAIR = 1e-6;

/** Sums of scores with which this very estimate is printed, a hair wider: others are told apart without a table of theirs. */
export function printedSums({ estimate, n, precision }: MeanFigure): { low: number; high: number } {
  const half = 0.5 / pointsOf(precision) + HAIR;
  return { low: n * (estimate - half), high: n * (estimate + half) };
}

/** The same for sums of squared scores, from the margin that is printed. */
export function printedSquares(
  { margin, n, precision }: MeanFigure,
  unitMargin: number | undefined,
  sums: { readonly low: number; readonly high: number },
): { low: number; high: number } {
  if (margin === null || unitMargin === undefined)
    return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const half = 0.5 / pointsOf(precision);
  const [least, most] = precision === 'fives' ? [margin - 5, margin] : [margin - half, margin + half];
  const squaresAbout = (width: number): number => (Math.max(0, width) / unitMargin) ** 2 * (n - 1);
  const [low, high] = [squaresAbout(least - HAIR), squaresAbout(most + HAIR)];
  return { low: low + sums.low ** 2 / n - n * HAIR, high: high + sums.high ** 2 / n + n * HAIR };
}
