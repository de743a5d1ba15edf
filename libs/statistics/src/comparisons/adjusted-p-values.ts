function requireProbability(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a p value must lie between 0 and 1, got ${p}`);
}

function sortedByP(pValues: readonly number[]): { p: number; index: number }[] {
  return pValues
    .map((p, index) => {
      requireProbability(p);
      return { p, index };
    })
    .sort((a, b) => a.p - b.p || a.index - b.index);
}

/**
 * Benjamini-Hochberg adjusted p values, in the order given: those at or below q are the findings when the expected
 * share of false ones is to be q at most. Source: Benjamini and Hochberg (1995), JRSS B 57.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const adjusted = new Array<number>(pValues.length).fill(1);
  let smallest = 1;
  for (const [back, { p, index }] of sortedByP(pValues).reverse().entries()) {
    smallest = Math.min(smallest, p * (pValues.length / (pValues.length - back)));
    adjusted[index] = smallest;
  }
  return adjusted;
}

/** Holm adjusted p values: for when not even one false finding is wanted. Source: Holm (1979), Scand J Statist 6. */
export function holm(pValues: readonly number[]): number[] {
  const adjusted = new Array<number>(pValues.length).fill(1);
  let largest = 0;
  for (const [rank, { p, index }] of sortedByP(pValues).entries()) {
    largest = Math.max(largest, Math.min(1, p * (pValues.length - rank)));
    adjusted[index] = largest;
  }
  return adjusted;
}

/** Bonferroni adjusted p values: each times their number. Plainer than Holm, and never finds more. */
export function bonferroni(pValues: readonly number[]): number[] {
  for (const p of pValues) requireProbability(p);
  return pValues.map((p) => Math.min(1, p * pValues.length));
}
