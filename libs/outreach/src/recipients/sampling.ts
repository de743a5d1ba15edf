/** Who of a list is asked: all; so many drawn by lot, of the whole or of each unit; or each with a chance of so many percent. */
export type Sampling =
  | { kind: 'all' }
  | { kind: 'number'; count: number; perUnit: boolean }
  | { kind: 'share'; percent: number };

/**
 * Draws by lot, without putting back; everybody has the same chance (within their unit). The order stays.
 * @param below whole numbers from 0 to under its argument, each as likely
 */
export function drawSample<T extends { unitId: string }>(
  list: readonly T[],
  sampling: Sampling,
  below: (limit: number) => number,
): T[] {
  switch (sampling.kind) {
    case 'all':
      return [...list];
    case 'share':
      // In hundredths of a percent, so that 12.5 % is what it says.
      return list.filter(() => below(10_000) < Math.round(sampling.percent * 100));
    case 'number': {
      if (!sampling.perUnit) return drawn(list, sampling.count, below);
      const units = [...new Set(list.map(({ unitId }) => unitId))];
      const chosen = new Set(
        units.flatMap((unit) =>
          drawn(
            list.filter(({ unitId }) => unitId === unit),
            sampling.count,
            below,
          ),
        ),
      );
      return list.filter((each) => chosen.has(each));
    }
  }
}

/** Selection sampling (Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S). */
function drawn<T>(list: readonly T[], count: number, below: (limit: number) => number): T[] {
  let wanted = Math.min(count, list.length);
  return list.filter((_, index) => {
    if (wanted === 0 || below(list.length - index) >= wanted) return false;
    wanted -= 1;
    return true;
  });
}
