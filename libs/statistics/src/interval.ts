/** How a figure was made, so that every number on a screen can name its method. */
export type MethodName =
  | 'wilson'
  | 'newcombe-hybrid-score'
  | 'byar'
  | 'student-t'
  | 'welch-t'
  | 'weighted-mean-effective-n'
  | 'weighted-wilson-effective-n'
  | 'case-mix-least-squares';

/** An estimate with its interval, base and method. `low <= estimate <= high`; `level` is e.g. 0.95. */
export interface Interval<M extends MethodName = MethodName> {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Answers behind the figure; for a difference, of both groups together. */
  readonly n: number;
  readonly level: number;
  readonly method: M;
}
