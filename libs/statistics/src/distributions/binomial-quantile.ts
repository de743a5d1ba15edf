import { requireCount, requireOpenUnit } from '../checks.ts';

/**
 * Smallest number of successes whose cumulative probability reaches `p`, of `trials` fair draws (probability 1/2):
 * R's `qbinom(p, trials, 0.5)`. Terms are kept as logarithms, so that 5 000 trials do not underflow.
 */
export function fairBinomialQuantile(p: number, trials: number): number {
  requireOpenUnit('p', p);
  requireCount('trials', trials);
  let logTerm = -trials * Math.LN2;
  let cumulative = 0;
  for (let successes = 0; successes <= trials; successes += 1) {
    cumulative += Math.exp(logTerm);
    if (cumulative >= p) return successes;
    logTerm += Math.log(trials - successes) - Math.log(successes + 1);
  }
  return trials;
}
