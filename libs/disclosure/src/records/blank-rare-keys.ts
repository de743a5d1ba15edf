/** A key's value, or null where it is held back. */
export type KeyValue = string | null;

/** What is shown of a combination of keys. */
export type Blanking = (keys: readonly string[]) => readonly KeyValue[];

interface Group {
  original: readonly string[];
  shown: KeyValue[];
  count: number;
}

/**
 * Holds keys of records back until every combination that is shown is shared by at least k records: k-anonymity by local
 * suppression (Sweeney 2002, "k-anonymity: a model for protecting privacy"). Keys are given up in the given order, each only
 * in the records that need it. Those that have nothing left must be k as well, or one more combination joins them.
 * @param combinations each combination of keys that occurs, once, with its number of records
 * @param order indices of the keys, the one that is missed least first; every key once
 * @throws RangeError when there are fewer than k records: then there is nothing to show
 */
export function blankRareKeys(
  combinations: readonly { readonly keys: readonly string[]; readonly count: number }[],
  order: readonly number[],
  k: number,
): Blanking {
  const groups: Group[] = combinations.map(({ keys, count }) => ({ original: keys, shown: [...keys], count }));
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  if (total < k) throw new RangeError(`${total} records can't be shown in groups of ${k}`);
  for (const index of order) {
    for (const alike of classesOf(groups)) {
      if (sizeOf(alike) >= k) continue;
      for (const group of alike) group.shown[index] = null;
    }
  }
  fillUpTheBlank(groups, k);
  const shownOf = new Map(groups.map(({ original, shown }) => [keyOf(original), shown]));
  return (keys) => {
    const shown = shownOf.get(keyOf(keys));
    if (!shown) throw new RangeError('a combination that was not counted');
    return shown;
  };
}

/** Records of which nothing is shown must be k too: the smallest other combination joins them until they are. */
function fillUpTheBlank(groups: readonly Group[], k: number): void {
  for (;;) {
    const classes = classesOf(groups);
    const blank = classes.find((alike) => isBlank(alike[0]));
    if (!blank || sizeOf(blank) >= k) return;
    const others = classes.filter((alike) => alike !== blank);
    const smallest = others.sort((a, b) => sizeOf(a) - sizeOf(b) || compare(a, b))[0];
    if (!smallest) return;
    for (const group of smallest) group.shown.fill(null);
  }
}

function classesOf(groups: readonly Group[]): Group[][] {
  const classes = new Map<string, Group[]>();
  for (const group of groups) {
    const key = keyOf(group.shown);
    const alike = classes.get(key);
    if (alike) alike.push(group);
    else classes.set(key, [group]);
  }
  return [...classes.values()];
}

const sizeOf = (alike: readonly Group[]): number => alike.reduce((sum, { count }) => sum + count, 0);
const isBlank = (group: Group | undefined): boolean => group?.shown.every((value) => value === null) ?? false;
const keyOf = (keys: readonly KeyValue[]): string => JSON.stringify(keys);
/** The same table every time, in whatever order it was read. */
const compare = (a: readonly Group[], b: readonly Group[]): number =>
  keyOf(a[0]?.shown ?? []) < keyOf(b[0]?.shown ?? []) ? -1 : 1;
