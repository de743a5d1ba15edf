import { HIDDEN, type Released, requireCount, requireK, shown } from '../released.ts';

/** How the base of a group's figures is told. */
export interface BasePolicy {
  readonly k: number;
  /** Base under which a group's figures are left blank, where that is more than k: 100 in many opinion polls. */
  readonly leastBase?: number;
  /** Bases are told to the nearest multiple of this; 1 (the default) tells them exactly. */
  readonly roundTo?: number;
}

/**
 * The base of a group, if its figures may be shown: hidden under k or the least base, else rounded as configured. A rounded
 * base is never told as less than the least that may be shown, which would look like a breach. Whether the group may be
 * shown beside others, from which it could follow, is decided apart (`protectCells`, `releasedUnits`); rounding comes last.
 * @throws RangeError when the count or the policy is impossible
 */
export function releaseBase(n: number, { k, leastBase = k, roundTo = 1 }: BasePolicy): Released<number> {
  requireK(k);
  requireCount('respondents', n);
  requireCount('leastBase', leastBase);
  if (!Number.isSafeInteger(roundTo) || roundTo < 1) {
    throw new RangeError(`roundTo must be a whole number of at least 1, got ${roundTo}`);
  }
  const least = Math.max(k, leastBase);
  if (n < least) return HIDDEN;
  const rounded = Math.round(n / roundTo) * roundTo;
  return shown(rounded < least ? Math.ceil(least / roundTo) * roundTo : rounded);
}
