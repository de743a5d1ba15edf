/** Probability of 0 to n successes in n draws; in logarithms, so that nothing underflows. */
export function binomialProbabilities(n: number, p: number): number[] {
  let log = n * Math.log1p(-p);
  const odds = Math.log(p) - Math.log1p(-p);
  return Array.from({ length: n + 1 }, (_, successes) => {
    const probability = Math.exp(log);
    log += Math.log(n - successes) - Math.log(successes + 1) + odds;
    return probability;
  });
}
