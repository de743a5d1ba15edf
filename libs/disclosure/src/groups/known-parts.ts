import type { DistributionRelease } from '../distributions/release-distributions.ts';
import { groupOf, type ScaleValue } from '../distributions/scale.ts';

/** How finely the answers to a question are told apart, finest first. */
export const DETAILS = ['values', 'sides', 'favourable'] as const;
/** Each value; favourable, neutral and unfavourable; favourable and the rest. */
export type Detail = (typeof DETAILS)[number];

/** Parts that the answers fall into, each with its count in the whole. */
export type KnownParts = ReadonlyMap<string, number>;

export const FAVOURABLE = 'favourable';
export const UNFAVOURABLE = 'unfavourable';
export const UNSCORED = 'unscored';

/** The part that a value belongs to. */
export function partOf({ value, score }: ScaleValue, detail: Detail): string {
  if (detail === 'values') return value;
  const side = groupOf(score);
  if (side === FAVOURABLE || side === UNSCORED) return side;
  return detail === 'sides' ? side : 'other';
}

/**
 * The parts of the answers whose counts are known to whoever reads a release of the whole, at this detail; undefined where one of
 * them is hidden there, or where the scale has no sides.
 */
export function knownParts(
  detail: Detail,
  scale: readonly ScaleValue[],
  whole: DistributionRelease,
): KnownParts | undefined {
  if (whole.n.kind === 'hidden') return undefined;
  const n = whole.n.value;
  if (detail === 'values') {
    const parts = new Map<string, number>();
    for (const { value, count } of whole.values) {
      if (count.kind === 'hidden') return undefined;
      parts.set(value, count.value);
    }
    return parts;
  }
  if (whole.favourable.kind === 'hidden') return undefined;
  const { count: favourable, n: scored } = whole.favourable.value;
  const found = new Map([
    [FAVOURABLE, favourable],
    [UNSCORED, n - scored],
  ]);
  if (detail === 'favourable') found.set('other', scored - favourable);
  else {
    if (whole.unfavourable.kind === 'hidden') return undefined;
    found.set(UNFAVOURABLE, whole.unfavourable.value.count);
    found.set('neutral', scored - favourable - whole.unfavourable.value.count);
  }
  const offered = new Set(scale.map((value) => partOf(value, detail)));
  return new Map([...found].filter(([part]) => offered.has(part)));
}
