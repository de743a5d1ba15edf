import { protectCells } from '../linked-tables/protect-cells.ts';
import type { Released } from '../released.ts';

/** The groups that figures may be told of, the same for every question. */
export interface ToldGroups {
  readonly told: readonly { readonly group: string; readonly n: number }[];
  /** The others taken together, where there are any; at least k respondents. */
  readonly rest: { readonly groups: readonly string[]; readonly n: number } | null;
}

const WHOLE = 'whole';

/**
 * Divides respondents into groups that each may be told of: a group that must not be is put together with the one or more that
 * protect it, so that what is left over is a group of its own with k respondents or more. Decided once, from how many responded:
 * whoever is hidden by that shows in no question by themselves.
 * Groups without respondents are left out: that nobody of a group responded tells of nobody.
 * @param whole respondents in all, as they are shown elsewhere
 * @returns null where less than two groups can be told: then there is nothing to tell apart
 * @throws RangeError when the groups don't add up to the whole, or a count or k is impossible
 */
export function groupsToTell(
  counts: ReadonlyMap<string, number>,
  whole: Released<number>,
  k: number,
): ToldGroups | null {
  if (whole.kind === 'hidden') return null;
  const filled = [...counts].filter(([, n]) => n > 0);
  const cells = filled.map(([group, count]) => ({ key: `group ${group}`, count }));
  const { hidden } = protectCells(
    [{ key: WHOLE, count: whole.value }, ...cells],
    [{ total: WHOLE, parts: cells.map(({ key }) => key) }],
    { k },
  );
  if (hidden.has(WHOLE)) return null;
  const isTold = ([group]: readonly [string, number]): boolean => !hidden.has(`group ${group}`);
  const told = filled.filter(isTold).map(([group, n]) => ({ group, n }));
  const others = filled.filter((entry) => !isTold(entry));
  const rest = others.length === 0 ? null : { groups: others.map(([group]) => group), n: sum(others) };
  return told.length === 0 || told.length + (rest ? 1 : 0) < 2 ? null : { told, rest };
}

const sum = (entries: readonly (readonly [string, number])[]): number =>
  entries.reduce((total, [, count]) => total + count, 0);
