/** "3 of 4" for a share. `exact` is false when the words say "about". */
export interface ShareInWords {
  readonly part: number;
  readonly whole: number;
  readonly exact: boolean;
}

const FRACTIONS: readonly (readonly [part: number, whole: number])[] = [
  [1, 2],
  [1, 3],
  [2, 3],
  [1, 4],
  [3, 4],
  ...Array.from({ length: 9 }, (_, index) => [index + 1, 10] as const),
];

/** Half a percent: what rounding to whole percent would change anyway. */
const EXACT = 0.005;
/** Further off than this, a fraction would say something else than the percent beside it: 15 % is not 1 of 10. */
const NEAR = 0.03;

/**
 * The share as people say it: the nearest of halves, thirds, fourths and tenths. Undefined when none is near.
 * @example shareInWords(0.74) // { part: 3, whole: 4, exact: false }
 */
export function shareInWords(share: number): ShareInWords | undefined {
  let best: ShareInWords | undefined;
  let nearest = NEAR + 1e-9;
  for (const [part, whole] of FRACTIONS) {
    const distance = Math.abs(share - part / whole);
    if (distance >= nearest - 1e-12) continue;
    nearest = distance;
    best = { part, whole, exact: distance <= EXACT };
  }
  return best;
}
