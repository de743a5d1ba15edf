/** A share as people say it: "6 of 10", or one of the four that a count would say wrong. */
export type ShareInWords =
  | { kind: 'of'; part: number; whole: number }
  | { kind: 'nobody' | 'nearly-nobody' | 'nearly-everybody' | 'everybody' };

const SAID: readonly (readonly [part: number, whole: number])[] = [
  ...Array.from({ length: 9 }, (_, index) => [index + 1, 10] as const),
  [1, 4],
  [3, 4],
  [1, 3],
  [2, 3],
];

/**
 * The closest share that people say in everyday words: tenths, quarters and thirds; a tie goes to tenths. It is never
 * more than 5 percentage points off, and always stands beside the percentage. "Nobody" and "everybody" are kept for
 * exactly 0 and 1.
 * @example shareInWords(0.74) // { kind: 'of', part: 3, whole: 4 }
 */
export function shareInWords(share: number): ShareInWords {
  if (share <= 0) return { kind: 'nobody' };
  if (share >= 1) return { kind: 'everybody' };
  if (share < 0.05) return { kind: 'nearly-nobody' };
  if (share > 0.95) return { kind: 'nearly-everybody' };
  let best: readonly [number, number] = [5, 10];
  for (const said of SAID) {
    if (distance(said, share) < distance(best, share) - 1e-9) best = said;
  }
  const [part, whole] = best;
  return { kind: 'of', part, whole };
}

function distance([part, whole]: readonly [number, number], share: number): number {
  return Math.abs(part / whole - share);
}
