import { anhojRunChart, funnelLimits, seededRandom, wilsonInterval } from '@medvirk/statistics';
import { type Expectation, expectations } from '../expectation.ts';
import { exactFalseSignals } from './anhoj-exact.ts';
import { binomialProbabilities } from './binomial-probabilities.ts';

export interface SimulationPlan {
  readonly seed: number;
  /** Random series for each number of points. */
  readonly series: number;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * What the methods do in the long run, beside what was found when they were chosen. Wilson and funnel are summed exactly
 * over the binomial distribution, which is what a simulation would approach; run charts are drawn by chance, from a seed,
 * and counted exactly as well.
 */
export function simulations(plan: SimulationPlan): Expectation[] {
  return [...wilsonCoverage(), ...funnelOutside(), ...anhojFalseSignals(plan)];
}

/** Shares .02, .03 ... .98, and these bases. */
function wilsonCoverage(): Expectation[] {
  const { number } = expectations('exact binomial sums');
  const coverage = [10, 20, 30, 50, 100, 200, 500].flatMap((n) => {
    const intervals = range(0, n).map((count) => wilsonInterval(count, n));
    return range(2, 98).map((percent) => {
      const p = percent / 100;
      const probability = binomialProbabilities(n, p);
      const covered = intervals.map(({ low, high }, count) => (low <= p && p <= high ? (probability[count] ?? 0) : 0));
      return 100 * covered.reduce((sum, each) => sum + each, 0);
    });
  });
  return [
    number('Wilson 95 %: mean coverage, %', '95.2', mean(coverage)),
    number('Wilson 95 %: lowest coverage, %', '91.4', Math.min(...coverage)),
  ];
}

function funnelOutside(): Expectation[] {
  const { number } = expectations('exact binomial sums');
  const outside = [30, 50, 100, 200, 300].flatMap((n) =>
    [0.5, 0.8, 0.9].map((p) => {
      const { low998, high998 } = funnelLimits(p, n);
      const beyond = binomialProbabilities(n, p).filter((_, count) => count / n < low998 || count / n > high998);
      return 100 * beyond.reduce((sum, each) => sum + each, 0);
    }),
  );
  return [
    number('funnel 99.8 %: least share outside, %', '.14', Math.min(...outside)),
    number('funnel 99.8 %: greatest share outside, %', '.32', Math.max(...outside)),
  ];
}

/** With an odd number of points one lies on the median itself and does not count, so that n and n - 1 behave alike. */
const OWN_MEDIAN = [12, 16, 20, 24, 30, 40];

function anhojFalseSignals({ seed, series }: SimulationPlan): Expectation[] {
  const { between } = expectations(`${series.toLocaleString('en')} series for each n, seed ${seed}`);
  const random = seededRandom(seed);
  const simulated = (n: number, centre?: number): number => {
    let signals = 0;
    for (let i = 0; i < series; i += 1) {
      const values = Array.from({ length: n }, () => random() - 0.5);
      if (anhojRunChart(values, centre).verdict === 'signal') signals += 1;
    }
    return signals / series;
  };
  const fixed = new Map(range(10, 100).map((n) => [n, simulated(n, 0)]));
  const own = new Map(OWN_MEDIAN.map((n) => [n, simulated(n)]));
  const standardErrors = (rates: ReadonlyMap<number, number>, about: 'fixed-centre' | 'own-median'): number =>
    Math.max(
      ...[...rates].map(([n, rate]) => {
        const exact = exactFalseSignals(n, about);
        return Math.abs(rate - exact) / Math.sqrt((exact * (1 - exact)) / series);
      }),
    );
  // Published figures are simulated too, and rounded: four standard errors, and half of the last digit.
  const near = (what: string, published: number, rate: number | undefined): Expectation => {
    const reach = 4 * Math.sqrt((published * (100 - published)) / series) + 0.05;
    const [low, high] = [published - reach, published + reach].map((limit) => Math.round(limit * 100) / 100);
    return between(`Anhøj false signals, ${what} (${published}), %`, low ?? 0, high ?? 0, 100 * (rate ?? Number.NaN));
  };
  const exactly = (what: string, published: number, rate: number): Expectation =>
    expectations('counted exactly').between(
      `Anhøj false signals, ${what} (${published}), %`,
      published - 0.25,
      published + 0.25,
      100 * rate,
    );
  const exactFixed = [...fixed.keys()].map((n) => exactFalseSignals(n, 'fixed-centre'));
  const published = new Map([
    [12, 4.3],
    [20, 7.2],
    [24, 6.6],
    [30, 6.3],
    [36, 8.3],
  ]);
  return [
    between('Anhøj false signals, fixed centre, n 10-100: mean (7.7), %', 7.55, 7.85, 100 * mean([...fixed.values()])),
    ...[...published].map(([n, percent]) => near(`fixed centre, n ${n}`, percent, fixed.get(n))),
    near('own median, n 12', 1.4, own.get(12)),
    near('own median, n 40', 3.7, own.get(40)),
    exactly('fixed centre, n 10-100: mean', 7.7, mean(exactFixed)),
    exactly('fixed centre, n 10-100: least', 3.6, Math.min(...exactFixed)),
    exactly('fixed centre, n 10-100: greatest', 11, Math.max(...exactFixed)),
    exactly('own median, n 12', 1.4, exactFalseSignals(12, 'own-median')),
    exactly('own median, n 40', 3.7, exactFalseSignals(40, 'own-median')),
    between(
      'simulated beside exact, fixed centre: most standard errors apart',
      0,
      4.5,
      standardErrors(fixed, 'fixed-centre'),
    ),
    between(
      'simulated beside exact, own median: most standard errors apart',
      0,
      4.5,
      standardErrors(own, 'own-median'),
    ),
  ];
}
