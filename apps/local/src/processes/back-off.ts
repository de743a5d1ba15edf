/** How long to wait before a process is started again. */
export interface BackOff {
  /** Milliseconds before the first new start; each further one waits twice as long. */
  first: number;
  longest: number;
  /** A process that ran this long counts as well again: the next wait is the first one. */
  forgivenAfter: number;
}

export const BACK_OFF: BackOff = { first: 1000, longest: 30_000, forgivenAfter: 60_000 };

/**
 * The number of failures in a row, this one included, and the wait before the next start in milliseconds.
 * @example nextWait(BACK_OFF, 2, 500) // { failures: 3, wait: 4000 }
 */
export function nextWait(
  { first, longest, forgivenAfter }: BackOff,
  failuresBefore: number,
  ranFor: number,
): { failures: number; wait: number } {
  const failures = ranFor >= forgivenAfter ? 1 : failuresBefore + 1;
  return { failures, wait: Math.min(longest, first * 2 ** Math.min(failures - 1, 30)) };
}
